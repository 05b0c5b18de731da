package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.CirculationState;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;

/**
 * A circulation, all that its page shows.
 *
 * @param items also those taken out, by number
 * @param decidedOn when its result was fixed
 * @param cancelReason why it was called off
 */
public record CirculationView(String circulationId, String name, CirculationGround ground, String reason, String papers,
		HeadquartersRules rules, MeetingRequestRule meetingRequests, CirculationState state, LocalDate startedOn,
		LocalDate dueOn, @Nullable LocalDate decidedOn, @Nullable String documentNumber, @Nullable String cancelReason,
		List<Item> items, List<Question> questions) {

	/** Whether answers are still taken, or the result waits to be fixed. */
	public boolean open() {
		return this.state == CirculationState.OPEN;
	}

	/** The posts that have a seat in it. */
	@JsonIgnore
	public List<String> seats() {
		return this.items.stream()
			.findFirst()
			.map((item) -> item.answers().stream().map(SeatAnswer::postId).toList())
			.orElse(List.of());
	}

	/** Whether a proxy answers for an absent member. */
	@JsonIgnore
	public boolean letsProxiesAnswer() {
		return this.rules.proxyCounts() && this.rules.proxyVotes();
	}

	/** The items that are not decided and were not taken out. */
	@JsonIgnore
	public List<Item> openItems() {
		return this.items.stream().filter((item) -> item.takenOut() == null && item.outcome() == null).toList();
	}

	/**
	 * An item.
	 *
	 * @param change what its case proposes; {@code null} while the case is not known here
	 * @param takenOut why it was taken out; {@code null} while it is in
	 * @param count as concluded, or as the answers stand now
	 * @param expected what they come to if it is concluded now
	 * @param outcome what came of it
	 * @param concludedAt position of the fact that fixed it
	 */
	public record Item(int item, String proposalId, @Nullable String proposalNumber, @Nullable ProposalKind kind,
			String title, @JsonIgnore @Nullable ProposedChange change, String conditions, @Nullable String takenOut,
			List<SeatAnswer> answers, CirculationPolicy.Count count, ItemOutcome.Result expected,
			@Nullable ItemOutcome outcome, @Nullable Long concludedAt) {

		/** The answer of a post; {@code null} if it has no seat. */
		public @Nullable SeatAnswer of(@Nullable String postId) {
			return this.answers.stream().filter((answer) -> answer.postId().equals(postId)).findFirst().orElse(null);
		}

	}

	/**
	 * What a seat answers on an item.
	 *
	 * @param personName who held the post when it was circulated, or who answered
	 * @param stance {@code null} while there is no answer
	 * @param recused why the member does not answer; {@code null} if they may
	 * @param own 回避: whether the member told it
	 * @param proxyTitle the post that answered on the member's behalf; {@code null} if
	 * the member did
	 */
	public record SeatAnswer(String postId, String postTitle, String personName, boolean chair, @Nullable Stance stance,
			@Nullable String words, @Nullable LocalDate answeredOn, @Nullable String recused, boolean own,
			@Nullable String proxyTitle) {

		/** Whether an answer is still to come. */
		public boolean isMissing() {
			return this.stance == null && this.recused == null;
		}

	}

	/** A question and, where there is one, its answer. */
	public record Question(int question, String text, Actor by, LocalDate askedOn, @Nullable String answer,
			@Nullable Actor answeredBy, @Nullable LocalDate answeredOn) {
	}

}
