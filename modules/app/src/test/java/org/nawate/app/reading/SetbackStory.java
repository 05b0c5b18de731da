package org.nawate.app.reading;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.plan.EditionCorrection;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;

/**
 * What does not go as it was meant: a change that cannot take effect and is given up, a
 * meeting that is moved and then called off, seats that pass on in the middle of a
 * circulation, an edition with a misprint.
 */
final class SetbackStory {

	private static final ProposalId STUCK = new ProposalId("case-stuck");

	private static final LocalDate ON = LocalDate.of(2026, 1, 27);

	private SetbackStory() {
	}

	/** All of it; the edition is one of another plan. */
	static void tellAll(ReadingWorld world, PlanId otherPlan, FiscalYear year) {
		tellEffect(world);
		tellMeeting(world);
		tellCirculation(world);
		world
			.record(ON, Story.SECRETARIAT,
					new OrganisationEvent.OwnersProposed(new OrganisationId("city"), new ReorganisationId(
							"april"), STUCK, ON),
					new ActionPlanEvent.EditionCorrected(otherPlan, year, 1,
							List.of(new EditionCorrection(new ProjectId("misprinted"),
									new Misprint.NameMisprint("電子入札。契約", "電子入札・契約"), STUCK, "誤植")),
							List.of(), ON));
	}

	private static void tellEffect(ReadingWorld world) {
		world.record(ON, Story.OFFICER, CaseStory.drafted(STUCK, "R7-009",
				new ProposedChange.Addition(new ProjectId("stuck"), CaseStory.sheet(), ON)));
		world.record(ON, Actor.system(),
				new ProposalEvent.EffectRefused(STUCK, ON, "project.NOT_ACTIVE", List.of(), ON));
		world.record(ON, Story.SECRETARIAT, new ProposalEvent.EffectRetried(STUCK, ON, Story.SECRETARIAT, ON),
				new ProposalEvent.EffectAbandoned(STUCK, "取組が終わったため", Story.SECRETARIAT, ON));
	}

	private static void tellMeeting(ReadingWorld world) {
		MeetingId moved = new MeetingId("meeting-moved");
		Actor by = Story.SECRETARIAT;
		LocalDate first = ON.plusDays(10);
		LocalDate second = ON.plusDays(20);
		List<Seat> seats = List.of(seat(Story.CHAIR, true), seat(Story.DIRECTOR, false));
		world.record(ON, by,
				new MeetingEvent.Planned(moved, "開かれなかった会議", first, "10:00", "庁議室", QuorumRule.MAJORITY, by),
				new MeetingEvent.Convened(moved, seats, 2, by, ON),
				new MeetingEvent.Reconvened(moved, first, second, "14:00", "大会議室", "議長の公務", seats, 2,
						HeadquartersRules.usual(), second.minusDays(5), null, by, ON),
				new MeetingEvent.CalledOff(moved, "議題がなくなったため", by, ON));
	}

	private static void tellCirculation(ReadingWorld world) {
		CirculationId round = new CirculationId("circulation-passed-on");
		Actor by = Story.SECRETARIAT;
		PostId former = new PostId("director-former");
		world.record(ON, by,
				new CirculationEvent.Started(round, "第2回持ち回り", CirculationGround.LIGHT, "軽易", "資料",
						List.of(new CirculationItem(STUCK, "案件", "")),
						List.of(seat(Story.CHAIR, true),
								new Seat(former, "旧部長", Story.DIRECTOR.person(), Story.DIRECTOR.personName(), false),
								seat(Story.CHIEF, false)),
						HeadquartersRules.usual(), MeetingRequestRule.ONE_SUFFICES, ON.plusDays(7), by, ON),
				new CirculationEvent.SeatPassedOn(round, former, "旧部長", seat(Story.DIRECTOR, false), "組織改正", by, ON),
				new CirculationEvent.SeatFellAway(round, Story.CHIEF.post(), Story.CHIEF.postTitle(), "職の廃止", by, ON));
		world.record(ON, Story.SECRETARIAT,
				new CirculationEvent.AnsweredByProxy(round, Story.DIRECTOR.post(), Story.DIRECTOR.postTitle(),
						List.of(new ItemAnswer(1, Stance.AGREE, "")),
						Story.SECRETARIAT.inPlaceOf(Story.DIRECTOR.postTitle()), ON));
	}

	private static Seat seat(Actor actor, boolean chair) {
		return new Seat(actor.post(), actor.postTitle(), actor.person(), actor.personName(), chair);
	}

}
