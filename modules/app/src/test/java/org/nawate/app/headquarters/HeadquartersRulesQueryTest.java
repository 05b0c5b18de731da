package org.nawate.app.headquarters;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.headquarters.HeadquartersId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;

import static org.assertj.core.api.Assertions.assertThat;

class HeadquartersRulesQueryTest {

	private static final HeadquartersId ID = new HeadquartersId("headquarters-rules");

	private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);

	private static final LocalDate SECOND = LocalDate.of(2026, 4, 1);

	private static final HeadquartersRules HALF = HeadquartersRules.usual(QuorumRule.HALF_OR_MORE);

	private static final HeadquartersRules ALL = HeadquartersRules.usual(QuorumRule.ALL);

	private final ReadingWorld world = new ReadingWorld();

	private final HeadquartersRulesQuery rules = this.world.the(HeadquartersRulesQuery.class);

	@BeforeEach
	void tell() {
		adopted(HALF, FIRST);
		adopted(ALL, SECOND);
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	private void adopted(HeadquartersRules rules, LocalDate from) {
		this.world.record(ReadingWorld.TODAY, Story.SECRETARIAT,
				new HeadquartersEvent.RulesAdopted(ID, rules, "設置要綱", from, Story.SECRETARIAT, ReadingWorld.TODAY));
	}

	@Test
	void answers_the_rules_of_a_day_and_the_usual_ones_before_the_first() {
		assertThat(this.rules.on(FIRST.minusDays(1))).isEqualTo(HeadquartersRules.usual());
		assertThat(this.rules.find(FIRST.minusDays(1))).isEmpty();
		assertThat(this.rules.on(FIRST)).isEqualTo(HALF);
		assertThat(this.rules.on(SECOND.minusDays(1))).isEqualTo(HALF);
		assertThat(this.rules.on(SECOND)).isEqualTo(ALL);
		assertThat(this.rules.all()).extracting(RulesRow::validFrom).containsExactly(SECOND, FIRST);
		assertThat(this.rules.find(SECOND).orElseThrow().ground()).isEqualTo("設置要綱");
	}

	@Test
	void forgets_what_was_revoked_and_takes_what_replaces_it() {
		this.world.record(ReadingWorld.TODAY, Story.SECRETARIAT,
				new HeadquartersEvent.RulesRevoked(ID, SECOND, "延期", Story.SECRETARIAT, ReadingWorld.TODAY));
		this.world.catchUp();
		assertThat(this.rules.on(SECOND)).isEqualTo(HALF);
		adopted(ALL, SECOND);
		adopted(HeadquartersRules.usual(), SECOND);
		this.world.catchUp();
		assertThat(this.rules.on(SECOND)).isEqualTo(HeadquartersRules.usual());
		this.world.replay();
		this.world.catchUp();
		assertThat(this.rules.on(SECOND)).isEqualTo(HeadquartersRules.usual());
	}

}
