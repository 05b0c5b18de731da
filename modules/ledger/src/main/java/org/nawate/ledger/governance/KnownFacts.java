package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The facts that the rules here know, by their stored names. One that they do not know is
 * told: it may be a change that nobody judged.
 */
final class KnownFacts {

	static final Set<String> NAMES = names();

	/** Where a fact says on which day it was done. */
	private static final List<String> DAYS = words("""
			draftedOn revisedOn submittedOn takenBackOn withdrawnOn assumedOn skippedOn endorsedOn sentBackOn
			screenedOn clarifiedOn wishedOn answeredOn recordedOn referredOn tabledOn untabledOn putOn takenOn
			confirmedOn commentedOn attachedOn removedOn imposedOn dischargedOn on retriedOn abandonedOn
			rescheduledOn orderedOn takenOffOn convenedOn reconvenedOn issuedOn namedOn recusedOn readmittedOn
			openedOn notedOn closedOn editedOn adjournedOn calledOffOn startedOn passedOn fellAwayOn askedOn
			extendedOn takenOutOn cancelledOn adoptedOn revokedOn migratedOn reportedOn acceptedOn readdressedOn
			viewedOn decidedOn""");

	/** Their order: of two in a fact, the first is that of the act. */
	private static final Map<String, Integer> PLACES = IntStream.range(0, DAYS.size())
		.boxed()
		.collect(Collectors.toMap(DAYS::get, Function.identity()));

	/** Acts that are told without a day of their own, or by another word than an act. */
	private static final Set<String> WITHOUT_DAY = Set.of("circulation.MemberReminded", "meeting.AttendanceRecorded",
			"meeting.ItemResolved", "meeting.MinutesFixed", "meeting.Planned", "meeting.VotesRecorded",
			"proposal.AuthorityDetermined", "proposal.ClassificationDeferred", "proposal.Classified",
			"finding.Reminded", "proposal.ConsultedTold", "proposal.EffectRefused", "proposal.FlowFollowed",
			"proposal.Reminded", "proposal.TookEffect");

	/** What only a person does. Other facts may be recorded by the product itself. */
	private static final Set<String> BY_PEOPLE = byPeople();

	private KnownFacts() {
	}

	private static List<String> words(String text) {
		return List.of(text.strip().split("\\s+", -1));
	}

	private static Set<String> names() {
		Set<String> names = new HashSet<>();
		add(names, "calendar", """
				ClosingDayAdded ClosingDayDropped HolidaysAdopted YearEndAdopted""");
		add(names, "staff", """
				AbsenceCancelled AbsenceRegistered DelegationRevoked StepsDelegated""");
		add(names, "finding",
				"""
						Answered AskedAgain Closed MeasureAccepted MeasureReported Readdressed Recorded Reminded Viewed Withdrawn""");
		add(names, "circulation", """
				Answered AnsweredByProxy Cancelled Concluded DeadlineExtended ItemTakenOut MemberRecused
				MemberReminded QuestionAnswered QuestionAsked SeatFellAway SeatPassedOn Started""");
		add(names, "flow", """
				CaseMigrated FlowsAdopted""");
		add(names, "headquarters", """
				RulesAdopted RulesRevoked""");
		add(names, "meeting", """
				Adjourned AgendaOrdered AttendanceRecorded CalledOff Closed Convened ItemResolved ItemTabled
				ItemTakenOff MemberReadmitted MemberRecused MinutesConfirmed MinutesDrafted MinutesEdited
				MinutesFixed Opened PapersIssued Planned PresiderNamed Reconvened ReportNoted ReportTabled
				Rescheduled VotesRecorded""");
		add(names, "organisation",
				"""
						ErasureRequested ErasureWithdrawn Founded MemberSeated MemberUnseated NameErased OwnersProposed PostClosed PostCreated PostFilled PostMoved
						PostRetitled PostVacated ReorganisationCancelled ReorganisationCarriedOut ReorganisationPrepared
						ReorganisationRevised RosterTakenOver StandInsOrdered UnitClosed UnitMoved UnitOpened UnitRenamed""");
		add(names, "plan", """
				Adopted EditionCorrected EditionGathered EditionPublished EditionTakenOver NumberAssigned""");
		add(names, "project", """
				Abolished Activated Added BranchedOff Classified Completed Corrected Enrolled KgiRevised MergedInto
				OwnerChanged Proposed Reclassified Refused Renamed Resumed SplitInto Suspended TookOver Withdrawn""");
		add(names, "proposal", """
				AuthorityDetermined Clarified ClassificationDeferred Classified Commented ConditionsConfirmed
				ConsultationAnswered ConsultationWished ConsultedTold DecidedAlone Drafted DutyDischarged
				DutyImposed DutyReassigned EffectAbandoned EffectRefused EffectRetried Endorsed FlowFollowed
				FlowVersionChanged HandedOver PaperAttached PaperRemoved PutInCirculation ReferredToHeadquarters
				Reminded Resolved ResolvedByCirculation Revised Screened SectionsAsked SentBack StepAssumed
				StepOpened StepReassigned StepSkipped Submitted Tabled TakenBack TakenFromCirculation TookEffect
				Untabled Withdrawn""");
		return Set.copyOf(names);
	}

