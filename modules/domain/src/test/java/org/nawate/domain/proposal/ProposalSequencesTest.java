package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Rehearsal.percent;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.ProjectSheet;

/** Whatever is asked of a case in whatever order, these hold. */
class ProposalSequencesTest {

	private static final Actor PROMOTED = Actor.of("p-officer", "髙橋 花子", "post-chief", "情報政策課長");

	@Test
	void no_sequence_of_commands_breaks_the_life_of_a_case() {
		new Rehearsal<>(Proposal.class, Proposal::new, ProposalEvent.class).play(36, ProposalSequencesTest::next,
				ProposalSequencesTest::holds);
	}

	private static Act next(Random chance, List<ProposalEvent> happened) {
		if (happened.isEmpty()) {
			return new ProposalCommand.Draft(CASE, OFFICER, "R8-012", PLAN, "unit-joho",
					any(chance, ADDITION, REVISION, ABOLITION), DRAFTED);
		}
		Act asTheFlow = percent(chance, 70) ? asTheFlow(chance, happened) : null;
		return (asTheFlow != null) ? asTheFlow : anything(chance, 1 + chance.nextInt(6));
	}

	/** What the flow would do next; {@code null} where it waits or has ended. */
	private static @Nullable Act asTheFlow(Random chance, List<ProposalEvent> happened) {
		return switch (happened.get(happened.size() - 1)) {
			case ProposalEvent.Drafted e -> new ProposalCommand.Submit(CASE, OFFICER, DRAFTED);
			case ProposalEvent.Revised e -> new ProposalCommand.Submit(CASE, OFFICER, DRAFTED);
			case ProposalEvent.Submitted e -> open(StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF);
			case ProposalEvent.StepOpened e -> take(chance, e);
			case ProposalEvent.Endorsed e -> (e.kind() == StepKind.ENDORSE_BY_SECTION_CHIEF)
					? open(StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR) : open(StepKind.SCREEN, SECRETARIAT);
			case ProposalEvent.StepAssumed e ->
				endorse(e.by(), Integer.parseInt(e.step().value().substring(CASE.value().length() + 1)));
			case ProposalEvent.StepSkipped e -> open(StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR);
			case ProposalEvent.SentBack e -> open(StepKind.AMEND, OFFICER);
			case ProposalEvent.TakenBack e -> open(StepKind.AMEND, OFFICER);
			case ProposalEvent.Screened e -> classify(chance);
			case ProposalEvent.Clarified e -> classify(chance);
			case ProposalEvent.Classified e -> determine(any(chance, DecidingBody.values()));
			case ProposalEvent.AuthorityDetermined e -> ask(chance);
			case ProposalEvent.SectionsAsked e -> afterAsking(happened);
			case ProposalEvent.ConsultationAnswered e -> afterAsking(happened);
			case ProposalEvent.ConsultationWished e -> classify(chance);
			case ProposalEvent.ConsultedTold e -> null;
			case ProposalEvent.ReferredToHeadquarters e -> open(StepKind.TABLE, SECRETARIAT);
			case ProposalEvent.DecidedAlone e -> effect(chance);
			case ProposalEvent.ClassificationDeferred e -> open(StepKind.CLARIFY_SCOPE, SECRETARIAT);
			case ProposalEvent.Tabled e -> open(StepKind.RESOLVE, SECRETARIAT);
			case ProposalEvent.Untabled e -> open(StepKind.TABLE, SECRETARIAT);
			case ProposalEvent.PutInCirculation e -> open(StepKind.RESOLVE, SECRETARIAT);
			case ProposalEvent.TakenFromCirculation e -> open(StepKind.TABLE, SECRETARIAT);
			case ProposalEvent.Resolved e -> afterResolution(chance, e.resolution().result());
			case ProposalEvent.ResolvedByCirculation e -> afterResolution(chance, e.resolution().result());
			case ProposalEvent.ConditionsConfirmed e -> effect(chance);
			case ProposalEvent.DutyImposed e -> switch (e.kind()) {
				case FULFIL_CONDITION -> discharge(OFFICER, e.number(), null);
				case VIEW_AFTERWARDS -> afterAssuming(happened);
				case REPORT -> effect(chance);
				case SETTLE_EFFECT ->
					percent(chance, 50) ? new ProposalCommand.RetryEffect(CASE, SECRETARIAT, EFFECTIVE, EFFECTIVE)
							: new ProposalCommand.AbandonEffect(CASE, SECRETARIAT, "先に廃止された", EFFECTIVE, EFFECTIVE);
			};
			case ProposalEvent.DutyDischarged e ->
				happened.stream().anyMatch(ProposalEvent.EffectRetried.class::isInstance)
						? new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE)
						: open(StepKind.CONFIRM_CONDITIONS, SECRETARIAT);
			case ProposalEvent.DutyReassigned e -> null;
			case ProposalEvent.StepReassigned e -> null;
			case ProposalEvent.HandedOver e -> null;
			case ProposalEvent.FlowFollowed e -> null;
			case ProposalEvent.FlowVersionChanged e -> null;
			case ProposalEvent.Withdrawn e -> null;
			case ProposalEvent.Reminded e -> null;
			case ProposalEvent.Commented e -> null;
			case ProposalEvent.PaperAttached e -> new ProposalCommand.RemovePaper(CASE, e.by(), e.number(), DRAFTED);
			case ProposalEvent.PaperRemoved e -> null;
			case ProposalEvent.EffectRefused e -> null;
			case ProposalEvent.EffectRetried e -> new ProposalCommand.TakeEffect(CASE, Actor.system(), e.effectiveOn());
			case ProposalEvent.EffectAbandoned e -> null;
			case ProposalEvent.TookEffect e -> null;
		};
	}

	private static Act afterResolution(Random chance, Result result) {
		return (result == Result.CONDITIONAL) ? open(StepKind.CONFIRM_CONDITIONS, SECRETARIAT) : effect(chance);
	}

	/** The day has come, and something may stand in the way. */
	private static Act effect(Random chance) {
		return percent(chance, 40)
				? new ProposalCommand.RefuseEffect(CASE, Actor.system(), "project.NOT_ACTIVE", List.of(),
						SECRETARIAT.post(), SECRETARIAT.postTitle(), EFFECTIVE, EFFECTIVE)
				: new ProposalCommand.TakeEffect(CASE, Actor.system(), EFFECTIVE);
	}

	private static ProposalCommand.Classify classify(Random chance) {
		return new ProposalCommand.Classify(CASE, Actor.system(), percent(chance, 70) ? ALL_ELSE : null, "cd34",
				DRAFTED);
	}

	private static Act take(Random chance, ProposalEvent.StepOpened opened) {
		int step = Integer.parseInt(opened.step().value().substring(CASE.value().length() + 1));
		return switch (opened.kind()) {
			case AMEND -> new ProposalCommand.Submit(CASE, OFFICER, DRAFTED);
			case ENDORSE_BY_SECTION_CHIEF -> endorse(any(chance, CHIEF, CHIEF, PROMOTED), step);
			case ENDORSE_BY_DIRECTOR ->
				percent(chance, 20) ? new ProposalCommand.AssumeStep(CASE, any(chance, CHIEF, SECRETARIAT), step(step),
						any(chance, Capacity.values()), DRAFTED, DRAFTED) : endorse(DIRECTOR, step);
			case SCREEN -> new ProposalCommand.Screen(
					CASE, SECRETARIAT, step(step), SCREENING, percent(chance, 20)
							? List.of(new SectionWish(GENERAL.section(), GENERAL.sectionName())) : List.of(),
					"規程に関わる", DRAFTED);
			case CLARIFY_SCOPE -> new ProposalCommand.Clarify(CASE, SECRETARIAT, step(step), SCREENING, DRAFTED);
			case TABLE -> percent(chance, 50) ? circulate(SECRETARIAT, step, any(chance, CirculationGround.values()))
					: new ProposalCommand.Table(CASE, SECRETARIAT, step(step), MEETING, 1, DRAFTED);
			case RESOLVE -> percent(chance, 50) ? resolve(any(chance, Result.values()))
					: resolveByCirculation(any(chance, Result.values()));
			case CONSULT -> answer(chance, percent(chance, 90) ? opened.post() : CHIEF.post(), step);
			case DECIDE_ALONE -> alone(chance, CHAIR, step);
			case CONFIRM_CONDITIONS ->
				new ProposalCommand.ConfirmConditions(CASE, SECRETARIAT, step(step), "点検済み", DRAFTED);
		};
	}

	private static Act ask(Random chance) {
		return new ProposalCommand.AskSections(CASE, Actor.system(),
				any(chance, List.of(), List.of(FINANCE), List.of(FINANCE, GENERAL)), Map.of(), "ef56", DRAFTED);
	}

	/** The next section, or on to the decision. */
	private static Act afterAsking(List<ProposalEvent> happened) {
		List<ConsultedSection> asked = List.of();
		int opened = 0;
		boolean alone = false;
		for (ProposalEvent event : happened) {
			switch (event) {
				case ProposalEvent.SectionsAsked e -> {
					asked = e.sections();
					opened = 0;
				}
				case ProposalEvent.StepOpened e -> opened += (e.kind() == StepKind.CONSULT) ? 1 : 0;
				case ProposalEvent.AuthorityDetermined e -> alone = e.authority().isAlone();
				default -> {
				}
			}
		}
		return (opened < asked.size()) ? openFor(asked.get(opened))
				: open(alone ? StepKind.DECIDE_ALONE : StepKind.TABLE, alone ? CHAIR : SECRETARIAT);
	}

	private static Act answer(Random chance, PostId post, int step) {
		return new ProposalCommand.AnswerConsultation(CASE, Actor.of("p-" + post.value(), "課長", post.value(), "課長"),
				step(step), any(chance, ConsultationAnswer.values()), percent(chance, 80) ? "意見" : "", DRAFTED);
	}

	private static Act alone(Random chance, Actor by, int step) {
		return percent(chance, 20) ? new ProposalCommand.ReferToHeadquarters(CASE, by, step(step), "重い", DRAFTED)
				: new ProposalCommand.DecideAlone(CASE, by, step(step), any(chance, SoleResult.values()), "理由", null,
						DECIDED, percent(chance, 80), DRAFTED);
	}

	private static ProposalCommand.Endorse endorse(Actor by, int step) {
		return new ProposalCommand.Endorse(CASE, by, step(step), "", DRAFTED);
	}

	/** Who took a step in somebody's place goes on with it. */
	private static @Nullable Act afterAssuming(List<ProposalEvent> happened) {
		return happened.reversed()
			.stream()
			.filter((e) -> !(e instanceof ProposalEvent.DutyImposed))
			.findFirst()
			.filter(ProposalEvent.StepAssumed.class::isInstance)
			.map(ProposalEvent.StepAssumed.class::cast)
			.map((e) -> endorse(e.by(), Integer.parseInt(e.step().value().substring(CASE.value().length() + 1))))
			.orElse(null);
	}

	private static ProposalCommand.DischargeDuty discharge(Actor by, int number, @Nullable MeetingId meeting) {
		return new ProposalCommand.DischargeDuty(CASE, by, number, "記録", meeting, DECIDED);
	}

	private static Act paper(Random chance, Actor by) {
		int number = 1 + chance.nextInt(2);
		if (percent(chance, 30)) {
			return new ProposalCommand.RemovePaper(CASE, by, number, DRAFTED);
		}
		return new ProposalCommand.AttachPaper(CASE, by,
				new ProjectSheet.Attachment("資料.pdf", "application/pdf", 9, String.valueOf(chance.nextInt(9))),
				percent(chance, 20) ? number : null, null, DRAFTED);
	}

	private static Act anything(Random chance, int step) {
		Actor by = any(chance, OFFICER, NEXT_OFFICER, CHIEF, DIRECTOR, SECRETARIAT, PROMOTED);
		return switch (chance.nextInt(33)) {
			case 0 -> new ProposalCommand.Revise(CASE, by, any(chance, ADDITION, REVISION, ABOLITION), DRAFTED);
			case 1 -> new ProposalCommand.Submit(CASE, by, DRAFTED);
			case 2 -> new ProposalCommand.TakeBack(CASE, by, DRAFTED);
			case 3 -> percent(chance, 20) ? new ProposalCommand.Withdraw(CASE, by, "不要", DRAFTED)
					: new ProposalCommand.Revise(CASE, by, new ProposedChange.KgiRevision(PROJECT, KGI, HIGHER_KGI,
							"理由" + chance.nextInt(9), "0", EFFECTIVE), DRAFTED);
			case 4 -> open(any(chance, StepKind.values()), by);
			case 5 -> percent(chance, 80) ? new ProposalCommand.FollowFlow(CASE, Actor.system(), TRACE)
					: new ProposalCommand.ChangeFlowVersion(CASE, SECRETARIAT, TRACE.flow(), 1, "ab12", 2, "cd34",
							List.of("screen"), List.of("screen"), "期間の改正", DRAFTED);
			case 6 -> endorse(by, step);
			case 7 -> new ProposalCommand.SendBack(CASE, by, step(step), "様式", List.of(), DRAFTED);
			case 8 -> new ProposalCommand.Screen(CASE, by, step(step), SCREENING, DRAFTED);
			case 9 -> classify(chance);
			case 10 -> new ProposalCommand.Table(CASE, by, step(step), any(chance, MEETING, OTHER_MEETING),
					1 + chance.nextInt(2), DRAFTED);
			case 11 -> new ProposalCommand.Untable(CASE, by, any(chance, MEETING, OTHER_MEETING), "流会", DECIDED);
			case 12 -> resolve(any(chance, Result.values()));
			case 13 -> new ProposalCommand.ConfirmConditions(CASE, by, step(step), "点検済み", DECIDED);
			case 14 -> remind(any(chance, ReminderKind.values()), step, by);
			case 15 -> percent(chance, 50) ? comment(percent(chance, 80) ? "確認しました" : " ", by) : paper(chance, by);
			case 16 -> new ProposalCommand.ImposeDuty(CASE, by, any(chance, DutyKind.values()), CHIEF.post(),
					CHIEF.postTitle(), "内容", DECIDED, DECIDED);
			case 17 -> discharge(by, 1 + chance.nextInt(3), percent(chance, 30) ? MEETING : null);
			case 18 -> new ProposalCommand.ReassignDuty(CASE, by, 1 + chance.nextInt(3), by.post(), by.postTitle(),
					"組織改正", DECIDED);
			case 19, 20 ->
				new ProposalCommand.AssumeStep(CASE, by, step(step), any(chance, Capacity.values()), DRAFTED, DRAFTED);
			case 22 -> new ProposalCommand.ReassignStep(CASE, SECRETARIAT, step(step), by.post(), by.postTitle(),
					"組織改正", DRAFTED);
			case 23 -> percent(chance, 20) ? new ProposalCommand.HandOver(CASE, SECRETARIAT, by.post(), by.postTitle(),
					"unit-dx", "組織改正", DRAFTED) : endorse(by, step);
			case 25 -> circulate(by, step, any(chance, CirculationGround.values()));
			case 26 -> new ProposalCommand.TakeFromCirculation(CASE, by,
					any(chance, CIRCULATION, CIRCULATION, OTHER_CIRCULATION), any(chance, CirculationEnd.values()),
					"理由", DECIDED);
			case 27 -> resolveByCirculation(any(chance, Result.values()));
			case 28 -> determine(any(chance, DecidingBody.values()));
			case 29 -> alone(chance, by, step);
			case 30 -> ask(chance);
			case 31 -> answer(chance, any(chance, FINANCE.post(), GENERAL.post()), step);
			case 32 -> openFor(any(chance, FINANCE, GENERAL));
			case 21 -> new ProposalCommand.SkipStep(CASE, by, step(step), "不在", DRAFTED, DRAFTED);
			default -> new ProposalCommand.TakeEffect(CASE, by, any(chance, EFFECTIVE, DECIDED));
		};
	}

	private static void holds(List<ProposalEvent> happened) {
		DecidingBody decides = DecidingBody.HEADQUARTERS;
		Set<PostId> consulted = new HashSet<>();
		Map<PostId, ProposedChange> objections = new HashMap<>();
		ProposedChange gist = null;
		Set<String> wished = new HashSet<>();
		Set<StepId> taken = new HashSet<>();
		Set<PersonId> authors = new HashSet<>();
		List<String> sinceSubmission = new ArrayList<>();
		Map<Integer, DutyKind> owed = new HashMap<>();
		Map<StepId, Actor> places = new HashMap<>();
		boolean decided = false;
		boolean conditional = false;
		boolean approved = false;
		boolean ended = false;
		Set<Object> reminders = new HashSet<>();
		MeetingId meeting = null;
		CirculationId circulation = null;
		for (ProposalEvent event : happened) {
			if (decided) {
				assertThat(event).as("after the decision")
					.isInstanceOfAny(ProposalEvent.FlowFollowed.class, ProposalEvent.StepOpened.class,
							ProposalEvent.ConditionsConfirmed.class, ProposalEvent.TookEffect.class,
							ProposalEvent.Reminded.class, ProposalEvent.Commented.class,
							ProposalEvent.PaperAttached.class, ProposalEvent.PaperRemoved.class,
							ProposalEvent.DutyImposed.class, ProposalEvent.DutyDischarged.class,
							ProposalEvent.DutyReassigned.class, ProposalEvent.StepReassigned.class,
							ProposalEvent.HandedOver.class, ProposalEvent.ConsultedTold.class,
							ProposalEvent.FlowVersionChanged.class, ProposalEvent.EffectRefused.class,
							ProposalEvent.EffectRetried.class, ProposalEvent.EffectAbandoned.class);
			}
			sinceSubmission.add(event.getClass().getSimpleName());
			switch (event) {
				case ProposalEvent.Drafted e -> authors.add(e.drafter().person());
				case ProposalEvent.Revised e -> authors.add(e.by().person());
				case ProposalEvent.Submitted e -> {
					authors.add(e.by().person());
					sinceSubmission.clear();
					decides = DecidingBody.HEADQUARTERS;
					consulted.clear();
					gist = e.change();
				}
				case ProposalEvent.SectionsAsked e -> {
					consulted.clear();
					e.sections().forEach((section) -> {
						consulted.add(section.post());
						wished.remove(section.section());
					});
				}
				case ProposalEvent.ConsultationAnswered e -> {
					takes(e.step(), e.by(), taken, authors);
					assertThat(consulted.remove(e.post())).as("was asked").isTrue();
					objections.remove(e.post());
					if (e.answer() == ConsultationAnswer.OBJECT) {
						objections.put(e.post(), gist);
					}
				}
				case ProposalEvent.ConsultationWished e -> {
					assertThat(sinceSubmission).contains("Screened");
					e.wishes().forEach((wish) -> wished.add(wish.section()));
				}
				case ProposalEvent.ConsultedTold e -> assertThat(decided).isTrue();
				case ProposalEvent.StepAssumed e -> {
					assertThat(authors).as("own draft").doesNotContain(e.by().person());
					assertThat(e.by().post()).isNotEqualTo(e.onBehalfOfPost());
					places.put(e.step(), e.by());
				}
				case ProposalEvent.StepSkipped e -> takes(e.step(), e.by(), taken, authors);
				case ProposalEvent.Endorsed e -> {
					assertThat(e.by().onBehalfOf() == null || e.by().equals(places.get(e.step()))).isTrue();
					takes(e.step(), e.by(), taken, authors);
				}
				case ProposalEvent.SentBack e -> takes(e.step(), e.by(), taken, authors);
				case ProposalEvent.Screened e -> takes(e.step(), e.by(), taken, authors);
				case ProposalEvent.Clarified e -> takes(e.step(), e.by(), taken, authors);
				case ProposalEvent.Tabled e -> {
					takes(e.step(), e.by(), taken, authors);
					assertThat(consulted).as("asked and unanswered").isEmpty();
					assertThat(wished).as("wished and not asked").isEmpty();
					assertThat(sinceSubmission).contains("Endorsed", "Screened");
					assertThat(circulation).as("not in circulation as well").isNull();
					meeting = e.meeting();
				}
				case ProposalEvent.Resolved e -> {
					assertThat(meeting).as("at the meeting it stands before").isEqualTo(e.meeting());
					meeting = null;
					approved = e.resolution().result().approves();
					conditional = e.resolution().result() == Result.CONDITIONAL;
					decided = approved || e.resolution().result() == Result.REFUSED;
					ended = e.resolution().result() == Result.REFUSED;
				}
				case ProposalEvent.PutInCirculation e -> {
					takes(e.step(), e.by(), taken, authors);
					assertThat(consulted).as("asked and unanswered").isEmpty();
					assertThat(wished).as("wished and not asked").isEmpty();
					assertThat(sinceSubmission).contains("Endorsed", "Screened");
					assertThat(meeting).as("not on an agenda as well").isNull();
					assertThat(circulation).as("once at a time").isNull();
					circulation = e.circulation();
				}
				case ProposalEvent.TakenFromCirculation e -> {
					assertThat(circulation).isEqualTo(e.circulation());
					circulation = null;
				}
				case ProposalEvent.ResolvedByCirculation e -> {
					assertThat(circulation).as("by the circulation it is in").isEqualTo(e.circulation());
					assertThat(decided).as("decided once").isFalse();
					circulation = null;
					approved = e.resolution().result().approves();
					conditional = e.resolution().result() == Result.CONDITIONAL;
					decided = true;
					ended = !approved;
				}
				case ProposalEvent.ConditionsConfirmed e -> {
					takes(e.step(), e.by(), taken, authors);
					assertThat(conditional).isTrue();
					assertThat(owed).as("conditions open").doesNotContainValue(DutyKind.FULFIL_CONDITION);
					conditional = false;
				}
				case ProposalEvent.DutyImposed e -> {
					assertThat(owed.put(e.number(), e.kind())).as("numbered once").isNull();
					assertThat(conditional || e.kind() != DutyKind.FULFIL_CONDITION).isTrue();
				}
				case ProposalEvent.DutyDischarged e ->
					assertThat(owed.remove(e.number()) == DutyKind.REPORT).isEqualTo(e.meeting() != null);
				case ProposalEvent.DutyReassigned e -> assertThat(owed).containsKey(e.number());
				case ProposalEvent.StepReassigned e -> assertThat(taken).doesNotContain(e.step());
				case ProposalEvent.FlowVersionChanged e -> assertThat(ended).as("after the end").isFalse();
				case ProposalEvent.HandedOver e -> assertThat(ended).as("after the end").isFalse();
				case ProposalEvent.EffectRefused e -> assertThat(approved && !conditional).isTrue();
				case ProposalEvent.EffectRetried e ->
					assertThat(approved && sinceSubmission.contains("EffectRefused")).isTrue();
				case ProposalEvent.EffectAbandoned e -> {
					assertThat(approved && sinceSubmission.contains("EffectRefused")).isTrue();
					approved = false;
					ended = true;
				}
				case ProposalEvent.TookEffect e -> {
					assertThat(approved && !conditional).isTrue();
					approved = false;
					ended = true;
				}
				case ProposalEvent.StepOpened e ->
					assertThat(!decided || conditional).as("a step after the decision only for its conditions")
						.isTrue();
				case ProposalEvent.Withdrawn e -> {
					decided = true;
					ended = true;
				}
				case ProposalEvent.TakenBack e -> assertThat(sinceSubmission).doesNotContain("Endorsed", "Screened");
				case ProposalEvent.FlowFollowed e -> {
				}
				case ProposalEvent.Classified e -> assertThat(sinceSubmission).contains("Screened");
				case ProposalEvent.AuthorityDetermined e -> {
					assertThat(sinceSubmission).contains("Screened");
					assertThat(e.authority().isAlone() && e.changeKind() == ProposalKind.ABOLITION).isFalse();
					decides = e.authority();
				}
				case ProposalEvent.ReferredToHeadquarters e -> {
					takes(e.step(), e.by(), taken, authors);
					decides = DecidingBody.HEADQUARTERS;
				}
				case ProposalEvent.DecidedAlone e -> {
					assertThat(objections.values()).as("objections").doesNotContain(gist);
					takes(e.step(), e.by(), taken, authors);
					assertThat(decides.isAlone()).as("by the table").isTrue();
					assertThat(consulted).as("asked and unanswered").isEmpty();
					assertThat(wished).as("wished and not asked").isEmpty();
					approved = e.result() == SoleResult.APPROVED;
					decided = true;
					ended = !approved;
				}
				case ProposalEvent.ClassificationDeferred e -> assertThat(sinceSubmission).contains("Screened");
				case ProposalEvent.Reminded e -> {
					if (e.owed() instanceof Owed.Step step) {
						assertThat(ended).as("after the end").isFalse();
						assertThat(taken).doesNotContain(step.step());
					}
					assertThat(reminders.add(List.of(e.owed(), e.kind(), e.post()))).as("reminded once").isTrue();
				}
				case ProposalEvent.Commented e -> assertThat(ended).as("after the end").isFalse();
				case ProposalEvent.PaperAttached e ->
					assertThat(!decided || e.duty() != null || e.comment() != null).as("decided as it was read")
						.isTrue();
				case ProposalEvent.PaperRemoved e -> {
				}
				case ProposalEvent.Untabled e -> {
					assertThat(meeting).isEqualTo(e.meeting());
					meeting = null;
				}
			}
		}
	}

	private static void takes(StepId step, Actor by, Set<StepId> taken, Set<PersonId> authors) {
		assertThat(taken.add(step)).as("step %s taken once", step).isTrue();
		assertThat(authors).as("own draft").doesNotContain(by.person());
	}

}
