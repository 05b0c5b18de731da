package org.nawate.app.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What an event leaves unsaid, and earlier ones said. */
interface FactContext {

	/**
	 * What the draft of a case said.
	 *
	 * @param project that it is about
	 */
	record Draft(@Nullable String project, @Nullable LocalDate draftedOn) {
	}

	/** The case of an item of an agenda. */
	Optional<String> tabled(String meeting, int item);

	/** How a case began. */
	Optional<Draft> draft(String proposal);

	/** From the facts on record. */
	record OnRecord(JdbcClient jdbc) implements FactContext {

		@Override
		public Optional<String> tabled(String meeting, int item) {
			return this.jdbc.sql("""
					select proposal_id from fact
					where meeting_id = ? and name = 'meeting.ItemTabled' and (payload ->> 'item')::int = ?
					order by position limit 1""").params(meeting, item).query(String.class).optional();
		}

		@Override
		public Optional<Draft> draft(String proposal) {
			return this.jdbc.sql("""
					select project_id, drafted_on from fact where proposal_id = ? and name = 'proposal.Drafted'
					order by position limit 1""")
				.param(proposal)
				.query((row, number) -> new Draft(row.getString(1), row.getObject(2, LocalDate.class)))
				.optional();
		}

	}

	/** From what was read before. */
	final class Remembered implements FactContext {

		private final Map<String, String> tabled = new HashMap<>();

		private final Map<String, Draft> drafts = new HashMap<>();

		/** Remembers what later facts leave unsaid. */
		void add(Object event, FactColumns said) {
			switch (event) {
				case MeetingEvent.ItemTabled e ->
					this.tabled.putIfAbsent(key(e.meeting().value(), e.item()), e.proposal().value());
				case ProposalEvent.Drafted e ->
					this.drafts.putIfAbsent(e.proposal().value(), new Draft(said.project, said.draftedOn));
				default -> {
				}
			}
		}

		@Override
		public Optional<String> tabled(String meeting, int item) {
			return Optional.ofNullable(this.tabled.get(key(meeting, item)));
		}

		@Override
		public Optional<Draft> draft(String proposal) {
			return Optional.ofNullable(this.drafts.get(proposal));
		}

		private static String key(String meeting, int item) {
			return item + " " + meeting;
		}

	}

}
