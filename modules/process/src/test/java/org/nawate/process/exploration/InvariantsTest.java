package org.nawate.process.exploration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The check itself: each rule is seen to be found broken, in a history made for it. */
class InvariantsTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static final ProposalId CASE = new ProposalId("case");

	private static final ProjectId PROJECT = new ProjectId("project");

	private static final MeetingId MEETING = new MeetingId("meeting");

	private static final Actor OFFICER = Actor.of("officer-1", "起案 花子", "officer", "担当");

	private static final Actor CHIEF = Actor.of("chief-1", "担当 次郎", "section-chief", "課長");

	private static final Actor SECRETARY = Actor.of("secretary-2", "事務 四郎", "secretariat", "事務局");

	private static final Kgi KGI = Kgi.parse("利用者満足度 90%以上");

	private final List<ProposalEvent> proposal = new ArrayList<>(List.of(drafted(), submitted(),
			new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, "", TODAY),
			new ProposalEvent.Screened(CASE, step(2), new Screening(List.of("総務部"), false, ""), CHIEF, TODAY),
			resolved(ItemResolution.Result.APPROVED), new ProposalEvent.TookEffect(CASE, TODAY)));

	private final List<ProjectEvent> project = new ArrayList<>(List.of(revised(TODAY)));

	private final List<MeetingEvent> meeting = new ArrayList<>(
			List.of(new MeetingEvent.Convened(MEETING, List.of(seat("chair", true), seat("a", false), seat("b", false)),
					2, CHIEF, TODAY), present("chair", "a", "b"), votes(Ballot.FOR), itemResolved()));

	@Test
	void a_history_in_order_breaks_nothing() {
		assertThat(broken()).isEmpty();
	}

	@Test
	void finds_an_effect_without_a_resolution() {
		this.meeting.removeLast();
		assertThat(broken()).containsExactly("KgiRevised without an approving resolution of the headquarters");
	}

	@Test
	void finds_an_effect_without_screening_or_endorsement() {
		this.proposal
			.removeIf((fact) -> fact instanceof ProposalEvent.Screened || fact instanceof ProposalEvent.Endorsed);
		assertThat(broken()).containsExactly("KgiRevised without screening", "KgiRevised without endorsement");
	}

	@Test
	void finds_an_effect_before_its_conditions_are_met() {
		this.proposal.replaceAll((fact) -> (fact instanceof ProposalEvent.Resolved)
				? resolved(ItemResolution.Result.CONDITIONAL) : fact);
		assertThat(broken()).containsExactly("KgiRevised before its conditions were met");
	}

	@Test
	void finds_an_effect_while_a_condition_is_open() {
		this.proposal.add(4, new ProposalEvent.DutyImposed(CASE, 1, DutyKind.FULFIL_CONDITION, new PostId("officer"),
				"担当", "費用の確認", CHIEF, TODAY, TODAY));
		assertThat(broken()).containsExactly("KgiRevised while a condition is open");
	}

	@Test
	void finds_an_effect_before_the_decision() {
		this.project.set(0, revised(TODAY.minusDays(1)));
		assertThat(broken()).containsExactly("KgiRevised in effect before it was decided");
	}

	@Test
	void finds_an_endorsement_of_an_own_draft() {
		Actor otherPost = Actor.of("officer-1", "起案 花子", "section-chief", "課長");
		this.proposal.set(2,
				new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, otherPost, "", TODAY));
		assertThat(broken()).containsExactly("officer-1 endorsed an own draft");
	}

	@Test
	void finds_a_change_after_the_decision() {
		this.proposal.add(new ProposalEvent.Withdrawn(CASE, "やめる", OFFICER, TODAY));
		assertThat(broken()).containsExactly("Withdrawn after the decision");
	}

	@Test
	void finds_a_resolution_without_quorum() {
		this.meeting.set(1, present("a"));
		this.meeting.set(2, new MeetingEvent.VotesRecorded(MEETING, 1, List.of(vote("a", Ballot.FOR)), CHIEF));
		assertThat(broken()).containsExactly("a resolution without quorum");
	}

	@Test
	void finds_a_vote_of_a_recused_member_and_minutes_that_one_alone_fixed() {
		this.meeting.add(2, new MeetingEvent.MemberRecused(MEETING, 1, new PostId("a"), "a", "利害", CHIEF, TODAY));
		this.meeting.add(new MeetingEvent.MinutesConfirmed(MEETING, 1, new PostId("a"), "a", CHIEF, TODAY));
		this.meeting.add(new MeetingEvent.MinutesFixed(MEETING, 1, TODAY));
		assertThat(broken()).containsExactly("a voted though recused", "minutes fixed by one alone");
	}

	@Test
	void finds_a_report_noted_that_is_still_owed_and_who_presides_from_afar() {
		this.meeting.add(new MeetingEvent.PresiderNamed(MEETING, new PostId("nobody"), "nobody", CHIEF, TODAY));
		this.meeting.add(new MeetingEvent.ReportNoted(MEETING, 2, CASE, 1, "", CHIEF, TODAY));
		assertThat(broken()).containsExactly("nobody presides without being present",
				"a report noted that is still owed");
	}

	@Test
	void finds_an_approval_without_majority() {
		this.meeting.set(2, votes(Ballot.AGAINST));
		assertThat(broken()).containsExactly("an approval without majority");
	}

	@Test
	void finds_the_vote_of_somebody_absent() {
		this.meeting.set(1, present("chair", "a"));
		assertThat(broken()).containsExactly("b voted without being present");
	}

	@Test
	void a_decision_alone_in_order_breaks_nothing() {
		decideAlone(SECRETARY, true);
		assertThat(broken()).isEmpty();
	}

	@Test
	void finds_a_decision_alone_that_the_table_left_to_the_headquarters() {
		decideAlone(SECRETARY, true);
		this.proposal.removeIf((fact) -> fact instanceof ProposalEvent.AuthorityDetermined);
		assertThat(broken()).containsExactly("KgiRevised by a post that the table did not name");
	}

	@Test
	void finds_a_decision_alone_about_a_lowered_kgi() {
		decideAlone(SECRETARY, true);
		this.proposal.set(1, new ProposalEvent.Submitted(CASE, 1,
				new ProposedChange.KgiRevision(PROJECT, KGI, Kgi.parse("利用者満足度 80%以上"), "実績に合わせる", "85%", TODAY),
				OFFICER, TODAY));
		assertThat(broken()).containsExactly("decided alone what the headquarters decides",
				"DecidedAlone without those whom the table names");
	}

	@Test
	void finds_a_decision_alone_by_who_screened_it_or_by_another_post() {
		decideAlone(new Actor(CHIEF.person(), "", SECRETARY.post(), "", null), true);
		assertThat(broken()).containsExactly("chief-1 screened and decided alone");
		decideAlone(Actor.of("other", "", "section-chief", ""), true);
		assertThat(broken()).contains("decided alone by section-chief");
	}

	@Test
	void finds_a_decision_alone_that_nobody_has_to_report() {
		decideAlone(SECRETARY, false);
		assertThat(broken()).containsExactly("a decision alone that nobody has to report");
		decideAlone(SECRETARY, true);
		this.proposal.add(new ProposalEvent.DutyDischarged(CASE, 1, "", null, SECRETARY, TODAY));
		assertThat(broken()).containsExactly("a report done without a meeting");
	}

	/** In the place of the resolution. */
	private void decideAlone(Actor by, boolean reported) {
		this.meeting.clear();
		this.proposal.subList(4, this.proposal.size()).clear();
		Authority.SoleDecision alone = new Authority.SoleDecision(CASE, SECRETARY.post(), "事務局", "row", "hash", TODAY,
				null);
		this.proposal.add(new ProposalEvent.AuthorityDetermined(CASE, DecidingBody.SECRETARIAT,
				DecidingBody.SECRETARIAT, ProposalKind.KGI_REVISION, KgiMove.RAISED, "row", "", "hash", TODAY));
		this.proposal
			.add(new ProposalEvent.DecidedAlone(CASE, step(3), SoleResult.APPROVED, "", alone, TODAY, by, TODAY));
		if (reported) {
			this.proposal.add(new ProposalEvent.DutyImposed(CASE, 1, DutyKind.REPORT, SECRETARY.post(), "事務局", "専決の報告",
					by, TODAY, TODAY));
		}
		this.proposal.add(new ProposalEvent.TookEffect(CASE, TODAY));
		this.project.set(0, new ProjectEvent.KgiRevised(PROJECT, KGI, KGI, "", "", alone, TODAY, TODAY));
	}

	@Test
	void finds_a_case_that_is_tabled_while_somebody_asked_has_not_answered() {
		ProposalEvent tabled = new ProposalEvent.Tabled(CASE, step(4), MEETING, 1, SECRETARY, TODAY);
		this.proposal.addAll(4, List.of(asked(), tabled));
		assertThat(broken()).containsExactly("Tabled before the answer of [finance]");
		this.proposal.add(5, answered(SECRETARY));
		assertThat(broken()).isEmpty();
		this.proposal.add(6, submitted());
		this.proposal.add(7, new ProposalEvent.ConsultationWished(CASE, step(5),
				List.of(new SectionWish("unit", "健康課")), "念のため", SECRETARY, TODAY));
		assertThat(broken()).containsExactly("Tabled before the answer of [unit]");
	}

	@Test
	void finds_a_case_that_comes_again_otherwise_and_is_tabled_on_old_answers() {
		ProposalEvent tabled = new ProposalEvent.Tabled(CASE, step(4), MEETING, 1, SECRETARY, TODAY);
		this.proposal.addAll(4,
				List.of(asked(), answered(SECRETARY), new ProposalEvent.Submitted(CASE, 2,
						new ProposedChange.KgiRevision(PROJECT, Kgi.parse("利用者満足度 80%以上"), KGI, "別の理由", "85%", TODAY),
						OFFICER, TODAY), tabled));
		assertThat(broken()).containsExactly("Tabled before the answer of [finance]");
	}

	@Test
	void finds_a_decision_alone_against_an_objection() {
		decideAlone(SECRETARY, true);
		this.proposal.addAll(4, List.of(asked(), answered(SECRETARY, ConsultationAnswer.OBJECT)));
		assertThat(broken()).containsExactly("DecidedAlone against the objection of [finance]");
		this.proposal.set(5, answered(SECRETARY, ConsultationAnswer.AGREE_WITH_OPINION));
		assertThat(broken()).isEmpty();
	}

	@Test
	void finds_an_answer_on_an_own_draft() {
		this.proposal.addAll(4, List.of(asked(), answered(OFFICER)));
		assertThat(broken()).containsExactly("officer-1 answered for a section on an own draft");
	}

	@Test
	void finds_a_refusal_of_which_those_asked_do_not_hear() {
		this.project.clear();
		this.meeting.clear();
		this.proposal.subList(4, this.proposal.size()).clear();
		this.proposal.addAll(List.of(asked(), new ProposalEvent.Withdrawn(CASE, "予算がつかない", OFFICER, TODAY)));
		assertThat(broken()).containsExactly("Withdrawn and those asked are not told");
	}

	private static ProposalEvent asked() {
		return new ProposalEvent.SectionsAsked(CASE, 1,
				List.of(new ConsultedSection("unit-finance", "財政課", new PostId("finance"), "財政課長", false, "row", "")),
				"hash", TODAY);
	}

	private static ProposalEvent answered(Actor by) {
		return answered(by, ConsultationAnswer.AGREE);
	}

	private static ProposalEvent answered(Actor by, ConsultationAnswer answer) {
		return new ProposalEvent.ConsultationAnswered(CASE, step(3), 1, new PostId("finance"), answer, "", by, TODAY);
	}

	@Test
	void finds_a_flow_that_waits_elsewhere_than_the_case() {
		this.proposal.removeLast();
		this.proposal
			.add(new ProposalEvent.StepOpened(CASE, step(3), StepKind.CONFIRM_CONDITIONS, new PostId("secretariat"),
					"事務局", TODAY, TODAY, new FlowTrace("kgi-revision", 1, List.of(), List.of())));
		assertThat(Invariants.broken(facts(), Situation.of(facts(), List.of("amend"), 0, 0)))
			.containsExactly("open steps [confirm-conditions], but the engine waits at [amend]");
		assertThat(Invariants.broken(facts(), Situation.of(facts(), List.of(), 0, 0)))
			.contains("the case has not ended and nothing waits");
	}

	private List<String> broken() {
		return Invariants.broken(facts(), Situation.of(facts(), List.of(), 0, 0));
	}

	private Facts facts() {
		return new Facts(this.proposal, this.project, this.meeting);
	}

	private static ProposedChange change() {
		return new ProposedChange.KgiRevision(PROJECT, Kgi.parse("利用者満足度 80%以上"), KGI, "目標に達した", "85%", TODAY);
	}

	private static ProposalEvent drafted() {
		return new ProposalEvent.Drafted(CASE, "R8-1", new PlanId("plan"), OFFICER, "section", change(), TODAY);
	}

	private static ProposalEvent submitted() {
		return new ProposalEvent.Submitted(CASE, 1, change(), OFFICER, TODAY);
	}

	private static ItemResolution resolution(ItemResolution.Result result) {
		return new ItemResolution(result, "費用の確認", "", TODAY, null);
	}

	private static ProposalEvent resolved(ItemResolution.Result result) {
		return new ProposalEvent.Resolved(CASE, MEETING, 1, resolution(result), TODAY, CHIEF, TODAY);
	}

	private static ProjectEvent revised(@Nullable LocalDate from) {
		return new ProjectEvent.KgiRevised(PROJECT, KGI, KGI, "", "",
				new Authority.Resolution(CASE, MEETING, 1, TODAY, null), TODAY, (from != null) ? from : TODAY);
	}

	private static MeetingEvent itemResolved() {
		return new MeetingEvent.ItemResolved(MEETING, 1, CASE, resolution(ItemResolution.Result.APPROVED),
				new VotingPolicy.Count(2, 2, 0, 0, false, true), 3, 2, CHIEF);
	}

	private static MeetingEvent votes(Ballot ballot) {
		return new MeetingEvent.VotesRecorded(MEETING, 1, List.of(vote("a", ballot), vote("b", ballot)), CHIEF);
	}

	private static Vote vote(String post, Ballot ballot) {
		return new Vote(new PostId(post), ballot);
	}

	private static MeetingEvent present(String... posts) {
		return new MeetingEvent.AttendanceRecorded(MEETING,
				List.of(posts).stream().map((post) -> new Attendance(new PostId(post), Presence.PRESENT, "")).toList(),
				CHIEF);
	}

	private static Seat seat(String post, boolean chair) {
		return new Seat(new PostId(post), post, new PersonId(post), post, chair);
	}

	private static StepId step(int number) {
		return StepId.of(CASE, number);
	}

}
