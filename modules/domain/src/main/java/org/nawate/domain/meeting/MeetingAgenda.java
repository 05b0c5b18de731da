package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;

/**
 * What stands on the agenda, in which order, and what is settled: 審議事項 for decision and
 * 報告事項 for report. Folded from the meeting's facts.
 */
final class MeetingAgenda {

	/** By number, those taken off not among them. */
	private final Map<Integer, Item> items = new LinkedHashMap<>();

	private List<Integer> order = new ArrayList<>();

	private final Set<Integer> settled = new TreeSet<>();

	private int last;

	/**
	 * An item.
	 *
	 * @param duty number of the case's duty to report; {@code null} for an item to decide
	 */
	private record Item(ProposalId proposal, @Nullable Integer duty) {
	}

	Verdict<MeetingEvent> decide(MeetingCommand.PutOnAgenda c) {
		if (openItemOf(c.proposal(), null) != null) {
			return refused(ALREADY_ON_AGENDA);
		}
		int item = this.last + 1;
		return Verdict.answering(Integer.toString(item),
				new MeetingEvent.ItemTabled(c.meeting(), item, c.proposal(), c.title(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.PutReportOnAgenda c) {
		if (openItemOf(c.proposal(), c.duty()) != null) {
			return refused(ALREADY_ON_AGENDA);
		}
		int item = this.last + 1;
		return Verdict.answering(Integer.toString(item),
				new MeetingEvent.ReportTabled(c.meeting(), item, c.proposal(), c.duty(), c.title(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.TakeOffAgenda c) {
		Integer item = openItemOf(c.proposal(), null);
		if (item == null) {
			return refused(NOT_ON_AGENDA);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.ItemTakenOff(c.meeting(), item, c.proposal(), c.reason(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.TakeOffReport c) {
		Item report = this.items.get(c.item());
		if (report == null || report.duty() == null || this.settled.contains(c.item())) {
			return refused(UNKNOWN_ITEM, c.item());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict
			.of(new MeetingEvent.ItemTakenOff(c.meeting(), c.item(), report.proposal(), c.reason(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.OrderAgenda c) {
		boolean same = c.items().size() == this.items.size() && Set.copyOf(c.items()).equals(this.items.keySet());
		if (!same) {
			return refused(AGENDA_CHANGED);
		}
		if (c.items().equals(this.order)) {
			return refused(ORDER_UNCHANGED);
		}
		return Verdict.of(new MeetingEvent.AgendaOrdered(c.meeting(), c.items(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.NoteReports c) {
		if (c.items().isEmpty()) {
			return refused(NO_ITEMS);
		}
		List<MeetingEvent> noted = new ArrayList<>();
		for (int number : new TreeSet<>(c.items())) {
			Item report = this.items.get(number);
			if (report == null || report.duty() == null) {
				return refused(UNKNOWN_ITEM, number);
			}
			if (this.settled.contains(number)) {
				return refused(ITEM_RESOLVED, number);
			}
			noted.add(new MeetingEvent.ReportNoted(c.meeting(), number, report.proposal(), report.duty(),
					c.remark().strip(), c.by(), c.on()));
		}
		return new Verdict<>(org.nawate.domain.act.Outcome.accepted(), noted);
	}

	/** Whether the item is one to decide. */
	boolean isToDecide(int item) {
		Item known = this.items.get(item);
		return known != null && known.duty() == null;
	}

	boolean isSettled(int item) {
		return this.settled.contains(item);
	}

	ProposalId proposalOf(int item) {
		Item known = this.items.get(item);
		if (known == null) {
			throw new IllegalStateException("no item " + item);
		}
		return known.proposal();
	}

	/** The items neither resolved nor noted, in order. */
	List<Integer> unsettled() {
		return this.order.stream().filter((item) -> !this.settled.contains(item)).toList();
	}

	/** All items in order. */
	List<Integer> inOrder() {
		return List.copyOf(this.order);
	}

	boolean hasSettled() {
		return !this.settled.isEmpty();
	}

	private @Nullable Integer openItemOf(ProposalId proposal, @Nullable Integer duty) {
		Item sought = new Item(proposal, duty);
		return this.items.entrySet()
			.stream()
			.filter((item) -> item.getValue().equals(sought) && !this.settled.contains(item.getKey()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	void on(MeetingEvent.ItemTabled e) {
		put(e.item(), new Item(e.proposal(), null));
	}

	void on(MeetingEvent.ReportTabled e) {
		put(e.item(), new Item(e.proposal(), e.duty()));
	}

	void on(MeetingEvent.ItemTakenOff e) {
		this.items.remove(e.item());
		this.order.remove(Integer.valueOf(e.item()));
	}

	void on(MeetingEvent.AgendaOrdered e) {
		this.order = new ArrayList<>(e.items());
	}

	void settle(int item) {
		this.settled.add(item);
	}

	private void put(int number, Item item) {
		this.items.put(number, item);
		this.order.add(number);
		this.last = number;
	}

}
