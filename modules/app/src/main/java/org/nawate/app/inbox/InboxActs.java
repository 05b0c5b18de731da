package org.nawate.app.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nawate.app.agenda.AgendaActs;
import org.nawate.app.session.ResolutionRequest;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.CaseStep;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.session.SessionActs;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.project.ProjectRejection;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/** What people do with the steps that wait for them, on a page or by the API. */
@Component
public class InboxActs {

	private final Acts acts;

	private final Desk desk;

	private final CaseQuery cases;

	private final ProposalActs drafting;

	private final AgendaActs agenda;

	private final SessionActs session;

	private final OrganisationQuery organisation;

	InboxActs(Acts acts, Desk desk, CaseQuery cases, ProposalActs drafting, AgendaActs agenda, SessionActs session,
			OrganisationQuery organisation) {
		this.organisation = organisation;
		this.acts = acts;
		this.desk = desk;
		this.cases = cases;
		this.drafting = drafting;
		this.agenda = agenda;
		this.session = session;
	}

	/** Takes the step; refused if it is not open, or waits for somebody else. */
	public Outcome take(StepId step, StepRequest said, Acting acting) {
		Optional<CaseFile> found = this.cases.find(step.proposal());
		if (found.isEmpty()) {
			return Outcome.refused(ProposalRejection.UNKNOWN);
		}
		CaseFile file = found.get();
		CaseStep open = file.openStep(step);
		boolean isOpen = open != null;
		Acting there = (open != null) ? acting.in(new PostId(open.postId())) : acting;
		return switch (said.act()) {
			case ENDORSE -> take(there, Permission.ENDORSE, (by) -> new ProposalCommand.Endorse(step.proposal(), by,
					step, text(said.opinion()), this.acts.today()));
			case SEND_BACK ->
				take(there, sendingBack(open, there), (by) -> new ProposalCommand.SendBack(step.proposal(), by, step,
						text(said.reason()), all(said.points()), this.acts.today()));
			case SCREEN -> screen(step, said, there);
			case AGREE -> answer(step, ConsultationAnswer.AGREE, said, there);
			case AGREE_WITH_OPINION -> answer(step, ConsultationAnswer.AGREE_WITH_OPINION, said, there);
			case OBJECT -> answer(step, ConsultationAnswer.OBJECT, said, there);
			case CLARIFY -> take(there, Permission.SCREEN,
					(by) -> new ProposalCommand.Clarify(step.proposal(), by, step, screening(said), this.acts.today()));
			case APPROVE_ALONE -> alone(step, SoleResult.APPROVED, text(said.opinion()), said, there);
			case REFUSE_ALONE -> alone(step, SoleResult.REFUSED, text(said.reason()), said, there);
			case REFER ->
				take(there, Permission.DECIDE_ALONE, (by) -> new ProposalCommand.ReferToHeadquarters(step.proposal(),
						by, step, text(said.reason()), this.acts.today()));
			case CONFIRM_CONDITIONS -> confirm(there, (by) -> new ProposalCommand.ConfirmConditions(step.proposal(), by,
					step, text(said.note()), this.acts.today()));
			case TABLE -> isOpen ? table(file, open, said, there) : Outcome.refused(ProposalRejection.STEP_NOT_OPEN);
			case RESOLVE ->
				isOpen ? resolve(file, open, said, there) : Outcome.refused(ProposalRejection.STEP_NOT_OPEN);
			case RESUBMIT -> isOpen ? this.drafting.submit(step.proposal(), there)
					: Outcome.refused(ProposalRejection.STEP_NOT_OPEN);
		};
	}

	private Outcome take(Acting acting, Permission permission, Function<Actor, ProposalCommand> command) {
		return this.acts.take(acting, permission, ProposalRejection.UNKNOWN, (by) -> this.desk.act(command.apply(by)));
	}

