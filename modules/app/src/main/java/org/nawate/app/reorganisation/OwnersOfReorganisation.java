package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.PreparedDraft;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.OneTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one case (主担課変更) by which the owners of all projects change that a reorganisation
 * touches. It is drafted by itself with the preparation, so that it can be decided before
 * the day, and reads as the reorganisation does until it is submitted. It lies with an
 * officer of the secretariat's own section, who looks at it and submits it: the
 * secretariat screens it, and drafts nothing.
 */
@Component
class OwnersOfReorganisation {

	private static final Logger log = LoggerFactory.getLogger(OwnersOfReorganisation.class);

	private static final PersonId SYSTEM = Actor.system().person();

	private static final String NAME = "自動起案";

	private final ReorganisationImpact impact;

	private final OrganisationQuery organisation;

	private final CaseQuery cases;

	private final PreparedDraft drafts;

	private final Desk desk;

	private final CommandGateway commands;

	private final OneTransaction transaction;

	private final Acts acts;

	OwnersOfReorganisation(ReorganisationImpact impact, OrganisationQuery organisation, CaseQuery cases,
			PreparedDraft drafts, Desk desk, CommandGateway commands, OneTransaction transaction, Acts acts) {
		this.impact = impact;
		this.organisation = organisation;
		this.cases = cases;
		this.drafts = drafts;
		this.desk = desk;
		this.commands = commands;
		this.transaction = transaction;
		this.acts = acts;
	}

	/**
	 * The case of a reorganisation.
	 *
	 * @param differs whether it changes other owners, or on another day, than the
	 * reorganisation asks for
	 * @param refused whether it was decided and could not take effect
	 */
	public record OwnerCase(String proposalId, String number, ProposalState state, boolean differs, boolean refused) {
	}

	/** Empty where no owner changes or nothing was drafted. */
	Optional<OwnerCase> of(ReorganisationRow row) {
		return file(row).map((file) -> new OwnerCase(file.proposalId(), file.number(), file.state(),
				row.isOpen() && differs(file.change(), change(row).orElse(null)), file.effectRefused() != null));
	}

	/** The projects that kept their owner though the reorganisation was carried out. */
	List<ReorganisationImpact.Owned> left(ReorganisationRow row) {
		return (row.state() == ReorganisationRow.State.CARRIED_OUT)
				? this.impact.left(row.changes(), row.effectiveOn(), this.acts.today()) : List.of();
	}

	/**
	 * Drafts what is to be drafted, or lets the draft read as the reorganisation does.
	 */
	void follow(ReorganisationRow row) {
		Outcome outcome = file(row).filter((file) -> !file.state().isEnded())
			.map((file) -> follow(row, file))
			.orElseGet(() -> row.isOpen() ? draft(row) : Outcome.accepted());
		if (outcome instanceof Outcome.Refused refused) {
			log.warn("The owners do not follow {}: {} {}", row.name(), refused.rejection().code(), refused.details());
		}
		this.acts.showEffect();
	}

	/** Refused if no project's owner changes, or there is nobody to draft it for. */
	private Outcome draft(ReorganisationRow row) {
		ProjectChange.OwnerChange change = change(row).orElse(null);
		PostRow officer = officer().orElse(null);
		if (change == null || officer == null) {
			return Outcome.accepted();
		}
		return drafted(row, (proposal) -> this.drafts.draft(proposal, change, byItself(officer), unit(officer)));
	}

	/** The same as drafted by somebody; the reorganisation knows its case. */
	Outcome drafted(ReorganisationRow row, Function<ProposalId, Outcome> drafting) {
		ProposalId proposal = ProposalActs.newId();
		return this.transaction.inOneTransaction(() -> {
			Outcome outcome = drafting.apply(proposal);
			if (!outcome.isAccepted()) {
				return outcome;
			}
			Outcome linked = this.organisation.id()
				.<Outcome>map((city) -> this.commands.sendAndWait(new OrganisationCommand.ProposeOwners(city,
						Actor.system(), new ReorganisationId(row.reorganisationId()), proposal, this.acts.today())))
				.orElseGet(Outcome::accepted);
			return linked.isAccepted() ? Outcome.accepted(proposal.value()) : linked;
		}, Outcome::isAccepted);
	}

	/** The reason may be said in other words. */
	private static boolean differs(ProposedChange said, ProjectChange.@Nullable OwnerChange asked) {
		return asked == null || !(said instanceof ProjectChange.OwnerChange change)
				|| !change.transfers().equals(asked.transfers())
				|| !Objects.equals(change.effectiveOn(), asked.effectiveOn());
	}

	private Outcome follow(ReorganisationRow row, CaseFile file) {
		boolean editable = file.state() == ProposalState.DRAFT || file.state() == ProposalState.AMENDING;
		if (!editable) {
			return Outcome.accepted();
		}
		ProposalId proposal = new ProposalId(file.proposalId());
		Actor by = new Actor(SYSTEM, NAME, file.drafter().post(), file.drafter().postTitle(), null);
		LocalDate today = this.acts.today();
		ProjectChange.OwnerChange change = row.isOpen() ? change(row).orElse(null) : null;
		if (change == null) {
			return this.desk.act(new ProposalCommand.Withdraw(proposal, by, "組織改正により主担課が変わらなくなったため", today));
		}
		return change.project().equals(file.change().project())
				? this.desk.act(new ProposalCommand.Revise(proposal, by, change, today)) : redraft(row, proposal, by);
	}

	/** A case stays about the project that it began with. */
	private Outcome redraft(ReorganisationRow row, ProposalId proposal, Actor by) {
		Outcome outcome = this.desk
			.act(new ProposalCommand.Withdraw(proposal, by, "組織改正の内容が変わり、改めて起案するため", this.acts.today()));
		return outcome.isAccepted() ? draft(row) : outcome;
	}

	/**
	 * What the reorganisation asks for, afterwards of what is left; empty if no owner
	 * changes.
	 */
	Optional<ProjectChange.OwnerChange> change(ReorganisationRow row) {
		boolean after = row.state() == ReorganisationRow.State.CARRIED_OUT;
		List<ProjectChange.OwnerChange.Transfer> transfers = (after ? left(row)
				: this.impact.of(row.changes(), row.effectiveOn()).projects())
			.stream()
			.map((owned) -> new ProjectChange.OwnerChange.Transfer(new ProjectId(owned.projectId()), owned.from(),
					owned.to(), owned.toUnit()))
			.toList();
		return transfers.isEmpty() ? Optional.empty() : Optional
			.of(new ProjectChange.OwnerChange(transfers, row.name(), after ? this.acts.today() : row.effectiveOn()));
	}

	private Optional<CaseFile> file(ReorganisationRow row) {
		String proposal = row.proposalId();
		return (proposal != null) ? this.cases.find(new ProposalId(proposal)) : Optional.empty();
	}

	private Optional<PostRow> officer() {
		LocalDate today = this.acts.today();
		String section = this.organisation.secretariatPost(today).map(PostRow::unitId).orElse(null);
		return this.organisation.posts(today)
			.stream()
			.filter((post) -> post.kind() == PostKind.OFFICER && section != null && section.equals(post.unitId()))
			.min(Comparator.comparing(PostRow::postId));
	}

	private static Actor byItself(PostRow officer) {
		return new Actor(SYSTEM, NAME, new PostId(officer.postId()), officer.title(), null);
	}

	private static String unit(PostRow officer) {
		@Nullable String unit = officer.unitId();
		return (unit != null) ? unit : "";
	}

}
