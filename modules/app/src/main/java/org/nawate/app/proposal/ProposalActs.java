package org.nawate.app.proposal;

import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProposedChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.YearNumbers;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.Desk;
import org.springframework.stereotype.Component;

/** What a drafter does with a case, on a page or by the API. */
@Component
public class ProposalActs {

	private static final Pattern ID = Pattern.compile("case-[a-z0-9-]{8,60}");

	private final Acts acts;

	private final Desk desk;

	private final CaseQuery cases;

	private final RegisterQuery register;

	private final ChangeReading reading;

	private final YearNumbers numbers;

	ProposalActs(Acts acts, Desk desk, CaseQuery cases, RegisterQuery register, ChangeReading reading,
			YearNumbers numbers) {
		this.acts = acts;
		this.desk = desk;
		this.cases = cases;
		this.register = register;
		this.reading = reading;
		this.numbers = numbers;
	}

	/** An id for a new case: the token of its form. */
	public static ProposalId newId() {
		return new ProposalId("case-" + UUID.randomUUID());
	}

	/** The id said by a form or caller; empty if it is none. */
	public static Optional<ProposalId> id(String said) {
		return ID.matcher(said).matches() ? Optional.of(new ProposalId(said)) : Optional.empty();
	}

	/**
	 * 起案. Sent again under the same id it drafts nothing twice, but saves what is new.
	 * @return accepted with the case's number
	 */
	public Outcome draft(ProposalId proposal, ChangeRequest request, Acting acting) {
		Optional<PlanOutline> plan = this.register.plan(this.acts.today());
		if (plan.isEmpty()) {
			return Outcome.refused(ActionPlanRejection.UNKNOWN);
		}
		PlanId planId = new PlanId(plan.get().planId());
		Outcome drafted = read(proposal, request, acting, (read) -> {
			DraftingPolicy.Verdict may = DraftingPolicy.of(acting, read);
			Acting owning = may.in();
			Outcome.Refused refusal = may.refusal();
			return this.acts.take(owning, Permission.DRAFT, refusal, ProposalRejection.UNKNOWN, (by) -> {
				String number = this.numbers.next(YearNumbers.Series.CASE, FiscalYear.of(this.acts.today()));
				Outcome outcome = this.desk.act(new ProposalCommand.Draft(proposal, by, number, planId, section(owning),
						read.change(), this.acts.today()));
				return outcome.isAccepted() ? Outcome.accepted(number) : outcome;
			});
		});
		boolean again = drafted instanceof Outcome.Refused refused
				&& refused.rejection() == ProposalRejection.ALREADY_DRAFTED;
		if (again) {
			// By a double click, or on another node: a moment ago, and not to be read
			// yet.
			this.acts.showEffect();
			return revise(proposal, request, acting);
		}
		return drafted;
	}

	/**
	 * Saves the draft as it now reads.
	 * @return accepted with the case's number
	 */
	public Outcome revise(ProposalId proposal, ChangeRequest request, Acting acting) {
		return withCase(proposal, (file) -> read(proposal, request, acting, (read) -> {
			Outcome.Refused refusal = DraftingPolicy.ofOthers(acting, read);
			if (refusal != null) {
				return refusal;
			}
			ProposedChange change = asPrepared(file, withPapers(read.change(), papers(file)));
			Outcome outcome = asDrafter(file, acting,
					(by) -> this.desk.act(new ProposalCommand.Revise(proposal, by, change, this.acts.today())));
			return outcome.isAccepted() ? Outcome.accepted(file.number()) : outcome;
		}));
	}

	/**
	 * Puts papers to the sheet of a draft, all that it shall have; only an addition has a
	 * sheet.
	 */
	public Outcome attach(ProposalId proposal, List<ProjectSheet.Attachment> papers, Acting acting) {
		return withCase(proposal, (file) -> asDrafter(file, acting, (by) -> this.desk
			.act(new ProposalCommand.Revise(proposal, by, withPapers(file.change(), papers), this.acts.today()))));
	}

	/** What was prepared for another day's organisation, today's could not say. */
	private static ProposedChange asPrepared(CaseFile file, ProposedChange said) {
		return (file.prepared() && file.change() instanceof ProjectChange.OwnerChange prepared
				&& said instanceof ProjectChange.OwnerChange now)
						? new ProjectChange.OwnerChange(prepared.transfers(), now.reason(), prepared.effectiveOn())
						: said;
	}

	private static List<ProjectSheet.Attachment> papers(CaseFile file) {
		return (file.change() instanceof ProposedChange.Addition addition) ? addition.sheet().attachments() : List.of();
	}

	private static ProposedChange withPapers(ProposedChange change, List<ProjectSheet.Attachment> papers) {
		if (!(change instanceof ProposedChange.Addition addition)) {
			return change;
		}
		ProjectSheet sheet = addition.sheet();
		return new ProposedChange.Addition(addition.project(),
				new ProjectSheet(sheet.name(), sheet.measure(), sheet.owner(), sheet.ownerUnit(),
						sheet.relatedSections(), sheet.content(), sheet.currentState(), sheet.expectedEffect(),
						sheet.kgi(), sheet.baseline(), sheet.kgiSource(), sheet.indicators(), sheet.schedule(), papers),
				addition.effectiveOn());
	}

	/** 提出, also 再提出. */
	public Outcome submit(ProposalId proposal, Acting acting) {
		return withCase(proposal, (file) -> asDrafter(file, acting,
				(by) -> this.desk.act(new ProposalCommand.Submit(proposal, by, this.acts.today()))));
	}

	/** 引戻し. */
	public Outcome takeBack(ProposalId proposal, Acting acting) {
		return withCase(proposal, (file) -> asDrafter(file, acting,
				(by) -> this.desk.act(new ProposalCommand.TakeBack(proposal, by, this.acts.today()))));
	}

	/** 取下げ. A case on a meeting's agenda leaves it. */
	public Outcome withdraw(ProposalId proposal, @Nullable String reason, Acting acting) {
		return withCase(proposal,
				(file) -> asDrafter(file, acting, (by) -> this.desk.act(new ProposalCommand.Withdraw(proposal, by,
						Objects.requireNonNullElse(reason, "").strip(), this.acts.today()))));
	}

	private Outcome withCase(ProposalId proposal, Function<CaseFile, Outcome> act) {
		return this.cases.find(proposal).map(act).orElseGet(() -> Outcome.refused(ProposalRejection.UNKNOWN));
	}

	private Outcome asDrafter(CaseFile file, Acting acting, Function<Actor, Outcome> act) {
		Acting drafter = acting.in(new PostId(file.drafter().post().value()));
		return this.acts.take(drafter, Permission.DRAFT, ProposalRejection.UNKNOWN, act);
	}

	/**
	 * The project of an addition has the case's own mark, so that it too is made once.
	 */
	private Outcome read(ProposalId proposal, ChangeRequest request, Acting acting,
			Function<ChangeReading.Read, Outcome> then) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAFT, acting);
		if (refusal != null) {
			return this.acts.take(acting, Permission.DRAFT, refusal, ProposalRejection.UNKNOWN, (by) -> refusal);
		}
		ProjectId added = new ProjectId(proposal.value().replaceFirst("^case-", "project-"));
		HeldPost post = PermissionPolicy.fitting(Permission.DRAFT, acting).post();
		return this.reading.read(request, added, (post != null) ? post.unitId() : null, this.acts.today(), then);
	}

	private static String section(Acting acting) {
		HeldPost post = acting.post();
		return (post != null && post.unitId() != null) ? post.unitId() : "";
	}

}