	/**
	 * The effect follows at once. Where its project does not allow it any more, the
	 * conditions are confirmed all the same, and the case goes to 施行不能.
	 */
	private Outcome confirm(Acting acting, Function<Actor, ProposalCommand.ConfirmConditions> command) {
		Outcome outcome = take(acting, Permission.SCREEN, command::apply);
		boolean unworkable = outcome instanceof Outcome.Refused refused
				&& refused.rejection() instanceof ProjectRejection;
		return unworkable ? this.acts.take(acting, Permission.SCREEN, ProposalRejection.UNKNOWN,
				(by) -> this.desk.confirm(command.apply(by))) : outcome;
	}

	/** The sections that are to be asked besides those of the rules, by today's names. */
	private Outcome screen(StepId step, StepRequest said, Acting acting) {
		Map<String, String> names = new HashMap<>();
		if (!all(said.wishes()).isEmpty()) {
			this.organisation.sections(this.acts.today())
				.forEach((section) -> names.put(section.unitId(), section.name()));
		}
		List<SectionWish> wishes = new ArrayList<>();
		for (String unit : all(said.wishes())) {
			String name = names.get(unit);
			if (name == null) {
				return Outcome.refused(OrganisationRejection.UNKNOWN_UNIT, unit);
			}
			wishes.add(new SectionWish(unit, name));
		}
		return take(acting, Permission.SCREEN, (by) -> new ProposalCommand.Screen(step.proposal(), by, step,
				screening(said), wishes, text(said.wishReason()), this.acts.today()));
	}

	private Outcome answer(StepId step, ConsultationAnswer answer, StepRequest said, Acting acting) {
		return take(acting, Permission.ENDORSE, (by) -> new ProposalCommand.AnswerConsultation(step.proposal(), by,
				step, answer, text(said.opinion()), this.acts.today()));
	}

	private static Permission sendingBack(@Nullable CaseStep open, Acting acting) {
		if (open != null && open.kind() == StepKind.DECIDE_ALONE) {
			return Permission.DECIDE_ALONE;
		}
		return acting.may(Permission.SCREEN) ? Permission.SCREEN : Permission.ENDORSE;
	}

	/** The desk looks up when it is reported, and whether who screened may decide. */
	private Outcome alone(StepId step, SoleResult result, String reason, StepRequest said, Acting acting) {
		String number = text(said.documentNumber());
		return take(acting, Permission.DECIDE_ALONE, (by) -> new ProposalCommand.DecideAlone(step.proposal(), by, step,
				result, reason, number.isEmpty() ? null : number, this.acts.today(), true, this.acts.today()));
	}

	private Outcome table(CaseFile file, @Nullable CaseStep open, StepRequest said, Acting acting) {
		if (open == null || open.kind() != StepKind.TABLE) {
			return Outcome.refused(ProposalRejection.WRONG_STEP);
		}
		if (text(said.meetingId()).isEmpty()) {
			return Outcome.refused(MeetingRejection.UNKNOWN);
		}
		return this.agenda.putOnAgenda(new MeetingId(text(said.meetingId())),
				new org.nawate.domain.act.ProposalId(file.proposalId()), acting);
	}

	private Outcome resolve(CaseFile file, @Nullable CaseStep open, StepRequest said, Acting acting) {
		if (open == null || open.kind() != StepKind.RESOLVE || file.meetingId() == null || file.item() == null) {
			return Outcome.refused(ProposalRejection.WRONG_STEP);
		}
		ItemResolution.Result result = said.result();
		if (result == null) {
			return Outcome.refused(ProposalRejection.FIELDS_MISSING, "result");
		}
		return this.session.resolve(new MeetingId(file.meetingId()), file.item(),
				new ResolutionRequest(result, said.conditions(), said.reason(), null, said.documentNumber()), acting);
	}

	private static Screening screening(StepRequest said) {
		return new Screening(all(said.departments()), said.wideImpact(), text(said.remarks()));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private static <T> List<T> all(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
