package org.nawate.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.meeting.Session.seat;
import static org.nawate.domain.meeting.Session.seats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/**
 * The counting, in every case that a small headquarters can come to under every rule. It
 * shares nothing with other tests and runs beside them.
 */
@Execution(ExecutionMode.CONCURRENT)
class FloorTest {

	private static final int SEATS = 4;

	/** What a seat can be: absent, recused, or there with a vote or none. */
	private enum Being {

		ABSENT, RECUSED, SILENT, FOR, AGAINST, ABSTAIN, PROXY_SILENT, PROXY_FOR, PROXY_AGAINST, PROXY_ABSTAIN;

		boolean isProxy() {
			return name().startsWith("PROXY");
		}

		boolean isThere() {
			return this != ABSENT && this != RECUSED;
		}

		@Nullable Ballot ballot() {
			return switch (this) {
				case FOR, PROXY_FOR -> Ballot.FOR;
				case AGAINST, PROXY_AGAINST -> Ballot.AGAINST;
				case ABSTAIN, PROXY_ABSTAIN -> Ballot.ABSTAIN;
				default -> null;
			};
		}

	}

	/** A floor with the votes on it, and how it came about. */
	private record Scene(HeadquartersRules rules, List<Being> beings) {

		Floor floor() {
			Map<PostId, Presence> presence = new HashMap<>();
			Set<PostId> recused = new HashSet<>();
			for (int i = 0; i < this.beings.size(); i++) {
				Being being = this.beings.get(i);
				presence.put(seat(i), (being == Being.ABSENT) ? Presence.ABSENT
						: being.isProxy() ? Presence.PROXY : Presence.PRESENT);
				if (being == Being.RECUSED) {
					recused.add(seat(i));
				}
			}
			return new Floor(this.rules, seats(this.beings.size()), presence, recused, null);
		}

		Map<PostId, Ballot> votes() {
			Map<PostId, Ballot> votes = new HashMap<>();
			for (int i = 0; i < this.beings.size(); i++) {
				Ballot ballot = this.beings.get(i).ballot();
				if (ballot != null) {
					votes.put(seat(i), ballot);
				}
			}
			return votes;
		}

		boolean mayVote(int i) {
			Being being = this.beings.get(i);
			return being.isThere() && (!being.isProxy() || this.rules.proxyVotes());
		}

		boolean isVoter(int i) {
			return mayVote(i) && (i > 0 || this.rules.chairVotes());
		}

		int voters() {
			return (int) java.util.stream.IntStream.range(0, this.beings.size()).filter(this::isVoter).count();
		}

		int voted(Ballot ballot) {
			return (int) java.util.stream.IntStream.range(0, this.beings.size())
				.filter((i) -> isVoter(i) && this.beings.get(i).ballot() == ballot)
				.count();
		}

		boolean chairIsFor() {
			return mayVote(0) && this.beings.getFirst().ballot() == Ballot.FOR;
		}

		Scene with(int i, Being being) {
			List<Being> others = new ArrayList<>(this.beings);
			others.set(i, being);
			return new Scene(this.rules, others);
		}

	}

	private static void everyVoting(Consumer<Scene> look) {
		for (VotingRule voting : VotingRule.values()) {
			for (TieRule tie : TieRule.values()) {
				for (int bits = 0; bits < 4; bits++) {
					HeadquartersRules rules = new HeadquartersRules(0, QuorumRule.MAJORITY, voting, true,
							(bits & 1) == 0, tie, (bits & 2) == 0, RecusalRule.QUORUM_OF_THE_REST);
					everyBeing(rules, new ArrayList<>(), SEATS, List.of(Being.values()), look);
				}
			}
		}
	}

	private static void everyBeing(HeadquartersRules rules, List<Being> beings, int seats, List<Being> possible,
			Consumer<Scene> look) {
		if (beings.size() == seats) {
			look.accept(new Scene(rules, List.copyOf(beings)));
			return;
		}
		for (Being being : possible) {
			beings.add(being);
			everyBeing(rules, beings, seats, possible, look);
			beings.removeLast();
		}
	}

	@Test
	void the_count_is_what_a_person_would_count() {
		int[] scenes = new int[1];
		everyVoting((scene) -> {
			scenes[0]++;
			VotingPolicy.Count count = scene.floor().count(scene.votes());
			int n = scene.voters();
			int votesFor = scene.voted(Ballot.FOR);
			boolean majority = scene.rules().voting() == VotingRule.MAJORITY;
			boolean tie = majority && votesFor > 0 && votesFor * 2 == n;
			boolean carried = switch (scene.rules().voting()) {
				case MAJORITY ->
					votesFor * 2 > n || (tie && scene.rules().tie() == TieRule.CHAIR_DECIDES && scene.chairIsFor());
				case HALF_OR_MORE -> votesFor > 0 && votesFor * 2 >= n;
				case ALL -> votesFor > 0 && votesFor == n;
			};
			assertThat(count).as("%s", scene)
				.isEqualTo(new VotingPolicy.Count(n, votesFor, scene.voted(Ballot.AGAINST), scene.voted(Ballot.ABSTAIN),
						tie, carried));
		});
		assertThat(scenes[0]).isEqualTo(24 * 10_000);
	}

