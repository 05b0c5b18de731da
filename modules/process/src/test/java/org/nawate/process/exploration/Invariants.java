package org.nawate.process.exploration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SoleResult;

/**
 * What holds after every act, whatever was done before; judged from the facts alone, by
 * code that shares nothing with the aggregates.
 */
final class Invariants {

	private final Facts facts;

	private final List<String> broken = new ArrayList<>();

	private Invariants(Facts facts) {
		this.facts = facts;
	}

	/** What is broken, in words; empty if all is well. */
	static List<String> broken(Facts facts, Situation situation) {
		Invariants check = new Invariants(facts);
		check.everyEffectHasItsAuthority();
		check.nobodyDecidesAloneWhatIsNotTheirs();
		check.nothingIsDecidedWhileSomebodyAskedHasNotAnswered();
		check.nobodyActsOnAnOwnDraft();
		check.nothingChangesAfterTheDecision();
		check.everyResolutionRestsOnQuorumAndVotes();
		check.everyResultInWritingRestsOnAnswers();
		check.noCaseIsDecidedInTwoPlaces();
		check.factsAndFlowAgree(situation);
		return check.broken;
	}

	private void everyEffectHasItsAuthority() {
		for (ProjectEvent fact : this.facts.project()) {
			Authority.Decision authority = switch (fact) {
				case ProjectEvent.Added e -> e.authority();
				case ProjectEvent.Activated e -> e.authority();
				case ProjectEvent.KgiRevised e -> e.authority();
				case ProjectEvent.Abolished e -> e.authority();
				case ProjectEvent.Reclassified e -> e.authority();
				case ProjectEvent.Renamed e -> e.authority();
				case ProjectEvent.OwnerChanged e -> e.authority();
				case ProjectEvent.TookOver e -> e.authority();
				case ProjectEvent.MergedInto e -> e.authority();
				case ProjectEvent.SplitInto e -> e.authority();
				case ProjectEvent.BranchedOff e -> e.authority();
				case ProjectEvent.Completed e -> e.authority();
				case ProjectEvent.Suspended e -> e.authority();
				case ProjectEvent.Resumed e -> e.authority();
				case ProjectEvent.Corrected e -> e.authority();
				case ProjectEvent.Enrolled e -> null;
				case ProjectEvent.Proposed e -> null;
				case ProjectEvent.Classified e -> null;
				case ProjectEvent.Refused e -> null;
				case ProjectEvent.Withdrawn e -> null;
			};
			if (authority != null) {
				isBacked(fact, authority);
			}
		}
	}

	private void isBacked(ProjectEvent effect, Authority.Decision authority) {
		String what = effect.getClass().getSimpleName();
		boolean screened = this.facts.ofCase(ProposalEvent.Screened.class).findAny().isPresent();
		must(screened, what + " without screening");
		must(this.facts.ofCase(ProposalEvent.Endorsed.class).findAny().isPresent(), what + " without endorsement");
		switch (authority) {
			case Authority.Resolution resolution ->
				must(isResolved(resolution), what + " without an approving resolution of the headquarters");
			case Authority.Circulated circulated ->
				must(isResolved(circulated), what + " without an approval of the headquarters in writing");
			case Authority.SoleDecision alone -> isDecidedAlone(what, alone);
		}
		if (authority instanceof Authority.SoleDecision) {
			return;
		}
		ItemResolution last = this.facts.proposal()
			.stream()
			.map(Invariants::resolution)
			.filter(Objects::nonNull)
			.reduce((first, second) -> second)
			.orElse(null);
		must(last != null && last.result().approves(), what + " though the case was not approved last");
		boolean conditional = last != null && last.result() == ItemResolution.Result.CONDITIONAL;
		must(!conditional || this.facts.ofCase(ProposalEvent.ConditionsConfirmed.class).findAny().isPresent(),
				what + " before its conditions were met");
		must(Situation.openDuties(this.facts.proposal())
			.stream()
			.noneMatch((duty) -> duty.kind() == DutyKind.FULFIL_CONDITION), what + " while a condition is open");
		LocalDate from = switch (effect) {
			case ProjectEvent.Added e -> e.effectiveOn();
			case ProjectEvent.Activated e -> e.effectiveOn();
			case ProjectEvent.KgiRevised e -> e.effectiveOn();
			case ProjectEvent.Abolished e -> e.effectiveOn();
			case ProjectEvent.Reclassified e -> e.effectiveOn();
			case ProjectEvent.Renamed e -> e.effectiveOn();
			case ProjectEvent.OwnerChanged e -> e.effectiveOn();
			case ProjectEvent.TookOver e -> e.effectiveOn();
			case ProjectEvent.MergedInto e -> e.effectiveOn();
			case ProjectEvent.SplitInto e -> e.effectiveOn();
			case ProjectEvent.BranchedOff e -> e.effectiveOn();
			case ProjectEvent.Completed e -> e.effectiveOn();
			case ProjectEvent.Suspended e -> e.effectiveOn();
			case ProjectEvent.Resumed e -> e.effectiveOn();
			case ProjectEvent.Corrected e -> e.effectiveOn();
			default -> authority.decidedOn();
		};
		must(!from.isBefore(authority.decidedOn()), what + " in effect before it was decided");
	}

