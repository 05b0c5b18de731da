package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.nawate.app.look.Typed;
import org.nawate.app.look.Words;
import org.nawate.domain.circulation.CirculationPolicy;

import org.springframework.stereotype.Component;

/** Says what answers come to: as they stand, and before it is fixed. */
@Component("circulationCount")
public class CirculationCount {

	private final Words words;

	CirculationCount(Words words) {
		this.words = words;
	}

	/** 委員12名中8名回答・賛成6名 …: the running sentence of an item. */
	public String sentence(CirculationView.Item item) {
		CirculationPolicy.Count count = item.count();
		return this.words.of("circulation.count", count.members(), count.answered(), count.quorum(), count.votesFor(),
				count.votesAgainst(), count.meetingRequests(), count.missing());
	}

	/** What it comes to if nothing else is answered. */
	public String outlook(CirculationView.Item item) {
		return this.words.of("circulation.outlook", this.words.of("circulation.result." + item.expected()));
	}

	/** Whether the result can be fixed on a day. */
	public boolean isReady(CirculationView circulation, LocalDate on) {
		return circulation.open() && (on.isAfter(circulation.dueOn()) || circulation.openItems()
			.stream()
			.allMatch((item) -> item.count().isComplete()
					|| CirculationPolicy.asksForMeeting(circulation.meetingRequests(), item.count())));
	}

	/** The results as they stand, to notice whether they change. */
	public String results(CirculationView circulation) {
		return circulation.openItems()
			.stream()
			.map((item) -> item.item() + ":" + item.expected())
			.collect(Collectors.joining(","));
	}

	/** What a conclusion would fix, item by item. */
	public Map<String, String> fixes(CirculationView circulation, String documentNumber) {
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("circulation.name"), circulation.name());
		circulation.openItems()
			.forEach((item) -> fixes.put(this.words.of("circulation.item", item.item()),
					this.words.of("circulation.fixes", item.title(),
							this.words.of("circulation.result." + item.expected()), sentence(item),
							this.words.of("circulation.consequence." + item.expected()))));
		if (!Typed.clean(documentNumber).isEmpty()) {
			fixes.put(this.words.of("meeting.documentNumber"), Typed.clean(documentNumber));
		}
		return fixes;
	}

}
