package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.Capacity;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

/**
 * Cases that no meeting approved: refused, withdrawn, decided by one alone or in writing.
 */
final class OtherEndsStory {

	private OtherEndsStory() {
	}

	/** A refused and a withdrawn addition, and a meeting without quorum. */
	static void tellOthers(ReadingWorld world) {
		ProposalId refused = new ProposalId("case-refused");
		ProposalId withdrawn = new ProposalId("case-withdrawn");
		MeetingId none = new MeetingId("meeting-0");
		world.record(CaseStory.DRAFTED, Story.OFFICER,
				CaseStory.drafted(refused, "R7-004",
						new ProposedChange.Addition(new ProjectId("x"), CaseStory.sheet(), CaseStory.DECIDED)),
				CaseStory.drafted(withdrawn, "R7-005",
						new ProposedChange.Addition(new ProjectId("y"), CaseStory.sheet(), CaseStory.DECIDED)),
				new ProjectEvent.Proposed(new ProjectId("x"), Story.PLAN, CaseStory.sheet(),
						new Authority.Submission(refused), CaseStory.DRAFTED),
				new ProjectEvent.Proposed(new ProjectId("y"), Story.PLAN, CaseStory.sheet(),
						new Authority.Submission(withdrawn), CaseStory.DRAFTED));
		world.record(CaseStory.DRAFTED, Story.OFFICER, CaseStory.opened(refused, 1, StepKind.ENDORSE_BY_SECTION_CHIEF,
				"chief-information-policy", "情報政策課長", CaseStory.DRAFTED, CaseStory.DECIDED));
		StepId second = StepId.of(withdrawn, 2);
		world.record(CaseStory.DRAFTED, Story.SECRETARIAT,
				new ProposalEvent.StepSkipped(withdrawn, StepId.of(withdrawn, 1), StepKind.ENDORSE_BY_SECTION_CHIEF,
						Story.OFFICER.post(), "市民課長", "出張", Story.SECRETARIAT, CaseStory.DRAFTED),
				new ProposalEvent.FlowVersionChanged(withdrawn, "project-addition", 1, "ab12", 2, "cd34",
						List.of("endorse-by-director"), List.of("endorse-by-director"), "期間の改正", Story.SECRETARIAT,
						CaseStory.DRAFTED),
				new ProposalEvent.StepReassigned(withdrawn, second, StepKind.ENDORSE_BY_DIRECTOR,
						new PostId("director-former"), "旧部長", Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(), "組織改正",
						Story.SECRETARIAT, CaseStory.DRAFTED),
				new ProposalEvent.StepAssumed(withdrawn, second, StepKind.ENDORSE_BY_DIRECTOR, Capacity.STAND_IN,
						Story.OFFICER.post(), "市民生活部長", Story.SECRETARIAT.inPlaceOf("市民生活部長"), CaseStory.DRAFTED,
						CaseStory.DECIDED));
		ProposalId alone = new ProposalId("case-alone");
		world.record(CaseStory.DRAFTED, Story.OFFICER, CaseStory.drafted(alone, "R7-008",
				new ProposedChange.Addition(new ProjectId("w"), CaseStory.sheet(), CaseStory.DECIDED)));
		alone(world, alone);
		world.record(CaseStory.DECIDED, Actor.system(),
				new ProjectEvent.Refused(new ProjectId("x"), CaseStory.resolution(refused, 5), CaseStory.DECIDED));
		world.record(CaseStory.DECIDED, Story.OFFICER,
				new ProposalEvent.Withdrawn(withdrawn, "不要", Story.OFFICER, CaseStory.DECIDED),
				new ProjectEvent.Withdrawn(new ProjectId("y"), new Authority.Submission(withdrawn), CaseStory.DECIDED));
		world.record(CaseStory.DECIDED, Story.SECRETARIAT,
				new MeetingEvent.Planned(none, "流れた会議", CaseStory.DECIDED.minusDays(7), "10:00", "庁議室",
						QuorumRule.MAJORITY, Story.SECRETARIAT),
				new MeetingEvent.PapersIssued(none, 1, List.of(), "0".repeat(64), 2000, 3, "", Story.SECRETARIAT,
						CaseStory.DECIDED.minusDays(8)),
				new MeetingEvent.Adjourned(none, "定足数不足", Story.SECRETARIAT, CaseStory.DECIDED.minusDays(7)));
	}

