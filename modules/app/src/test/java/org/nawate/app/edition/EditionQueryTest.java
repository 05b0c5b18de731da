package org.nawate.app.edition;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.PlanEntry;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.ProjectState;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionQueryTest {

	private static final FiscalYear R8 = Story.R6.plus(2);

	private final ReadingWorld world = new ReadingWorld();

	private final EditionQuery editions = this.world.the(EditionQuery.class);

	EditionQueryTest() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	@Test
	void lists_published_editions_and_drafts_apart() {
		assertThat(this.editions.list()).extracting(EditionSummary::fiscalYear).containsExactly(R8, Story.R6);
		assertThat(this.editions.list().getLast().source()).isEqualTo("r6.txt");
		assertThat(this.editions.drafts()).extracting(EditionSummary::fiscalYear).containsExactly(R8.next());
		assertThat(this.editions.draft(R8)).isEmpty();
	}

	@Test
	void an_edition_stays_as_it_was_frozen() {
		Edition edition = this.editions.find(R8).orElseThrow();
		assertThat(edition.rows()).isEqualTo(Story.nextRows());
		assertThat(edition.printed()).extracting(RegisterRow::printedName)
			.containsExactly("電子申請システムの利活用", "自動採点ソフトの導入【廃止】", "住民チャット【追加】", "なわてFMシステムの実装【廃止】");
		assertThat(edition.printed().get(1).owner()).isEqualTo(RegisterRow.noOwner(Mark.ABOLISHED));
		assertThat(this.editions.before(R8)).map(Edition::summary).map(EditionSummary::fiscalYear).hasValue(Story.R6);
	}

	@Test
	void compares_two_editions_cell_by_cell() {
		EditionComparison changes = this.editions.compare(this.editions.find(R8).orElseThrow().rows(),
				this.editions.find(Story.R6).orElseThrow().rows());
		assertThat(changes.added()).extracting(EditionRow::name).containsExactly("住民チャット");
		assertThat(changes.ended()).extracting((change) -> change.now().name()).containsExactly("自動採点ソフトの導入");
		assertThat(changes.changed()).singleElement()
			.satisfies((change) -> assertThat(change.fields())
				.containsExactly(new EditionComparison.Field("kgi", "システム利用者満足度 80%以上", "システム利用者満足度 90%以上")));
		assertThat(this.editions.compare(Story.nextRows(), Story.nextRows()).isEmpty()).isTrue();
	}

	@Test
	void gathers_what_is_in_force_on_a_day() {
		List<PlanEntry> entries = this.editions.inForce(CaseStory.DECIDED);
		assertThat(entries).extracting(PlanEntry::name)
			.containsExactly("電子申請システムの利活用", "自動採点ソフトの導入", "住民チャット", "なわてFMシステムの実装");
		assertThat(entries.get(1).state()).isEqualTo(ProjectState.ABOLISHED);
		assertThat(entries.get(1).kgi()).isNull();
		assertThat(entries.getFirst().kgi()).isNotNull();
		assertThat(this.editions.inForce(CaseStory.DECIDED.minusDays(1))).hasSize(3);
	}

}
