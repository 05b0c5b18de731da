package org.nawate.app.kgi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;

import static org.assertj.core.api.Assertions.assertThat;

/** A KGI changed five times, told by hand. */
class KgiChangeQueryTest {

	private static final ProjectId FORMS = new ProjectId("forms");

	private static final ProposalId CASE = new ProposalId("case-1");

	private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

	private final ReadingWorld world = new ReadingWorld();

	private final KgiChangeQuery changes = this.world.the(KgiChangeQuery.class);

	@BeforeEach
	void tell() {
		Story.tellImport(this.world);
		Authority.Decision alone = new Authority.SoleDecision(CASE, new PostId("secretariat"), "DX推進本部事務局", "r1", "00",
				DAY, null);
		Authority.Decision meeting = new Authority.Resolution(CASE, new MeetingId("meeting-1"), 2, DAY, null);
		Authority.Decision circulated = new Authority.Circulated(CASE, new CirculationId("circulation-1"), DAY, null);
		revised("80%以上", "85%以上", alone, DAY);
		revised("85%以上", "60%以上", meeting, DAY.plusDays(1));
		this.world.record(DAY.plusDays(2), Story.SECRETARIAT, new ProjectEvent.OwnerChanged(FORMS,
				new Owner("総務部", "情報政策課"), new Owner("市民生活部", "市民課"), null, "改正", alone, DAY, DAY.plusDays(2)));
		// Recorded later, in force since an earlier day.
		this.world.record(DAY.plusDays(3), Story.SECRETARIAT,
				new ProjectEvent.KgiRevised(FORMS, Kgi.parse("システム利用者満足度 60%以上"), Kgi.parse("申請件数 100件以上"), "指標の見直し",
						"", circulated, DAY, LocalDate.of(2025, 3, 31)));
		this.world.record(DAY.plusDays(4), Story.SECRETARIAT,
				new ProjectEvent.Corrected(FORMS,
						new Misprint.KgiMisprint(Kgi.parse("申請件数 100件以上"), Kgi.parse("申請件数 10件以上")), "誤植", alone, DAY,
						DAY.plusDays(4)));
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	private void revised(String before, String after, Authority.Decision authority, LocalDate from) {
		this.world.record(from, Story.SECRETARIAT, new ProjectEvent.KgiRevised(FORMS, Kgi.parse("システム利用者満足度 " + before),
				Kgi.parse("システム利用者満足度 " + after), "実績に合わせるため", "82%", authority, DAY, from));
	}

	@Test
	void each_change_has_the_direction_that_the_domain_tells() {
		assertThat(this.changes.find(all(), 0, 50)).extracting(KgiChange::direction)
			.containsExactly(KgiDirection.ERRATUM, KgiDirection.INDICATOR_CHANGED, KgiDirection.LOWERED,
					KgiDirection.RAISED);
	}

	@Test
	void the_original_stands_beside_what_is_in_force_now() {
		KgiChange lowered = this.changes.find(by(KgiDirection.LOWERED), 0, 50).getFirst();
		assertThat(lowered.original()).isEqualTo("システム利用者満足度 80%以上");
		// The erratum is in force from the 24th, after the later recorded change of
		// March.
		assertThat(lowered.current()).isEqualTo("申請件数 10件以上");
		assertThat(lowered.before()).isEqualTo("システム利用者満足度 85%以上");
		assertThat(lowered.after()).isEqualTo("システム利用者満足度 60%以上");
		assertThat(lowered.actuals()).isEqualTo("82%");
		assertThat(lowered.authority()).isEqualTo(KgiAuthority.MEETING);
		assertThat(lowered.item()).isEqualTo(2);
	}

	@Test
	void the_department_and_the_year_are_those_of_the_change() {
		assertThat(this.changes.find(new KgiFilter(null, null, "総務部", null, null, null), 0, 50)).hasSize(2);
		assertThat(this.changes.find(new KgiFilter(null, null, "市民生活部", null, null, null), 0, 50)).hasSize(2);
		assertThat(this.changes.find(new KgiFilter(null, null, null, 2024, null, null), 0, 50))
			.extracting(KgiChange::direction)
			.containsExactly(KgiDirection.INDICATOR_CHANGED);
		assertThat(this.changes.find(new KgiFilter(null, null, null, null, KgiAuthority.CIRCULATION, null), 0, 50))
			.hasSize(1);
		assertThat(this.changes.years()).containsExactly(2024, 2025);
		assertThat(this.changes.departments()).containsExactly("市民生活部", "総務部");
	}

	@Test
	void what_is_counted_is_what_is_found() {
		List<KgiDrift.Cell> cells = this.changes.count(all());
		assertThat(KgiDrift.total(cells)).isEqualTo(4);
		assertThat(KgiDrift.byMeasure(cells, this.changes.drift(all()))).containsExactly(new KgiDrift("1",
				Map.of(KgiDirection.RAISED, 1, KgiDirection.LOWERED, 1, KgiDirection.INDICATOR_CHANGED, 1,
						KgiDirection.ERRATUM, 1),
				// What counts applications now is not to be compared with a satisfaction.
				new KgiDistance(0, 0, 0, 1, null, null)));
		assertThat(KgiDrift.byDepartment(cells, List.of())).extracting(KgiDrift::key).containsExactly("市民生活部", "総務部");
		assertThat(this.changes.find(all(), 1, 3)).extracting(KgiChange::direction)
			.containsExactly(KgiDirection.RAISED);
	}

	@Test
	void how_far_it_went_is_told_in_its_unit_where_both_texts_measure_the_same() {
		List<KgiChange> all = this.changes.find(all(), 0, 50);
		assertThat(all).extracting(KgiChange::size)
			.containsExactly(new KgiChange.Size(new BigDecimal("-90"), "件", new BigDecimal("-90.0")), null,
					new KgiChange.Size(new BigDecimal("-25"), "%", new BigDecimal("-29.4")),
					new KgiChange.Size(new BigDecimal("5"), "%", new BigDecimal("6.3")));
		assertThat(all).extracting(KgiChange::drift).containsOnlyNulls();
		this.world.record(DAY.plusDays(5), Story.SECRETARIAT,
				new ProjectEvent.KgiRevised(FORMS, Kgi.parse("申請件数 10件以上"), Kgi.parse("システム利用者満足度 90%"), "戻す", "",
						all.getFirst().decision(), DAY, DAY.plusDays(5)));
		this.world.catchUp();
		assertThat(this.changes.find(all(), 0, 50)).extracting(KgiChange::drift)
			.containsOnly(new KgiChange.Size(BigDecimal.TEN, "%", new BigDecimal("12.5")));
		assertThat(this.changes.drift(new KgiFilter(null, null, "総務部", null, null, null)))
			.containsExactly(new KgiDistance.Cell(1, "総務部",
					new KgiDistance(1, 0, 0, 0, new BigDecimal("12.5"), new BigDecimal("12.5"))));
	}

	@Test
	void the_picture_says_what_the_table_says_and_escapes_names() {
		String picture = KgiPicture.draw(
				List.of(new KgiDrift("<部>", Map.of(KgiDirection.LOWERED, 3), KgiDistance.NONE)), KgiDrift::key, "引下げ",
				"引上げ", "部ごと");
		assertThat(picture).contains("&lt;部&gt;", "<rect class=\"lowered\"", ">3</text>", ">0</text>")
			.doesNotContain("<部>", "<rect class=\"raised\"");
	}

	private static KgiFilter all() {
		return new KgiFilter(null, null, null, null, null, null);
	}

	private static KgiFilter by(KgiDirection direction) {
		return new KgiFilter(direction, null, null, null, null, null);
	}

}
