package org.nawate.app.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nawate.app.duty.DutyQuery;
import org.nawate.app.duty.DutyRow;
import org.nawate.app.inbox.InboxQuery;
import org.nawate.app.inbox.InboxRow;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.Owed;
import org.nawate.domain.proposal.ReminderKind;
import org.nawate.domain.proposal.StepId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is owed by whom until when, and who was reminded of it. */
@Component
public class OwedQuery {

	private final JdbcClient jdbc;

	private final InboxQuery inbox;

	private final DutyQuery duties;

	OwedQuery(JdbcClient jdbc, InboxQuery inbox, DutyQuery duties) {
		this.jdbc = jdbc;
		this.inbox = inbox;
		this.duties = duties;
	}

	/**
	 * All that is owed until a day or should have been done before, the longest due
	 * first.
	 */
	public List<OwedRow> dueBy(LocalDate day) {
		List<InboxRow> steps = this.inbox.dueBy(day);
		List<DutyRow> others = this.duties.dueBy(day);
		Map<String, List<OwedRow.Sent>> sent = sent(
				Stream.concat(steps.stream().map(InboxRow::stepId), others.stream().map(OwedQuery::key))
					.toArray(String[]::new));
		return Stream
			.concat(steps.stream().map((row) -> step(row, sent)), others.stream().map((row) -> duty(row, sent)))
			.sorted(Comparator.comparing(OwedRow::dueOn))
			.toList();
	}

	/** How much should have been done before a day. */
	public int countOverdue(LocalDate day) {
		return this.jdbc
			.sql("""
					select (select count(*) from inbox_step where due_on < :day)
					     + (select count(*) from duty where is_open and due_on < :day)
					     + (select count(*) from finding
					        where case state when 'ANSWER_DUE' then answer_by when 'MEASURE_DUE' then measure_by end < :day)""")
			.param("day", day)
			.query(Integer.class)
			.single();
	}

	private static OwedRow step(InboxRow row, Map<String, List<OwedRow.Sent>> sent) {
		Owed owed = new Owed.Step(new StepId(row.stepId()));
		return new OwedRow(new ProposalId(row.proposalId()), row.proposalNumber(), row.kind(), row.title(), owed,
				"step." + row.stepKind(), new PostId(row.postId()), row.postTitle(), row.since(), row.dueOn(),
				sent.getOrDefault(row.stepId(), List.of()));
	}

	private static OwedRow duty(DutyRow row, Map<String, List<OwedRow.Sent>> sent) {
		return new OwedRow(new ProposalId(row.proposalId()), row.proposalNumber(), row.proposalKind(), row.title(),
				new Owed.Duty(row.number()), "duty.kind." + row.kind(), new PostId(row.postId()), row.postTitle(),
				row.since(), row.dueOn(), sent.getOrDefault(key(row), List.of()));
	}

	private static String key(DutyRow row) {
		return ReminderProjection.key(new ProposalId(row.proposalId()), new Owed.Duty(row.number()));
	}

	private Map<String, List<OwedRow.Sent>> sent(String[] owed) {
		return this.jdbc.sql("select * from reminder where owed = any (:owed) order by position")
			.param("owed", owed)
			.query((row, number) -> Map.entry(row.getString("owed"),
					new OwedRow.Sent(ReminderKind.valueOf(row.getString("kind")), new PostId(row.getString("post_id")),
							row.getString("post_title"), row.getObject("reminded_on", LocalDate.class))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
