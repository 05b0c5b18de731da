package org.nawate.app.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Puts papers to cases and takes them off, on a page or by the API. */
@Component
public class PaperActs {

	private final Acts acts;

	private final Desk desk;

	private final PaperDesk papers;

	private final PaperQuery query;

	private final ProposalActs drafting;

	PaperActs(Acts acts, Desk desk, PaperDesk papers, PaperQuery query, ProposalActs drafting) {
		this.acts = acts;
		this.desk = desk;
		this.papers = papers;
		this.query = query;
		this.drafting = drafting;
	}

	/**
	 * Attaches a file to the case itself, as its drafter.
	 * @return accepted with the paper's number
	 */
	public Outcome attach(CaseFile file, @Nullable MultipartFile sent, Acting acting) {
		return attach(file, sent, null, null, acting.in(file.drafter().post()), Permission.DRAFT);
	}

	/** Attaches a file to a comment of one's own. */
	public Outcome attachToComment(CaseFile file, int comment, @Nullable MultipartFile sent, Acting acting) {
		return attach(file, sent, comment, null, acting, Permission.TAKE_PART);
	}

	/** Attaches a file, as evidence, to what a post owes. */
	public Outcome attachToDuty(CaseFile file, int duty, PostId owing, @Nullable MultipartFile sent, Acting acting) {
		return attach(file, sent, null, duty, acting.in(owing), Permission.TAKE_PART);
	}

	private Outcome attach(CaseFile file, @Nullable MultipartFile sent, @Nullable Integer comment,
			@Nullable Integer duty, Acting acting, Permission permission) {
		ProposalId proposal = new ProposalId(file.proposalId());
		return this.papers.take(sent, (taken) -> this.acts.take(acting, permission, ProposalRejection.UNKNOWN, (by) -> {
			taken.keep().run();
			return this.desk
				.act(new ProposalCommand.AttachPaper(proposal, by, taken.paper(), comment, duty, this.acts.today()));
		}));
	}

	/** Takes a paper of the case itself off. */
	public Outcome remove(CaseFile file, String sha256, Acting acting) {
		ProposalId proposal = new ProposalId(file.proposalId());
		PaperRow paper = this.query.ofCase(file)
			.stream()
			.filter((one) -> one.sha256().equals(sha256))
			.findFirst()
			.orElse(null);
		if (paper == null) {
			return Outcome.refused(PaperRejection.UNKNOWN);
		}
		if (paper.number() == 0) {
			List<ProjectSheet.Attachment> fewer = this.query.ofCase(file)
				.stream()
				.filter((one) -> one.number() == 0 && !one.sha256().equals(sha256))
				.map((one) -> new ProjectSheet.Attachment(one.fileName(), one.mediaType(), one.size(), one.sha256()))
				.toList();
			return this.drafting.attach(proposal, fewer, acting);
		}
		return this.acts.take(acting.in(file.drafter().post()), Permission.DRAFT, ProposalRejection.UNKNOWN,
				(by) -> this.desk
					.act(new ProposalCommand.RemovePaper(proposal, by, paper.number(), this.acts.today())));
	}

}
