package org.nawate.domain.headquarters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.headquarters.HeadquartersRejection.*;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;

/** The rules of the headquarters, each from a day on. */
class HeadquartersTest {

	private static final HeadquartersId HEADQUARTERS = new HeadquartersId("headquarters");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

	private static final HeadquartersRules USUAL = HeadquartersRules.usual();

	private static final HeadquartersRules HALF = HeadquartersRules.usual(QuorumRule.HALF_OR_MORE);

	private final Specification body = given(Headquarters.class, adopted(USUAL, LocalDate.of(2023, 4, 1)));

	private static HeadquartersEvent.RulesAdopted adopted(HeadquartersRules rules, LocalDate from) {
		return new HeadquartersEvent.RulesAdopted(HEADQUARTERS, rules, "設置要綱", from, SECRETARIAT, TODAY);
	}

	private static HeadquartersCommand.AdoptRules adopt(HeadquartersRules rules, LocalDate from) {
		return new HeadquartersCommand.AdoptRules(HEADQUARTERS, SECRETARIAT, rules, "設置要綱", from, TODAY);
	}

	private static HeadquartersCommand.RevokeRules revoke(LocalDate from, String reason) {
		return new HeadquartersCommand.RevokeRules(HEADQUARTERS, SECRETARIAT, from, reason, TODAY);
	}

	@Test
	void the_first_rules_may_hold_from_the_past_on() {
		given(Headquarters.class).when(adopt(USUAL, LocalDate.of(2023, 4, 1)))
			.then(adopted(USUAL, LocalDate.of(2023, 4, 1)));
	}

	@Test
	void later_rules_hold_from_their_day_on_and_are_corrected_until_it_comes() {
		this.body.when(adopt(HALF, APRIL)).then(adopted(HALF, APRIL));
		HeadquartersRules all = HeadquartersRules.usual(QuorumRule.ALL);
		this.body.and(adopted(HALF, APRIL)).when(adopt(all, APRIL)).then(adopted(all, APRIL));
	}

	@Test
	void refuses_rules_without_ground_backwards_in_force_or_unchanged() {
		this.body.when(new HeadquartersCommand.AdoptRules(HEADQUARTERS, SECRETARIAT, HALF, " ", APRIL, TODAY))
			.refused(GROUND_MISSING);
		this.body.when(adopt(HALF, TODAY.minusDays(1))).refused(NOT_BACKWARDS);
		this.body.and(adopted(HALF, TODAY)).when(adopt(USUAL, TODAY)).refused(RULES_IN_FORCE, TODAY);
		this.body.when(adopt(USUAL, APRIL)).refused(RULES_UNCHANGED);
	}

	@Test
	void takes_rules_back_before_their_day() {
		this.body.and(adopted(HALF, APRIL))
			.when(revoke(APRIL, "要綱改正の延期"))
			.then(new HeadquartersEvent.RulesRevoked(HEADQUARTERS, APRIL, "要綱改正の延期", SECRETARIAT, TODAY));
		this.body.and(adopted(HALF, APRIL)).when(revoke(APRIL, "")).refused(REASON_MISSING);
		this.body.and(adopted(HALF, TODAY)).when(revoke(TODAY, "延期")).refused(RULES_IN_FORCE, TODAY);
		this.body.when(revoke(APRIL, "延期")).refused(UNKNOWN_RULES, APRIL);
	}

	@Test
	void the_quorum_of_six_seats_is_four_three_or_six() {
		assertThat(QuorumRule.MAJORITY.required(6)).isEqualTo(4);
		assertThat(QuorumRule.HALF_OR_MORE.required(6)).isEqualTo(3);
		assertThat(QuorumRule.HALF_OR_MORE.required(7)).isEqualTo(4);
		assertThat(QuorumRule.ALL.required(6)).isEqualTo(6);
	}

	@Test
	void an_item_is_carried_by_more_than_half_by_half_or_by_all() {
		assertThat(VotingRule.MAJORITY.carries(3, 6)).isFalse();
		assertThat(VotingRule.MAJORITY.isTie(3, 6)).isTrue();
		assertThat(VotingRule.MAJORITY.carries(4, 6)).isTrue();
		assertThat(VotingRule.HALF_OR_MORE.carries(3, 6)).isTrue();
		assertThat(VotingRule.HALF_OR_MORE.isTie(3, 6)).isFalse();
		assertThat(VotingRule.HALF_OR_MORE.carries(0, 0)).isFalse();
		assertThat(VotingRule.ALL.carries(5, 6)).isFalse();
		assertThat(VotingRule.ALL.carries(6, 6)).isTrue();
	}

	@Test
	void no_rules_ask_for_more_than_thirty_working_days() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadquartersRules(31, QuorumRule.MAJORITY,
				VotingRule.MAJORITY, true, true, TieRule.FALLS, false, RecusalRule.QUORUM_UNCHANGED));
	}

}
