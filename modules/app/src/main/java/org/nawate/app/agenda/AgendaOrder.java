package org.nawate.app.agenda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.nawate.app.meeting.MeetingView;

/** Where the items of an agenda go when one of them moves. */
final class AgendaOrder {

	private AgendaOrder() {
	}

	/**
	 * All items, with one moved one place up or down among those of its kind; empty if it
	 * stands first or last, or is not there.
	 */
	static List<Integer> moved(MeetingView meeting, int item, boolean up) {
		List<Integer> decisions = numbers(meeting.decisions());
		List<Integer> reports = numbers(meeting.reports());
		List<Integer> among = decisions.contains(item) ? decisions : reports;
		int at = among.indexOf(item);
		int to = up ? at - 1 : at + 1;
		if (at < 0 || to < 0 || to >= among.size()) {
			return List.of();
		}
		Collections.swap(among, at, to);
		decisions.addAll(reports);
		return decisions;
	}

	private static List<Integer> numbers(List<MeetingView.AgendaItem> items) {
		return new ArrayList<>(items.stream().map(MeetingView.AgendaItem::item).toList());
	}

}
