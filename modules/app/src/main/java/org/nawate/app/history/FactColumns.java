package org.nawate.app.history;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectId;

/** What an event is about, and its business dates. */
final class FactColumns {

	@Nullable String project;

	@Nullable String proposal;

	@Nullable String meeting;

	@Nullable String circulation;

	/** The agenda's item, by which the case is found where the event does not name it. */
	@Nullable Integer item;

	@Nullable Integer fiscalYear;

	@Nullable LocalDate actedOn;

	@Nullable LocalDate draftedOn;

	@Nullable LocalDate decidedOn;

	@Nullable LocalDate effectiveOn;

	boolean open;

	static FactColumns about() {
		return new FactColumns();
	}

	FactColumns project(ProjectId project) {
		this.project = project.value();
		return this;
	}

	FactColumns proposal(ProposalId proposal) {
		this.proposal = proposal.value();
		return this;
	}

	FactColumns meeting(MeetingId meeting) {
		this.meeting = meeting.value();
		return this;
	}

	FactColumns circulation(CirculationId circulation) {
		this.circulation = circulation.value();
		return this;
	}

	FactColumns item(int item) {
		this.item = item;
		return this;
	}

	FactColumns year(FiscalYear year) {
		this.fiscalYear = year.year();
		return this;
	}

	FactColumns by(Authority authority) {
		switch (authority) {
			case Authority.Edition a -> year(a.fiscalYear());
			case Authority.Submission a -> proposal(a.proposal());
			case Authority.Resolution a -> proposal(a.proposal()).meeting(a.meeting()).decided(a.decidedOn());
			case Authority.Circulated a -> proposal(a.proposal()).circulation(a.circulation()).decided(a.decidedOn());
			case Authority.Decision a -> proposal(a.proposal()).decided(a.decidedOn());
		}
		return this;
	}

	FactColumns acted(LocalDate on) {
		this.actedOn = on;
		return this;
	}

	FactColumns drafted(LocalDate on) {
		this.draftedOn = on;
		return acted(on);
	}

	FactColumns decided(LocalDate on) {
		this.decidedOn = on;
		return acted(on);
	}

	FactColumns effective(@Nullable LocalDate on) {
		this.effectiveOn = on;
		return this;
	}

	/** A citizen may see it once it is published. */
	FactColumns open() {
		this.open = true;
		return this;
	}

}
