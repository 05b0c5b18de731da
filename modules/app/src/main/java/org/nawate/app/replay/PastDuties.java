package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.history.FactRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalEvent;

/** What was owed on a case after some of its facts. */
final class PastDuties {

	private final Map<Integer, DutyRow> duties = new TreeMap<>();

	private final CaseFile file;

	private final LocalDate day;

	private PastDuties(CaseFile file, LocalDate day) {
		this.file = file;
		this.day = day;
	}

	/** After the facts, on a day, of the case as it was. */
	static List<DutyRow> of(CaseFile file, List<FactRow> facts, LocalDate day) {
		PastDuties past = new PastDuties(file, day);
		facts.forEach((fact) -> past.on(fact.event()));
		return List.copyOf(past.duties.values());
	}

	/** The conditions among them. */
	static DutyQuery.Conditions conditions(List<DutyRow> duties) {
		List<DutyRow> conditions = duties.stream().filter((duty) -> duty.kind() == DutyKind.FULFIL_CONDITION).toList();
		return new DutyQuery.Conditions(conditions.size(), (int) conditions.stream().filter(DutyRow::open).count());
	}

	private void on(Object event) {
		switch (event) {
			case ProposalEvent.DutyImposed e -> this.duties.putIfAbsent(e.number(), imposed(e));
			case ProposalEvent.DutyDischarged e -> change(e.number(),
					(duty) -> new DutyRow(duty.proposalId(), duty.proposalNumber(), duty.proposalKind(), duty.title(),
							duty.number(), duty.kind(), duty.postId(), duty.postTitle(), duty.text(), duty.fromPerson(),
							duty.fromPost(), duty.since(), duty.dueOn(), duty.stepId(), false, false, e.note(),
							(e.meeting() != null) ? e.meeting().value() : null, e.by().personName(), e.by().postTitle(),
							e.dischargedOn(), duty.department()));
			case ProposalEvent.DutyReassigned e -> change(e.number(),
					(duty) -> new DutyRow(duty.proposalId(), duty.proposalNumber(), duty.proposalKind(), duty.title(),
							duty.number(), duty.kind(), e.post().value(), e.postTitle(), duty.text(), duty.fromPerson(),
							duty.fromPost(), duty.since(), duty.dueOn(), duty.stepId(), duty.open(), duty.overdue(),
							duty.note(), duty.meetingId(), duty.donePerson(), duty.donePost(), duty.doneOn(),
							duty.department()));
			default -> {
			}
		}
	}

	private DutyRow imposed(ProposalEvent.DutyImposed e) {
		CaseFile.Section section = this.file.section();
		return new DutyRow(this.file.proposalId(), this.file.number(), this.file.kind(), this.file.title(), e.number(),
				e.kind(), e.post().value(), e.postTitle(), e.text(), e.by().personName(), e.by().postTitle(),
				e.imposedOn(), e.dueOn(), (e.step() != null) ? e.step().value() : null, true,
				e.dueOn().isBefore(this.day), "", null, null, null, null,
				Objects.requireNonNullElse(section.departmentName(), section.name()));
	}

	private void change(int number, UnaryOperator<DutyRow> change) {
		this.duties.computeIfPresent(number, (key, duty) -> change.apply(duty));
	}

}