	private void isDecidedAlone(String what, Authority.SoleDecision alone) {
		ProposalEvent.DecidedAlone decided = last(ProposalEvent.DecidedAlone.class);
		must(decided != null && decided.result() == SoleResult.APPROVED && decided.authority().equals(alone),
				what + " without an approving decision of one post");
		ProposalEvent.AuthorityDetermined table = last(ProposalEvent.AuthorityDetermined.class);
		must(table != null && table.rule().equals(alone.rule()) && table.tableHash().equals(alone.tableHash())
				&& table.authority() == table.tableSays()
				&& table.authority().name().equalsIgnoreCase(alone.post().value()),
				what + " by a post that the table did not name");
	}

	/**
	 * The shipped table restated by hand; and who decides alone neither wrote nor
	 * screened the case, and leaves a duty to report that only a meeting takes away.
	 */
	private void nobodyDecidesAloneWhatIsNotTheirs() {
		Set<PersonId> screeners = new HashSet<>();
		List<ProposalEvent> all = this.facts.proposal();
		for (ProposalEvent fact : all) {
			switch (fact) {
				case ProposalEvent.Submitted e -> screeners.clear();
				case ProposalEvent.Screened e -> screeners.add(e.by().person());
				case ProposalEvent.Clarified e -> screeners.add(e.by().person());
				case ProposalEvent.DecidedAlone e -> {
					int next = all.indexOf(fact) + 1;
					must(next < all.size() && all.get(next) instanceof ProposalEvent.DutyImposed duty
							&& duty.kind() == DutyKind.REPORT, "a decision alone that nobody has to report");
					String body = decidesAlone(last(ProposalEvent.Submitted.class));
					must(body != null, "decided alone what the headquarters decides");
					must(body == null || e.by().post().value().equals(body), "decided alone by " + e.by().post());
					must(!screeners.contains(e.by().person()), e.by().person() + " screened and decided alone");
				}
				case ProposalEvent.DutyDischarged e ->
					must(!isReport(e.number()) || e.meeting() != null, "a report done without a meeting");
				default -> {
				}
			}
		}
	}

	/**
	 * The shipped table restated by hand; and whoever was asked once has answered to what
	 * is decided, hears of it if it comes to nothing, and is overruled by the
	 * headquarters alone.
	 */
	private void nothingIsDecidedWhileSomebodyAskedHasNotAnswered() {
		List<ProposalEvent> all = this.facts.proposal();
		for (int i = 0; i < all.size(); i++) {
			ProposalEvent fact = all.get(i);
			String what = fact.getClass().getSimpleName();
			Consultation before = Consultation.of(all.subList(0, i));
			if (fact instanceof ProposalEvent.Tabled || fact instanceof ProposalEvent.PutInCirculation
					|| fact instanceof ProposalEvent.DecidedAlone) {
				must(before.waiting().isEmpty(), what + " before the answer of " + before.waiting());
				must(before.sections().containsAll(askedByRule(last(ProposalEvent.Submitted.class))),
						what + " without those whom the table names");
			}
			must(!(fact instanceof ProposalEvent.DecidedAlone) || before.objecting().isEmpty(),
					what + " against the objection of " + before.objecting());
			boolean dropped = fact instanceof ProposalEvent.Withdrawn
					|| (fact instanceof ProposalEvent.DecidedAlone e && e.result() == SoleResult.REFUSED)
					|| isRefused(resolution(fact));
			must(!dropped || before.asked().isEmpty()
					|| all.subList(i, all.size())
						.stream()
						.anyMatch((later) -> later instanceof ProposalEvent.ConsultedTold told
								&& told.sections().size() == before.asked().size()),
					what + " and those asked are not told");
		}
	}

