package org.nawate.app.effect;

import java.time.LocalDate;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/** What the secretariat does about a change that could not take effect. */
@Component
class EffectActs {

	private final Acts acts;

	private final Desk desk;

	EffectActs(Acts acts, Desk desk) {
		this.acts = acts;
		this.desk = desk;
	}

	/**
	 * 再施行: does it now, to hold from a day on. Refused as before if the reason is still
	 * there; then nothing has changed.
	 */
	Outcome retry(ProposalId proposal, LocalDate from, Acting acting) {
		return this.acts.take(acting, Permission.SUPERVISE, ProposalRejection.UNKNOWN,
				(by) -> this.desk.act(new ProposalCommand.RetryEffect(proposal, by, from, this.acts.today())));
	}

	/** 施行の取りやめ; when it is reported, the desk looks up. */
	Outcome abandon(ProposalId proposal, String reason, Acting acting) {
		return this.acts.take(acting, Permission.SUPERVISE, ProposalRejection.UNKNOWN, (by) -> this.desk.act(
				new ProposalCommand.AbandonEffect(proposal, by, reason.strip(), this.acts.today(), this.acts.today())));
	}

}
