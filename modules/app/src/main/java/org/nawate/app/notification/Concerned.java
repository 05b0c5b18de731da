package org.nawate.app.notification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ProposalEvent;

/**
 * Whom a case or a meeting concerns, read from its own facts: no read model need have
 * caught up.
 */
final class Concerned {

	private final EventStore events;

	Concerned(EventStore events) {
		this.events = events;
	}

	/**
	 * Who has to do with a case.
	 *
	 * @param drafter the post that answers for it as its drafter
	 * @param posts all to whom it ever came, the drafter's first
	 * @param consulted the sections that were asked about it
	 * @param answered those of them that answered at least once
	 * @param owing which post owes what, by its title
	 */
	record Parties(@Nullable PostId drafter, Set<PostId> posts, Set<PostId> consulted, Set<PostId> answered,
			Map<Owed, String> owing) {

		List<PostId> drafters() {
			return (this.drafter != null) ? List.of(this.drafter) : List.of();
		}

	}

	Parties parties(ProposalId proposal) {
		Set<PostId> posts = new LinkedHashSet<>();
		Set<PostId> consulted = new LinkedHashSet<>();
		Set<PostId> answered = new LinkedHashSet<>();
		Map<Owed, String> owing = new HashMap<>();
		PostId drafter = null;
		var facts = this.events.readEvents(proposal.value());
		while (facts.hasNext()) {
			switch ((ProposalEvent) facts.next().getPayload()) {
				case ProposalEvent.Drafted e -> drafter = e.drafter().post();
				case ProposalEvent.StepOpened e -> {
					posts.add(e.post());
					owing.put(new Owed.Step(e.step()), e.postTitle());
				}
				case ProposalEvent.DutyImposed e -> {
					posts.add(e.post());
					owing.put(new Owed.Duty(e.number()), e.postTitle());
				}
				case ProposalEvent.SectionsAsked e -> e.sections().forEach((section) -> consulted.add(section.post()));
				case ProposalEvent.ConsultationAnswered e -> answered.add(e.post());
				case ProposalEvent.HandedOver e -> drafter = e.post();
				case ProposalEvent.StepReassigned e -> {
					posts.add(e.post());
					owing.put(new Owed.Step(e.step()), e.postTitle());
				}
				case ProposalEvent.DutyReassigned e -> {
					posts.add(e.post());
					owing.put(new Owed.Duty(e.number()), e.postTitle());
				}
				case ProposalEvent.Commented e -> posts.add(e.by().post());
				default -> {
				}
			}
		}
		Set<PostId> all = new LinkedHashSet<>();
		if (drafter != null) {
			all.add(drafter);
		}
		all.addAll(posts);
		return new Parties(drafter, all, consulted, answered, owing);
	}

	/**
	 * Who has to do with a finding.
	 *
	 * @param auditors the posts that recorded it or asked again
	 * @param section that is to answer
	 */
	record Audited(Set<PostId> auditors, UnitId section) {
	}

	Audited finding(FindingId finding) {
		Set<PostId> auditors = new LinkedHashSet<>();
		UnitId section = new UnitId("none");
		var facts = this.events.readEvents(finding.value());
		while (facts.hasNext()) {
			switch (facts.next().getPayload()) {
				case FindingEvent.Recorded e -> {
					auditors.add(e.by().post());
					section = e.section();
				}
				case FindingEvent.AskedAgain e -> auditors.add(e.by().post());
				case FindingEvent.Readdressed e -> section = e.section();
				default -> {
				}
			}
		}
		return new Audited(auditors, section);
	}

	/** The posts that sit in a circulation, and the one that sent it round. */
	Set<PostId> circulated(CirculationId circulation, boolean withSender) {
		var facts = this.events.readEvents(circulation.value());
		Set<PostId> posts = new LinkedHashSet<>();
		while (facts.hasNext()) {
			switch (facts.next().getPayload()) {
				case CirculationEvent.Started e -> {
					e.seats().stream().map(Seat::post).forEach(posts::add);
					if (withSender) {
						posts.add(e.by().post());
					}
				}
				case CirculationEvent.SeatPassedOn e -> posts.add(e.seat().post());
				default -> {
				}
			}
		}
		return posts;
	}

	/** Who was convened to a meeting, those too who do not sit on its new day. */
	List<PersonId> convened(MeetingId meeting) {
		var facts = this.events.readEvents(meeting.value());
		Set<PersonId> persons = new LinkedHashSet<>();
		while (facts.hasNext()) {
			switch (facts.next().getPayload()) {
				case MeetingEvent.Convened e -> e.seats().stream().map(Seat::person).forEach(persons::add);
				case MeetingEvent.Reconvened e -> e.seats().stream().map(Seat::person).forEach(persons::add);
				default -> {
				}
			}
		}
		return List.copyOf(persons);
	}

}
