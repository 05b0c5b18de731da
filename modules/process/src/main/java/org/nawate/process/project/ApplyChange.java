package org.nawate.process.project;

import java.time.LocalDate;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.process.inbox.Reorganisations;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowRefused;
import org.nawate.process.proposal.FlowWork;

/**
 * 変更の反映 on the effective date: a command for each project of the change, all in the
 * running transaction. If one project refuses, none has changed.
 */
@Component
public class ApplyChange extends FlowWork {

	private final ObjectProvider<Reorganisations> reorganisations;

	ApplyChange(Cases cases, ObjectProvider<Reorganisations> reorganisations) {
		super(cases);
		this.reorganisations = reorganisations;
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		Actor by = Actor.system();
		Authority.Decision authority = file.authority();
		LocalDate from = file.effectiveOn();
		switch ((ProjectChange) file.change()) {
			case ProjectChange.Reclassification c -> cases.send(new ProjectCommand.Reclassify(c.project(), by,
					c.before(), said(c.after()), said(c.ground()), c.departments(), c.reason(), authority, from));
			case ProjectChange.Renaming c -> c.names()
				.forEach((name) -> cases.send(new ProjectCommand.Rename(name.project(), by, name.before(), name.after(),
						c.reason(), authority, from)));
			case ProjectChange.OwnerChange c -> {
				this.reorganisations.getIfAvailable(() -> Reorganisations.NONE)
					.with(file.id(), cases.today())
					.ifPresent((together) -> carryOut(together, cases));
				c.transfers()
					.forEach((transfer) -> cases
						.send(new ProjectCommand.ChangeOwner(transfer.project(), by, transfer.before(),
								said(transfer.after()), transfer.afterUnit(), c.reason(), authority, from)));
			}
			case ProjectChange.Merger c -> merge(c, file, cases);
			case ProjectChange.Split c -> split(c, file, cases);
			case ProjectChange.Completion c -> cases.send(new ProjectCommand.Complete(c.project(), by, c.kgi(),
					said(c.kgiMet()), c.shortfall(), c.actuals(), c.aftercare(), authority, from));
			case ProjectChange.Suspension c ->
				cases.send(new ProjectCommand.Suspend(c.project(), by, c.reason(), c.expectedUntil(), authority, from));
			case ProjectChange.Resumption c ->
				cases.send(new ProjectCommand.Resume(c.project(), by, c.reason(), authority, from));
			case ProjectChange.Erratum c ->
				cases.send(new ProjectCommand.Correct(c.project(), by, c.misprint(), c.reason(), authority, from));
		}
	}

	/** If somebody was faster with the reorganisation, the owners go on alone. */
	private static void carryOut(Reorganisations.Together together, Cases cases) {
		Outcome outcome = cases.ask(together.act());
		if (outcome instanceof Outcome.Refused refused
				&& refused.rejection() != OrganisationRejection.REORGANISATION_CARRIED_OUT) {
			throw new FlowRefused(refused);
		}
		if (outcome.isAccepted()) {
			cases.follow(together.following());
		}
	}

	/** The successor first: nothing ends that nobody could carry on. */
	private static void merge(ProjectChange.Merger c, CaseFile file, Cases cases) {
		cases.send(new ProjectCommand.TakeOver(c.project(), Actor.system(), c.predecessors(), c.reason(),
				file.authority(), file.effectiveOn()));
		ProjectId successor = c.project();
		for (ProjectId ending : c.predecessors()) {
			cases.send(new ProjectCommand.MergeInto(ending, Actor.system(), successor, c.reason(), c.handover(),
					file.authority(), file.effectiveOn()));
		}
	}

	/** Each part gets a number of its own in the measure, as an addition does. */
	private static void split(ProjectChange.Split c, CaseFile file, Cases cases) {
		cases.send(new ProjectCommand.Split(c.project(), Actor.system(), c.measure(), c.businessClass(),
				c.parts().stream().map(ProjectChange.Split.Part::project).toList(), c.reason(), c.handover(),
				file.authority(), file.effectiveOn()));
		for (ProjectChange.Split.Part part : c.parts()) {
			String number = said(cases
				.send(new ActionPlanCommand.AssignNumber(file.plan(), Actor.system(), c.measure(), part.project())));
			cases.send(new ProjectCommand.BranchOff(part.project(), Actor.system(), c.project(), file.plan(),
					c.measure(), Integer.parseInt(number), part.name(), c.businessClass(), said(part.kgi()),
					said(part.owner()), part.ownerUnit(), part.content(), file.authority(), file.effectiveOn()));
		}
	}

	private static <T> T said(@Nullable T value) {
		return Objects.requireNonNull(value, "A submitted change lacks nothing");
	}

}