	@Test
	void one_vote_more_for_it_never_brings_it_down() {
		everyVoting((scene) -> {
			if (scene.floor().count(scene.votes()).carried()) {
				for (int i = 1; i < SEATS; i++) {
					if (scene.isVoter(i) && scene.beings().get(i).ballot() != Ballot.FOR) {
						Being turned = scene.beings().get(i).isProxy() ? Being.PROXY_FOR : Being.FOR;
						Scene other = scene.with(i, turned);
						assertThat(other.floor().count(other.votes()).carried()).as("%s", other).isTrue();
					}
				}
			}
		});
	}

	@Test
	void what_can_no_longer_carry_carries_with_no_vote_still_missing() {
		everyVoting((scene) -> {
			Scene all = scene;
			boolean missing = false;
			for (int i = 0; i < SEATS; i++) {
				if (scene.isVoter(i) && scene.beings().get(i).ballot() == null) {
					missing = true;
					all = all.with(i, scene.beings().get(i).isProxy() ? Being.PROXY_FOR : Being.FOR);
				}
			}
			VotingPolicy.Count most = all.floor().count(all.votes());
			// Who presides may still turn a vote of their own.
			boolean through = most.carried() || (most.tie() && all.floor().decidesTies());
			boolean expected = scene.voters() == 0 || (missing && through);
			assertThat(scene.floor().couldStillCarry(scene.votes())).as("%s", scene).isEqualTo(expected);
		});
	}

	@Test
	void who_presides_is_waited_for_only_with_equal_votes_that_they_decide() {
		everyVoting((scene) -> {
			Floor floor = scene.floor();
			boolean waits = floor.waitsForPresider(scene.votes());
			if (waits) {
				assertThat(scene.rules().tie()).isEqualTo(TieRule.CHAIR_DECIDES);
				assertThat(scene.voted(Ballot.FOR) * 2).isEqualTo(scene.voters());
				assertThat(floor.count(scene.votes()).carried()).isFalse();
			}
			if (floor.mayDecideTie(scene.votes())) {
				assertThat(scene.voted(Ballot.FOR) + scene.voted(Ballot.AGAINST) + scene.voted(Ballot.ABSTAIN))
					.isEqualTo(scene.voters());
			}
		});
	}

	@Test
	void the_quorum_is_reckoned_by_the_rules() {
		List<Being> beings = List.of(Being.ABSENT, Being.RECUSED, Being.SILENT, Being.PROXY_SILENT);
		for (QuorumRule quorum : QuorumRule.values()) {
			for (RecusalRule recusal : RecusalRule.values()) {
				for (boolean proxyCounts : new boolean[] { true, false }) {
					HeadquartersRules rules = new HeadquartersRules(0, quorum, VotingRule.MAJORITY, proxyCounts, true,
							TieRule.CHAIR_DECIDES, false, recusal);
					everyBeing(rules, new ArrayList<>(), 5, beings, FloorTest::hasItsQuorum);
				}
			}
		}
	}

	private static void hasItsQuorum(Scene scene) {
		int recused = (int) scene.beings().stream().filter((being) -> being == Being.RECUSED).count();
		int there = (int) scene.beings()
			.stream()
			.filter((being) -> being.isThere() && (!being.isProxy() || scene.rules().proxyCounts()))
			.count();
		int base = (scene.rules().recusal() == RecusalRule.QUORUM_OF_THE_REST) ? 5 - recused : 5;
		Floor floor = scene.floor();
		assertThat(floor.present()).as("%s", scene).isEqualTo(there);
		assertThat(floor.quorum()).as("%s", scene).isEqualTo(scene.rules().quorum().required(base));
		assertThat(floor.quorumMet()).isEqualTo(there >= scene.rules().quorum().required(base));
		for (int i = 0; i < 5; i++) {
			if (scene.beings().get(i) == Being.RECUSED) {
				assertThat(floor.voters()).doesNotContain(seat(i));
				assertThat(floor.isPresent(seat(i))).isFalse();
			}
		}
	}

	@Test
	void whoever_was_named_presides_and_the_chair_votes_as_a_member() {
		Map<PostId, Presence> all = new HashMap<>();
		seats(4).forEach((seat) -> all.put(seat.post(), Presence.PRESENT));
		Floor floor = new Floor(HeadquartersRules.usual(), seats(4), all, Set.of(), seat(2));
		assertThat(floor.presides(seat(2))).isTrue();
		assertThat(floor.presides(seat(0))).isFalse();
		assertThat(floor.voters()).containsExactlyInAnyOrder(seat(0), seat(1), seat(3));
		assertThat(floor.mayVote(new PostId("stranger"))).isFalse();
	}

}