	/**
	 * One case is decided in writing, another one not, and a circulation is called off.
	 */
	static void tellCirculations(ReadingWorld world) {
		CirculationId round = new CirculationId("circulation-0");
		CirculationId none = new CirculationId("circulation-none");
		ProposalId agreed = new ProposalId("case-round");
		ProposalId left = new ProposalId("case-withdrawn");
		LocalDate on = CaseStory.DECIDED.minusDays(3);
		Actor by = Story.SECRETARIAT;
		world.record(CaseStory.DRAFTED, Story.OFFICER, CaseStory.drafted(agreed, "R7-006",
				new ProposedChange.Addition(new ProjectId("z"), CaseStory.sheet(), CaseStory.DECIDED)));
		world.record(on, by, started(round, agreed, left, by, on), started(none, agreed, left, by, on),
				new CirculationEvent.Cancelled(none, "会議を開く", by, on),
				new ProposalEvent.PutInCirculation(agreed, StepId.of(agreed, 4), round, 1, CirculationGround.URGENT, by,
						on),
				new ProposalEvent.PutInCirculation(left, StepId.of(left, 4), round, 2, CirculationGround.URGENT, by,
						on));
		world.record(on, Story.DIRECTOR,
				new CirculationEvent.Answered(round, Story.DIRECTOR.post(),
						List.of(new ItemAnswer(1, Stance.OBJECT, "時期が早い")), Story.DIRECTOR, on),
				new CirculationEvent.QuestionAsked(round, 1, "費用は", Story.DIRECTOR, on));
		world.record(on, by, new CirculationEvent.QuestionAnswered(round, 1, "120万円", by, on),
				new CirculationEvent.DeadlineExtended(round, on, CaseStory.DECIDED, "回答が少ない", by, on),
				new CirculationEvent.MemberReminded(round, Story.CHAIR.post(), Story.CHAIR.postTitle(),
						CaseStory.DECIDED, on),
				new CirculationEvent.MemberRecused(round, 2, Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(), "利害",
						by, on),
				new CirculationEvent.ItemTakenOut(round, 2, left, "取下げ", by, on),
				new ProposalEvent.TakenFromCirculation(left, round, CirculationEnd.CALLED_OFF, "取下げ", by, on));
		ItemResolution refused = new ItemResolution(ItemResolution.Result.REFUSED, "", "総務部長: 時期が早い", CaseStory.DECIDED,
				null);
		world.record(CaseStory.DECIDED, by,
				new CirculationEvent.Concluded(round,
						List.of(new ItemOutcome(1, agreed, ItemOutcome.Result.REFUSED,
								new CirculationPolicy.Count(2, 1, 1, 1, 0, 1, 0, null), "", "総務部長: 時期が早い")),
						"DX第2号", by, CaseStory.DECIDED),
				new ProposalEvent.ResolvedByCirculation(agreed, round, 1, refused, null, by, CaseStory.DECIDED));
	}

	private static CirculationEvent.Started started(CirculationId round, ProposalId first, ProposalId second, Actor by,
			LocalDate on) {
		return new CirculationEvent.Started(round, "第1回持ち回り", CirculationGround.URGENT, "国の締切", "資料",
				List.of(new CirculationItem(first, "案件一", ""), new CirculationItem(second, "案件二", "点検すること")),
				List.of(CaseStory.seat(Story.CHAIR, true), CaseStory.seat(Story.DIRECTOR, false)),
				HeadquartersRules.usual(), MeetingRequestRule.ONE_SUFFICES, on, by, on);
	}

	/** The chair hands one case on and decides another. */
	private static void alone(ReadingWorld world, ProposalId proposal) {
		Actor chair = Story.CHAIR;
		ConsultedSection asked = new ConsultedSection("unit-zaisei", "財政課", Story.DIRECTOR.post(),
				Story.DIRECTOR.postTitle(), false, "row", "予算を伴う");
		world.record(CaseStory.DECIDED, Story.SECRETARIAT,
				new ProposalEvent.ConsultationWished(proposal, StepId.of(proposal, 1),
						List.of(new SectionWish("unit-zaisei", "財政課")), "念のため", Story.SECRETARIAT, CaseStory.DECIDED),
				new ProposalEvent.SectionsAsked(proposal, 1, List.of(asked), "hash", CaseStory.DECIDED),
				CaseStory.opened(proposal, 9, StepKind.CONSULT, asked.post().value(), asked.postTitle(),
						CaseStory.DECIDED, CaseStory.DECIDED),
				new ProposalEvent.ConsultationAnswered(proposal, StepId.of(proposal, 9), 1, asked.post(),
						ConsultationAnswer.OBJECT, "規程に反する", Story.DIRECTOR, CaseStory.DECIDED));
		world.record(CaseStory.DECIDED, Actor.system(),
				new ProposalEvent.AuthorityDetermined(proposal, DecidingBody.CHAIR, DecidingBody.CHAIR,
						ProposalKind.ADDITION, KgiMove.NONE, "row", "根拠", "hash", CaseStory.DECIDED),
				CaseStory.opened(proposal, 2, StepKind.DECIDE_ALONE, chair.post().value(), chair.postTitle(),
						CaseStory.DECIDED, CaseStory.DECIDED));
		world.record(CaseStory.DECIDED, chair,
				new ProposalEvent.ReferredToHeadquarters(proposal, StepId.of(proposal, 2), "重い", chair,
						CaseStory.DECIDED),
				CaseStory.opened(proposal, 3, StepKind.DECIDE_ALONE, chair.post().value(), chair.postTitle(),
						CaseStory.DECIDED, CaseStory.DECIDED),
				new ProposalEvent.DecidedAlone(proposal, StepId.of(proposal, 3), SoleResult.REFUSED, "時期が早い",
						new Authority.SoleDecision(proposal, chair.post(), chair.postTitle(), "row", "hash",
								CaseStory.DECIDED, null),
						null, chair, CaseStory.DECIDED),
				new ProposalEvent.ConsultedTold(proposal, ProposalState.REFUSED, List.of(asked), CaseStory.DECIDED));
	}

}
