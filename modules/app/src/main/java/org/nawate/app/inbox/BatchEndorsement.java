package org.nawate.app.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.LightItemPolicy;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;

import org.springframework.stereotype.Component;

/**
 * Endorses light items one after another: each is an act and a fact of its own, and one
 * that is refused keeps no other from being done.
 */
@Component
public class BatchEndorsement {

	/** How many are taken at once at most. */
	public static final int MOST = 50;

	private final InboxListQuery inbox;

	private final LightItems light;

	private final InboxActs acts;

	private final Acts today;

	BatchEndorsement(InboxListQuery inbox, LightItems light, InboxActs acts, Acts today) {
		this.inbox = inbox;
		this.light = light;
		this.acts = acts;
		this.today = today;
	}

	/**
	 * An item that was chosen.
	 *
	 * @param line {@code null} if it no longer waits for the person
	 * @param bar why it is not light; {@code null} if it is
	 */
	public record Item(String stepId, @Nullable InboxLine line, LightItemPolicy.@Nullable Bar bar) {

		/** Whether it can be endorsed together with others. */
		public boolean isLight() {
			return this.line != null && this.bar == null;
		}

	}

	/**
	 * What became of an item.
	 *
	 * @param outcome {@code null} for one that was not tried since it is not light
	 */
	public record Result(Item item, @Nullable Outcome outcome) {

		/** Whether it was endorsed. */
		public boolean isDone() {
			return this.outcome != null && this.outcome.isAccepted();
		}

	}

	/** The chosen items, in the order in which they were named. */
	public List<Item> look(Collection<String> steps, Acting acting) {
		List<InboxLine> lines = this.inbox.find(InboxFilter.of(InboxFilter.Scope.MINE), acting.inboxPosts(),
				acting.person(), this.today.today());
		Map<String, InboxLine> waiting = new LinkedHashMap<>();
		lines.stream()
			.filter((line) -> steps.contains(line.row().stepId()))
			.forEach((line) -> waiting.put(line.row().stepId(), line));
		Map<String, LightItemPolicy.Bar> bars = this.light.bars(waiting.values(), acting.person());
		return steps.stream()
			.distinct()
			.limit(MOST)
			.map((step) -> new Item(step, waiting.get(step), bars.get(step)))
			.toList();
	}

	/**
	 * Endorses those that are still light.
	 * @param opinion said with each; may be empty
	 * @param asOf the position up to which the person had all before them
	 */
	public List<Result> endorse(Collection<String> steps, String opinion, long asOf, Acting acting) {
		List<Item> items = look(steps, acting);
		Set<String> changed = this.light.changedAfter(asOf,
				items.stream()
					.map(Item::line)
					.filter(java.util.Objects::nonNull)
					.map((line) -> line.row().proposalId())
					.toList(),
				acting.person());
		List<Result> results = new ArrayList<>();
		for (Item item : items) {
			InboxLine line = item.line();
			Item now = (line != null && item.bar() == null && changed.contains(line.row().proposalId()))
					? new Item(item.stepId(), line, LightItemPolicy.Bar.CHANGED) : item;
			results.add(new Result(now, outcome(now, opinion, acting)));
		}
		return results;
	}

	private @Nullable Outcome outcome(Item item, String opinion, Acting acting) {
		if (item.line() == null) {
			return Outcome.refused(ProposalRejection.STEP_NOT_OPEN);
		}
		return item.isLight() ? this.acts.take(new StepId(item.stepId()), request(opinion), acting) : null;
	}

	private static StepRequest request(String opinion) {
		return new StepRequest(StepRequest.Act.ENDORSE, opinion, null, null, null, null, null, null, null, null, null,
				null, null, null);
	}

}
