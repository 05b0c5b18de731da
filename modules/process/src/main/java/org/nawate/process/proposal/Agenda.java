package org.nawate.process.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;

/** The cases on a meeting's agenda, folded from its facts. */
final class Agenda {

	private final Map<PostId, Seat> seats = new HashMap<>();

	private final Set<PostId> proxies = new HashSet<>();

	private final Map<Integer, ProposalId> items = new LinkedHashMap<>();

	private final Map<Integer, ProposalId> undecided = new LinkedHashMap<>();

	private final Map<Integer, MeetingEvent.ReportNoted> noted = new LinkedHashMap<>();

	ProposalId caseOf(int item) {
		ProposalId proposal = this.items.get(item);
		if (proposal == null) {
			throw new IllegalStateException("No case stands on the agenda as item " + item);
		}
		return proposal;
	}

	/** The item under which a case stands undecided. */
	int itemOf(ProposalId proposal) {
		return this.undecided.entrySet()
			.stream()
			.filter((item) -> item.getValue().equals(proposal))
			.mapToInt(Map.Entry::getKey)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Case %s stands on no agenda".formatted(proposal)));
	}

	/** What was reported under an item, and noted. */
	MeetingEvent.ReportNoted report(int item) {
		MeetingEvent.ReportNoted report = this.noted.get(item);
		if (report == null) {
			throw new IllegalStateException("No report was noted as item " + item);
		}
		return report;
	}

	/** The seat whose own holder may be there; {@code null} for another or a proxy's. */
	@Nullable Seat present(PostId post) {
		return this.proxies.contains(post) ? null : this.seats.get(post);
	}

	List<ProposalId> undecided() {
		return List.copyOf(this.undecided.values());
	}

	void on(MeetingEvent event) {
		switch (event) {
			case MeetingEvent.ItemTabled e -> {
				this.items.put(e.item(), e.proposal());
				this.undecided.put(e.item(), e.proposal());
			}
			case MeetingEvent.ItemTakenOff e -> this.undecided.remove(e.item());
			case MeetingEvent.ItemResolved e -> this.undecided.remove(e.item());
			case MeetingEvent.ReportNoted e -> this.noted.put(e.item(), e);
			case MeetingEvent.ReportTabled e -> {
			}
			case MeetingEvent.AgendaOrdered e -> {
			}
			case MeetingEvent.Planned e -> {
			}
			case MeetingEvent.Rescheduled e -> {
			}
			case MeetingEvent.Convened e -> e.seats().forEach((seat) -> this.seats.put(seat.post(), seat));
			case MeetingEvent.Reconvened e -> e.seats().forEach((seat) -> this.seats.put(seat.post(), seat));
			case MeetingEvent.PapersIssued e -> {
			}
			case MeetingEvent.AttendanceRecorded e -> {
				this.proxies.clear();
				e.attendance()
					.stream()
					.filter((one) -> one.presence() == Presence.PROXY)
					.map(Attendance::post)
					.forEach(this.proxies::add);
			}
			case MeetingEvent.PresiderNamed e -> {
			}
			case MeetingEvent.MemberRecused e -> {
			}
			case MeetingEvent.MemberReadmitted e -> {
			}
			case MeetingEvent.Opened e -> {
			}
			case MeetingEvent.VotesRecorded e -> {
			}
			case MeetingEvent.Closed e -> {
			}
			case MeetingEvent.MinutesDrafted e -> {
			}
			case MeetingEvent.MinutesEdited e -> {
			}
			case MeetingEvent.MinutesConfirmed e -> {
			}
			case MeetingEvent.MinutesFixed e -> {
			}
			case MeetingEvent.Adjourned e -> {
			}
			case MeetingEvent.CalledOff e -> {
			}
		}
	}

}
