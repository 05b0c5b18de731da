package org.nawate.app.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.look.Choice;
import org.nawate.app.meeting.MeetingView;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Vote;

/** What the forms of a meeting's page post, read into the words of the domain. */
@Component("meetingForms")
class MeetingForms {

	/**
	 * Whether this page may offer a ballot for the seat: to whoever records all votes,
	 * and to a member for their own seat.
	 */
	public boolean mayCast(MeetingView.SeatVote vote, @Nullable String ownPost, boolean all) {
		return vote.mayCast() && (all || vote.postId().equals(ownPost));
	}

	/** Whoever may be recused from an item, those with a possible interest first. */
	public List<Choice> recusable(MeetingView meeting, MeetingView.AgendaItem item) {
		return meeting.seats()
			.stream()
			.filter((seat) -> item.recusals().stream().noneMatch((gone) -> gone.postId().equals(seat.postId())))
			.sorted(Comparator.comparing((seat) -> !item.interested().contains(seat.postId())))
			.map((seat) -> new Choice(seat.postId(), seat.postTitle() + " " + seat.personName()))
			.toList();
	}

	/** Whoever may preside: members present in person. */
	public List<Choice> presiders(MeetingView meeting) {
		return meeting.seats()
			.stream()
			.filter((seat) -> seat.presence() == Presence.PRESENT && !seat.presides())
			.map((seat) -> new Choice(seat.postId(), seat.postTitle() + " " + seat.personName()))
			.toList();
	}

	/**
	 * The fields {@code presence.<post>} and {@code proxy.<post>}; all present when asked
	 * so.
	 */
	List<Attendance> attendance(MeetingView meeting, Map<String, String> posted) {
		boolean all = posted.containsKey("allPresent");
		return meeting.seats().stream().map((seat) -> {
			String presence = posted.getOrDefault("presence." + seat.postId(), seat.presence().name());
			return new Attendance(new PostId(seat.postId()), all ? Presence.PRESENT : Presence.valueOf(presence),
					all ? "" : posted.getOrDefault("proxy." + seat.postId(), "").strip());
		}).toList();
	}

	/** The fields {@code vote.<post>}. */
	List<Vote> votes(Map<String, String> posted) {
		List<Vote> votes = new ArrayList<>();
		posted.forEach((name, value) -> {
			if (name.startsWith("vote.") && !value.isBlank()) {
				votes.add(new Vote(new PostId(name.substring("vote.".length())), Ballot.valueOf(value)));
			}
		});
		return List.copyOf(votes);
	}

	/** What was typed, to be posted again from the confirming page. */
	Map<String, String> again(ResolutionRequest resolution) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("result", resolution.result().name());
		fields.put("conditions", Objects.requireNonNullElse(resolution.conditions(), ""));
		fields.put("reason", Objects.requireNonNullElse(resolution.reason(), ""));
		fields.put("documentNumber", Objects.requireNonNullElse(resolution.documentNumber(), ""));
		fields.put("confirmed", "true");
		return fields;
	}

}
