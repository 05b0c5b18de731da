package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.app.organisation.HeldPost;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.YearNumbers;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/**
 * 起案 of a change that was put together elsewhere, such as the owners that a
 * reorganisation changes; the drafter looks at it and submits it like any other.
 */
@Component
public class PreparedDraft {

	private final Acts acts;

	private final Desk desk;

	private final RegisterQuery register;

	private final YearNumbers numbers;

	PreparedDraft(Acts acts, Desk desk, RegisterQuery register, YearNumbers numbers) {
		this.acts = acts;
		this.desk = desk;
		this.register = register;
		this.numbers = numbers;
	}

	/**
	 * Drafts it in the post acted in, whose section answers for it.
	 * @return accepted with the case's number
	 */
	public Outcome draft(ProposalId proposal, ProposedChange change, Acting acting) {
		HeldPost post = acting.post();
		String section = (post != null && post.unitId() != null) ? post.unitId() : "";
		return this.acts.take(acting, Permission.DRAFT, ProposalRejection.UNKNOWN,
				(by) -> draft(proposal, change, by, section));
	}

	/**
	 * The same by nobody: it lies with the post, whose holder looks at it.
	 * @param by that post
	 */
	public Outcome draft(ProposalId proposal, ProposedChange change, Actor by, String section) {
		LocalDate today = this.acts.today();
		Optional<PlanOutline> plan = this.register.plan(today);
		if (plan.isEmpty()) {
			return Outcome.refused(ActionPlanRejection.UNKNOWN);
		}
		String number = this.numbers.next(YearNumbers.Series.CASE, FiscalYear.of(today));
		Outcome outcome = this.desk.act(new ProposalCommand.Draft(proposal, by, number, new PlanId(plan.get().planId()),
				section, change, today));
		return outcome.isAccepted() ? Outcome.accepted(number) : outcome;
	}

}
