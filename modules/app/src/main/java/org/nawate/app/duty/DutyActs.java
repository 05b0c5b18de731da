package org.nawate.app.duty;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.paper.PaperDesk;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What people do about what they owe, on a page or by the API. */
@Component
public class DutyActs {

	private final Acts acts;

	private final Desk desk;

	private final DutyQuery duties;

	private final OrganisationQuery organisation;

	private final PaperDesk papers;

	DutyActs(Acts acts, Desk desk, DutyQuery duties, OrganisationQuery organisation, PaperDesk papers) {
		this.acts = acts;
		this.desk = desk;
		this.duties = duties;
		this.organisation = organisation;
		this.papers = papers;
	}

	/**
	 * Says that it is done.
	 * @param note the evidence of a condition, needed; an opinion of who viewed
	 */
	public Outcome discharge(ProposalId proposal, int number, String note, Acting acting) {
		return discharge(proposal, number, note, null, acting);
	}

	/**
	 * The same with a file as evidence.
	 * @param sent {@code null} or empty for none
	 */
	public Outcome discharge(ProposalId proposal, int number, String note, @Nullable MultipartFile sent,
			Acting acting) {
		Optional<DutyRow> duty = this.duties.find(proposal, number, this.acts.today());
		Acting there = duty.map((row) -> acting.in(new PostId(row.postId()))).orElse(acting);
		Function<Actor, Outcome> act = (by) -> this.desk
			.act(new ProposalCommand.DischargeDuty(proposal, by, number, note.strip(), null, this.acts.today()));
		if (!PaperDesk.isSent(sent)) {
			return this.acts.take(there, Permission.TAKE_PART, ProposalRejection.UNKNOWN, act);
		}
		return this.papers.take(sent,
				(taken) -> this.acts.take(there, Permission.TAKE_PART, ProposalRejection.UNKNOWN, (by) -> {
					taken.keep().run();
					Outcome attached = this.desk.act(new ProposalCommand.AttachPaper(proposal, by, taken.paper(), null,
							number, this.acts.today()));
					return attached.isAccepted() ? act.apply(by) : attached;
				}));
	}

	/** Lets another post owe it. */
	public Outcome reassign(ProposalId proposal, int number, PostId to, String reason, Acting acting) {
		Optional<PostRow> post = this.organisation.post(to, this.acts.today())
			.filter((row) -> row.existsOn(this.acts.today()));
		return this.acts.take(acting, Permission.SUPERVISE, ProposalRejection.UNKNOWN,
				(by) -> post
					.map((row) -> this.desk.act(new ProposalCommand.ReassignDuty(proposal, by, number, to, row.title(),
							reason.strip(), this.acts.today())))
					.orElseGet(() -> Outcome.refused(OrganisationRejection.UNKNOWN_POST, to)));
	}

}