	private static Set<String> askedByRule(ProposalEvent.@Nullable Submitted submitted) {
		return switch ((submitted != null) ? submitted.change() : null) {
			case ProposedChange.Addition c -> {
				Set<String> asked = new HashSet<>(c.sheet().relatedSections());
				asked.add("総務課");
				yield asked;
			}
			case ProposedChange.Abolition c -> Set.of("総務課");
			case ProposedChange.KgiRevision c -> isRaised(c) ? Set.of() : Set.of("企画広報課");
			case null, default -> Set.of();
		};
	}

	private static boolean isRefused(@Nullable ItemResolution resolution) {
		return resolution != null && resolution.result() == ItemResolution.Result.REFUSED;
	}

	private boolean isReport(int number) {
		return this.facts.ofCase(ProposalEvent.DutyImposed.class)
			.anyMatch((duty) -> duty.number() == number && duty.kind() == DutyKind.REPORT);
	}

	private static @Nullable String decidesAlone(ProposalEvent.@Nullable Submitted submitted) {
		return switch ((submitted != null) ? submitted.change() : null) {
			case ProjectChange.Renaming c -> "chair";
			case ProjectChange.OwnerChange c -> "chair";
			case ProjectChange.Erratum c -> "secretariat";
			case ProposedChange.KgiRevision c -> isRaised(c) ? "secretariat" : null;
			case null, default -> null;
		};
	}

	private static boolean isRaised(ProposedChange.KgiRevision revision) {
		return revision.after() != null && revision.after().value() != null && revision.before().value() != null
				&& revision.after().value().compareTo(revision.before().value()) > 0;
	}

	private <E extends ProposalEvent> @Nullable E last(Class<E> type) {
		return this.facts.ofCase(type).reduce((first, second) -> second).orElse(null);
	}

	private boolean isResolved(Authority.Resolution resolution) {
		return this.facts.ofMeetings(MeetingEvent.ItemResolved.class)
			.anyMatch((item) -> item.meeting().equals(resolution.meeting()) && item.item() == resolution.item()
					&& item.proposal().equals(resolution.proposal()) && item.resolution().result().approves()
					&& item.resolution().decidedOn().equals(resolution.decidedOn()));
	}

	private boolean isResolved(Authority.Circulated circulated) {
		return this.facts.ofCirculation(CirculationEvent.Concluded.class)
			.anyMatch((fact) -> fact.circulation().equals(circulated.circulation())
					&& fact.decidedOn().equals(circulated.decidedOn())
					&& fact.outcomes()
						.stream()
						.anyMatch((outcome) -> outcome.proposal().equals(circulated.proposal())
								&& (outcome.result() == ItemOutcome.Result.APPROVED
										|| outcome.result() == ItemOutcome.Result.CONDITIONAL)));
	}

	private static @Nullable ItemResolution resolution(ProposalEvent fact) {
		return switch (fact) {
			case ProposalEvent.Resolved e -> e.resolution();
			case ProposalEvent.ResolvedByCirculation e -> e.resolution();
			default -> null;
		};
	}

	/** Of two members and a chair who only breaks ties; the rules of this city. */
	private void everyResultInWritingRestsOnAnswers() {
		Map<PostId, Stance> answers = new HashMap<>();
		LocalDate due = LocalDate.MAX;
		for (CirculationEvent fact : this.facts.circulation()) {
			switch (fact) {
				case CirculationEvent.Started e -> due = e.dueOn();
				case CirculationEvent.Answered e -> {
					must(!e.answeredOn().isAfter(due), "an answer after the deadline");
					must(e.post().value().startsWith("member-"), e.post() + " answered without a seat");
					must(!e.by().person().value().equals("officer-1"), "an answer on an own draft");
					answers.put(e.post(), e.answers().getFirst().stance());
				}
				case CirculationEvent.Concluded e -> {
					long votesFor = answers.entrySet()
						.stream()
						.filter((answer) -> !answer.getKey().value().equals("member-1") && answer.getValue().agrees())
						.count();
					boolean chair = answers.get(new PostId("member-1")) == Stance.AGREE;
					boolean asked = answers.containsValue(Stance.ASK_FOR_MEETING);
					boolean carried = votesFor == 2 || (votesFor == 1 && chair && answers.size() == 3);
					for (ItemOutcome outcome : e.outcomes()) {
						boolean approves = outcome.result() == ItemOutcome.Result.APPROVED;
						must(!approves || (answers.size() >= 2 && carried && !asked),
								"an approval in writing without quorum, majority or against a wish for a meeting");
						must(outcome.result() != ItemOutcome.Result.REFUSED || !carried,
								"a refusal in writing against the majority");
						must(e.decidedOn().isAfter(due) || asked || answers.size() == 3,
								"a result in writing while answers could still come");
					}
				}
				default -> {
				}
			}
		}
	}

