package org.nawate.domain.flow;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nawate.domain.act.ProposalId;

/** What the city put in force, and which cases it moved, with who said so and why. */
class FlowBookTest {

	private static final FlowBookId BOOK = new FlowBookId("flow-book");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

	private static final AdoptedModel MODEL = new AdoptedModel("kgi-revision.bpmn", "ab12", 2);

	private static final FlowBookEvent.FlowsAdopted ADOPTED = new FlowBookEvent.FlowsAdopted(BOOK, List.of(MODEL),
			"規程の改正", SECRETARIAT, TODAY);

	private static FlowBookCommand.AdoptFlows adopt(String reason, AdoptedModel... models) {
		return new FlowBookCommand.AdoptFlows(BOOK, SECRETARIAT, List.of(models), reason, TODAY);
	}

	private static FlowBookCommand.MigrateCase migrate(int to, String reason) {
		return new FlowBookCommand.MigrateCase(BOOK, SECRETARIAT, new ProposalId("case-1"), "kgi-revision", 1, to,
				"screen", reason, TODAY);
	}

	@Test
	void notes_what_is_put_in_force_with_its_hash_and_its_reason() {
		given(FlowBook.class).when(adopt("規程の改正", MODEL)).then(ADOPTED);
	}

	@Test
	void refuses_nothing_and_what_has_no_reason() {
		given(FlowBook.class).when(adopt("規程の改正")).refused(FlowBookRejection.NO_MODELS);
		given(FlowBook.class).when(adopt(" ", MODEL)).refused(FlowBookRejection.REASON_MISSING);
	}

	@Test
	void refuses_the_same_bytes_again_but_not_an_earlier_file() {
		AdoptedModel later = new AdoptedModel("kgi-revision.bpmn", "cd34", 3);
		FlowBookEvent.FlowsAdopted again = new FlowBookEvent.FlowsAdopted(BOOK, List.of(later), "再改正", SECRETARIAT,
				TODAY);
		given(FlowBook.class, ADOPTED).when(adopt("再度", MODEL))
			.refused(FlowBookRejection.ALREADY_IN_FORCE, "kgi-revision.bpmn");
		given(FlowBook.class, ADOPTED, again).when(adopt("規程の改正", MODEL)).then(ADOPTED);
	}

	@Test
	void notes_a_case_that_goes_on_by_another_version() {
		given(FlowBook.class, ADOPTED).when(migrate(2, "新しい流れに合わせる"))
			.then(new FlowBookEvent.CaseMigrated(BOOK, new ProposalId("case-1"), "kgi-revision", 1, 2, "screen",
					"新しい流れに合わせる", SECRETARIAT, TODAY));
		given(FlowBook.class).when(migrate(2, "")).refused(FlowBookRejection.REASON_MISSING);
		given(FlowBook.class).when(migrate(1, "理由")).refused(FlowBookRejection.SAME_VERSION, "1");
	}

}
