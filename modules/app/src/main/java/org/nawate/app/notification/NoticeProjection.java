package org.nawate.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;

import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.stereotype.Component;

/**
 * Writes what an event has to tell to those who want letters, in the transaction in which
 * the event is read. Events that are read anew tell nothing, nor do old ones: a letter of
 * the day before yesterday would only confuse, and what is still to be done stands in the
 * inbox.
 */
@Component
@WhenMailIsOn
@ProcessingGroup(NoticeProjection.GROUP)
class NoticeProjection {

	static final String GROUP = "notice";

	/** What is older when it is read first is told no more. */
	static final Duration OLD = Duration.ofDays(3);

	private final NoticeBox notices;

	private final RecipientBook recipients;

	private final OrganisationQuery organisation;

	private final NoticeReading reading;

	private final FindingNotices findings;

	private final Clock clock;

	NoticeProjection(NoticeBox notices, RecipientBook recipients, OrganisationQuery organisation, EventStore events,
			Clock clock) {
		this.notices = notices;
		this.recipients = recipients;
		this.organisation = organisation;
		this.reading = new NoticeReading(new Concerned(events));
		this.findings = new FindingNotices(new Concerned(events), this::chiefs);
		this.clock = clock;
	}

	@EventHandler
	void on(ProposalEvent event, EventMessage<?> message, ReplayStatus replay) {
		if (isNew(message, replay)) {
			this.reading.of(event).ifPresent((notice) -> write(notice, message));
		}
	}

	@EventHandler
	void on(MeetingEvent event, EventMessage<?> message, ReplayStatus replay) {
		if (isNew(message, replay)) {
			this.reading.of(event).ifPresent((notice) -> write(notice, message));
		}
	}

	@EventHandler
	void on(CirculationEvent event, EventMessage<?> message, ReplayStatus replay) {
		if (isNew(message, replay)) {
			this.reading.of(event).ifPresent((notice) -> write(notice, message));
		}
	}

	@EventHandler
	void on(FindingEvent event, EventMessage<?> message, ReplayStatus replay) {
		if (isNew(message, replay)) {
			this.findings.of(event).forEach((notice) -> write(notice, message));
		}
	}

	private List<PostId> chiefs(UnitId section) {
		return this.organisation.chiefPost(section.value(), LocalDate.now(this.clock))
			.map((post) -> new PostId(post.postId()))
			.stream()
			.toList();
	}

	private static boolean isNew(EventMessage<?> message, ReplayStatus replay) {
		// By the clock that stamped the event.
		Instant now = GenericEventMessage.clock.instant();
		return !replay.isReplay() && message.getTimestamp().isAfter(now.minus(OLD));
	}

	private void write(Notice notice, EventMessage<?> message) {
		for (String person : persons(notice)) {
			this.recipients.find(new PersonId(person))
				.filter((recipient) -> recipient.wants(notice.kind()))
				.ifPresent((recipient) -> this.notices.write(message.getIdentifier(), person, notice,
						this.clock.instant()));
		}
	}

	private Set<String> persons(Notice notice) {
		LocalDate today = LocalDate.now(this.clock);
		Set<String> persons = new LinkedHashSet<>();
		for (PostId post : notice.posts()) {
			this.organisation.holders(post, today).stream().map(Holder::personId).forEach(persons::add);
		}
		notice.persons().stream().map(PersonId::value).forEach(persons::add);
		if (notice.except() != null) {
			persons.remove(notice.except().value());
		}
		return persons;
	}

	/** What was told stays told. */
	@ResetHandler
	void reset() {
		// Nothing is made anew.
	}

}