	private void noCaseIsDecidedInTwoPlaces() {
		boolean before = false;
		for (ProposalEvent fact : this.facts.proposal()) {
			switch (fact) {
				case ProposalEvent.Tabled e -> {
					must(!before, "before a meeting and somewhere else");
					before = true;
				}
				case ProposalEvent.PutInCirculation e -> {
					must(!before, "in circulation and somewhere else");
					before = true;
				}
				case ProposalEvent.Untabled e -> before = false;
				case ProposalEvent.TakenFromCirculation e -> before = false;
				case ProposalEvent.Resolved e -> before = false;
				case ProposalEvent.ResolvedByCirculation e -> before = false;
				default -> {
				}
			}
		}
	}

	private void nobodyActsOnAnOwnDraft() {
		Set<PersonId> authors = new HashSet<>();
		for (ProposalEvent fact : this.facts.proposal()) {
			switch (fact) {
				case ProposalEvent.Drafted e -> authors.add(e.drafter().person());
				case ProposalEvent.Revised e -> authors.add(e.by().person());
				case ProposalEvent.Submitted e -> authors.add(e.by().person());
				case ProposalEvent.Endorsed e -> isNoAuthor(authors, e.by(), "endorsed");
				case ProposalEvent.SentBack e -> isNoAuthor(authors, e.by(), "sent back");
				case ProposalEvent.Screened e -> isNoAuthor(authors, e.by(), "screened");
				case ProposalEvent.Clarified e -> isNoAuthor(authors, e.by(), "clarified");
				case ProposalEvent.ConsultationAnswered e -> isNoAuthor(authors, e.by(), "answered for a section on");
				case ProposalEvent.DecidedAlone e -> isNoAuthor(authors, e.by(), "decided alone on");
				case ProposalEvent.ReferredToHeadquarters e -> isNoAuthor(authors, e.by(), "referred");
				case ProposalEvent.ConditionsConfirmed e -> isNoAuthor(authors, e.by(), "confirmed");
				default -> {
				}
			}
		}
	}

	private void isNoAuthor(Set<PersonId> authors, Actor by, String what) {
		must(!authors.contains(by.person()), by.person() + " " + what + " an own draft");
	}

	private void nothingChangesAfterTheDecision() {
		boolean decided = false;
		for (ProposalEvent fact : this.facts.proposal()) {
			boolean change = fact instanceof ProposalEvent.Revised || fact instanceof ProposalEvent.Submitted
					|| fact instanceof ProposalEvent.Withdrawn || fact instanceof ProposalEvent.TakenBack
					|| fact instanceof ProposalEvent.Resolved || fact instanceof ProposalEvent.Tabled
					|| fact instanceof ProposalEvent.ResolvedByCirculation
					|| fact instanceof ProposalEvent.PutInCirculation || fact instanceof ProposalEvent.SectionsAsked
					|| fact instanceof ProposalEvent.ConsultationAnswered || fact instanceof ProposalEvent.DecidedAlone;
			must(!decided || !change, fact.getClass().getSimpleName() + " after the decision");
			decided |= fact instanceof ProposalEvent.DecidedAlone || fact instanceof ProposalEvent.Withdrawn
					|| fact instanceof ProposalEvent.TookEffect || decides(resolution(fact));
		}
		boolean over = false;
		for (ProjectEvent fact : this.facts.project()) {
			must(!over, fact.getClass().getSimpleName() + " after the project's end");
			over = fact instanceof ProjectEvent.Abolished || fact instanceof ProjectEvent.Completed
					|| fact instanceof ProjectEvent.MergedInto || fact instanceof ProjectEvent.SplitInto
					|| fact instanceof ProjectEvent.Refused || fact instanceof ProjectEvent.Withdrawn;
		}
	}

	private static boolean decides(@Nullable ItemResolution resolution) {
		return resolution != null
				&& (resolution.result().approves() || resolution.result() == ItemResolution.Result.REFUSED);
	}

