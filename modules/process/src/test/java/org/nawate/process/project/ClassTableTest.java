package org.nawate.process.project;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.proposal.Screening;
import org.nawate.process.flow.DeployedTable;

import static org.assertj.core.api.Assertions.assertThat;

/** 事業区分の考え方 as the city prints it; what it does not say is 判定保留. */
class ClassTableTest {

	private static final List<String> DEPARTMENTS = List.of("総務部", "市民生活部", "健康福祉部", "学校教育部");

	@Test
	void three_departments_or_more_are_L_whatever_the_impact() {
		for (Boolean wide : new @Nullable Boolean[] { null, true, false }) {
			assertThat(classify(3, wide)).isNotNull()
				.returns(BusinessClass.L, Classification::businessClass)
				.returns(Ground.THREE_OR_MORE_DEPARTMENTS, Classification::ground)
				.returns("three-departments-or-more", Classification::rule);
		}
	}

	@Test
	void fewer_departments_with_wide_impact_are_L() {
		assertThat(classify(2, true)).isNotNull()
			.returns(BusinessClass.L, Classification::businessClass)
			.returns(Ground.HEADQUARTERS_DECISION, Classification::ground)
			.returns("wide-and-strong-impact", Classification::rule);
	}

	@Test
	void all_else_is_M() {
		assertThat(classify(2, false)).isNotNull()
			.returns(BusinessClass.M, Classification::businessClass)
			.returns(Ground.ALL_ELSE, Classification::ground)
			.returns("all-else", Classification::rule);
	}

	@Test
	void fewer_departments_of_which_the_impact_is_not_told_stay_open() {
		assertThat(classify(2, null)).isNull();
	}

	@Test
	void the_hash_is_that_of_the_file() {
		assertThat(table().hash()).hasSize(64).isEqualTo(table().hash());
	}

	private static @Nullable Classification classify(int departments, @Nullable Boolean wide) {
		return table().classify(new Screening(DEPARTMENTS.subList(0, departments), wide, ""));
	}

	private static ClassTable table() {
		try (InputStream file = Objects
			.requireNonNull(ClassTableTest.class.getResourceAsStream("/bpmn/business-class.dmn"))) {
			return new ClassTable(new DeployedTable(ClassTable.ID, file.readAllBytes()));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