	private static Set<String> byPeople() {
		Set<String> names = new HashSet<>();
		add(names, "circulation", """
				Answered AnsweredByProxy Cancelled Concluded DeadlineExtended ItemTakenOut MemberRecused
				QuestionAnswered QuestionAsked Started""");
		add(names, "finding", """
				Answered AskedAgain Closed MeasureAccepted MeasureReported Readdressed Recorded Viewed Withdrawn""");
		add(names, "flow", """
				CaseMigrated FlowsAdopted""");
		add(names, "meeting", """
				Adjourned AgendaOrdered AttendanceRecorded CalledOff Closed Convened ItemResolved MemberReadmitted
				MemberRecused MinutesConfirmed MinutesDrafted MinutesEdited Opened PapersIssued Planned
				PresiderNamed Reconvened ReportNoted Rescheduled VotesRecorded""");
		add(names, "proposal", """
				Clarified Commented ConditionsConfirmed ConsultationAnswered DecidedAlone DutyDischarged Endorsed
				PaperAttached PaperRemoved PutInCirculation ReferredToHeadquarters Resolved ResolvedByCirculation
				Screened SentBack StepAssumed StepSkipped TakenBack""");
		return Set.copyOf(names);
	}

	/**
	 * The kinds of posts of which one does it, where that is not told by a step: the
	 * secretariat runs the meetings and keeps flows and rules. Empty where anybody may.
	 */
	static Set<String> kindsOf(String event) {
		return switch (event) {
			case "meeting.Planned", "meeting.Rescheduled", "meeting.Convened", "meeting.Reconvened",
					"meeting.AttendanceRecorded", "meeting.Opened", "meeting.VotesRecorded", "meeting.ReportNoted",
					"meeting.Closed", "meeting.Adjourned", "meeting.MinutesDrafted", "meeting.MinutesEdited",
					"circulation.Started", "flow.FlowsAdopted", "headquarters.RulesAdopted",
					"headquarters.RulesRevoked" ->
				Set.of("SECRETARIAT");
			case "meeting.ItemResolved", "circulation.Concluded" -> Set.of("SECRETARIAT", "CHAIR");
			case "finding.Recorded", "finding.MeasureAccepted", "finding.AskedAgain", "finding.Readdressed",
					"finding.Closed", "finding.Withdrawn" ->
				Set.of("AUDITOR");
			default -> Set.of();
		};
	}

	/** Whether nobody but a person does it. */
	static boolean isByPeople(String event) {
		return BY_PEOPLE.contains(event);
	}

	/**
	 * The days that the fact names are days, and the act is one of a day not after that
	 * on which it was recorded.
	 */
	static boolean isDated(Fact fact) {
		Doc e = fact.doc();
		for (String name : e.json().members().keySet()) {
			if (PLACES.containsKey(name) && e.day(name) == null) {
				return false;
			}
		}
		LocalDate day = dayOf(e);
		return (day != null) ? !day.isAfter(fact.recordedOn()) : WITHOUT_DAY.contains(fact.event());
	}

	private static void add(Set<String> names, String feature, String events) {
		words(events).forEach((event) -> names.add(feature + "." + event));
	}

	/** The day on which the fact says that it was done; {@code null} if it says none. */
	static @Nullable LocalDate dayOf(Doc e) {
		String first = null;
		for (String name : e.json().members().keySet()) {
			Integer place = PLACES.get(name);
			if (place != null && (first == null || place < PLACES.getOrDefault(first, 0))) {
				first = name;
			}
		}
		return (first != null) ? e.day(first) : null;
	}

}