	private void everyResolutionRestsOnQuorumAndVotes() {
		Map<MeetingId, Hall> halls = new HashMap<>();
		for (MeetingEvent fact : this.facts.meetings()) {
			Hall hall = halls.computeIfAbsent(fact.meeting(), (meeting) -> new Hall());
			switch (fact) {
				case MeetingEvent.Convened e -> e.seats().forEach((seat) -> hall.seats.put(seat.post(), seat));
				case MeetingEvent.AttendanceRecorded e ->
					e.attendance().forEach((seat) -> hall.presence.put(seat.post(), seat.presence()));
				case MeetingEvent.PresiderNamed e -> {
					must(hall.isPresent(e.post()), e.post() + " presides without being present");
					hall.presider = e.post();
				}
				case MeetingEvent.MemberRecused e -> {
					hall.recused.add(e.item() + "/" + e.post());
					hall.votes.remove(e.item() + "/" + e.post());
				}
				case MeetingEvent.MemberReadmitted e -> hall.recused.remove(e.item() + "/" + e.post());
				case MeetingEvent.VotesRecorded e -> e.votes().forEach((vote) -> {
					must(hall.isPresent(vote.post()), vote.post() + " voted without being present");
					must(!hall.recused.contains(e.item() + "/" + vote.post()), vote.post() + " voted though recused");
					hall.votes.put(e.item() + "/" + vote.post(), vote.ballot());
				});
				case MeetingEvent.ReportNoted e -> must(
						this.facts.ofCase(ProposalEvent.DutyDischarged.class)
							.anyMatch((done) -> done.number() == e.duty() && e.meeting().equals(done.meeting())),
						"a report noted that is still owed");
				case MeetingEvent.MinutesFixed e -> must(hall.confirmed.size() == 2, "minutes fixed by one alone");
				case MeetingEvent.MinutesEdited e -> hall.confirmed.clear();
				case MeetingEvent.MinutesConfirmed e -> hall.confirmed.add(e.by().person());
				case MeetingEvent.ItemResolved e -> {
					must(hall.present(e.item()) * 2 > hall.seated(e.item()), "a resolution without quorum");
					must(!e.resolution().result().approves() || hall.carries(e.item()), "an approval without majority");
					must(e.resolution().result() != ItemResolution.Result.REFUSED || !hall.carries(e.item()),
							"a refusal against the majority");
				}
				default -> {
				}
			}
		}
	}

	/** Majority of those present but the chair; the rules of the day in this city. */
	private static final class Hall {

		private final Map<PostId, Seat> seats = new HashMap<>();

		private final Map<PostId, Presence> presence = new HashMap<>();

		private final Map<String, Ballot> votes = new HashMap<>();

		private final Set<String> recused = new HashSet<>();

		private final Set<PersonId> confirmed = new HashSet<>();

		private @Nullable PostId presider;

		private boolean presides(Seat seat) {
			return (this.presider != null) ? seat.post().equals(this.presider) : seat.chair();
		}

		private boolean takesPart(int item, PostId post) {
			return !this.recused.contains(item + "/" + post);
		}

		private long seated(int item) {
			return this.seats.keySet().stream().filter((post) -> takesPart(item, post)).count();
		}

		private boolean isPresent(PostId post) {
			return this.seats.containsKey(post) && this.presence.getOrDefault(post, Presence.ABSENT) != Presence.ABSENT;
		}

		private long present(int item) {
			return this.seats.keySet().stream().filter((post) -> takesPart(item, post) && isPresent(post)).count();
		}

		private boolean carries(int item) {
			List<PostId> voters = this.seats.values()
				.stream()
				.filter((seat) -> !presides(seat) && takesPart(item, seat.post()) && isPresent(seat.post()))
				.map(Seat::post)
				.toList();
			long votesFor = voters.stream().filter((post) -> this.votes.get(item + "/" + post) == Ballot.FOR).count();
			boolean casting = this.seats.values()
				.stream()
				.anyMatch((seat) -> presides(seat) && this.votes.get(item + "/" + seat.post()) == Ballot.FOR);
			return votesFor * 2 > voters.size() || (votesFor > 0 && votesFor * 2 == voters.size() && casting);
		}

	}

	private void factsAndFlowAgree(Situation situation) {
		must(situation.open().equals(situation.tasks()),
				"open steps %s, but the engine waits at %s".formatted(situation.open(), situation.tasks()));
		boolean waits = !situation.tasks().isEmpty() || situation.jobs() > 0;
		must(situation.round() == 0 || situation.ended() != waits,
				"the case has " + (situation.ended() ? "ended and its flow waits" : "not ended and nothing waits"));
	}

	private void must(boolean holds, String otherwise) {
		if (!holds) {
			this.broken.add(otherwise);
		}
	}

}
