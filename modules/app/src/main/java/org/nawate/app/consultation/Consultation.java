package org.nawate.app.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.proposal.ConsultationAnswer;

/**
 * The consultation about a case, all of it.
 *
 * @param asked every time that a section was asked, the first one first
 */
public record Consultation(List<Asked> asked) {

	/** Nobody was asked. */
	public static final Consultation NONE = new Consultation(List.of());

	public Consultation {
		asked = List.copyOf(asked);
	}

	/** Whether nobody was ever asked. */
	@JsonIgnore
	public boolean isEmpty() {
		return this.asked.isEmpty();
	}

	/** Whether somebody who was asked has still to answer. */
	@JsonProperty
	public boolean open() {
		return this.asked.stream().anyMatch(Asked::open);
	}

	/** Whether the last answer of any section is an objection. */
	@JsonProperty
	public boolean objected() {
		return !objections().isEmpty();
	}

	/** Those whose last answer is an objection. */
	@JsonIgnore
	public List<Asked> objections() {
		return current().stream().filter((one) -> one.answer() == ConsultationAnswer.OBJECT).toList();
	}

	/**
	 * What holds now: of each post that was asked the last time, those who object first.
	 * Who answered to this very gist before is not asked again, so that the answer
	 * stands; an answer to another gist does not, even if a successor of the post is
	 * asked in its place.
	 */
	@JsonIgnore
	public List<Asked> current() {
		Map<String, Asked> last = new LinkedHashMap<>();
		this.asked.forEach((one) -> last.put(one.postId(), one));
		List<Asked> current = new ArrayList<>(last.values());
		current.removeIf((one) -> one.answer() != null && !one.toPresentGist());
		current.sort((a, b) -> Integer.compare(weight(a), weight(b)));
		return current;
	}

	private static int weight(Asked one) {
		return switch (one.answer()) {
			case OBJECT -> 0;
			case AGREE_WITH_OPINION -> 1;
			case AGREE -> 2;
			case null -> 3;
		};
	}

	/** The times that sections were asked, the last one first. */
	@JsonIgnore
	public List<Round> rounds() {
		Map<Long, List<Asked>> rounds = new LinkedHashMap<>();
		this.asked.forEach((one) -> rounds.computeIfAbsent(one.position(), (position) -> new ArrayList<>()).add(one));
		return rounds.values()
			.stream()
			.map((all) -> new Round(all.getFirst().round(), all.getFirst().askedOn(), all))
			.toList()
			.reversed();
	}

	/** What was asked at a step; {@code null} if it is none of a consultation. */
	public @Nullable Asked at(String step) {
		return this.asked.stream().filter((one) -> step.equals(one.stepId())).findFirst().orElse(null);
	}

	/** What the same section answered last before. */
	public @Nullable Asked before(Asked now) {
		return this.asked.stream()
			.filter((one) -> one.position() < now.position() && one.answer() != null
					&& (one.postId().equals(now.postId()) || one.section().equals(now.section())))
			.reduce((first, second) -> second)
			.orElse(null);
	}

	/**
	 * Sections that were asked together.
	 *
	 * @param round the submission that they were asked about
	 */
	public record Round(int round, LocalDate askedOn, List<Asked> asked) {
	}

	/**
	 * A section that was asked once.
	 *
	 * @param round the submission that it was asked about
	 * @param postId who was asked
	 * @param postTitle who answers; another one where the step was handed over
	 * @param byHand whether the secretariat chose it, not a rule
	 * @param wishedBy who in the secretariat
	 * @param ground the rule's reason or the secretariat's, in words
	 * @param stepId where it answers; {@code null} before that step is open
	 * @param open whether it has still to answer
	 * @param answer {@code null} while it has not, or was not waited for any longer
	 * @param position of the fact that asked it
	 * @param answeredAt position of the fact that tells of its answer
	 * @param toPresentGist whether the case asks for the same now as when it was asked
	 */
	public record Asked(int round, String section, String sectionName, String postId, String postTitle, boolean byHand,
			@Nullable Actor wishedBy, String ground, LocalDate askedOn, @Nullable String stepId,
			@Nullable LocalDate dueOn, boolean overdue, boolean open, @Nullable ConsultationAnswer answer,
			String opinion, @Nullable Actor by, @Nullable LocalDate answeredOn, long position,
			@Nullable Long answeredAt, boolean toPresentGist) {
	}

}
