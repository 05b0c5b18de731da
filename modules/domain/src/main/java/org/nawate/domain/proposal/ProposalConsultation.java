package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * 合議: the sections that were asked about a case, what each answered, and to which gist.
 * Nothing is decided while an asked one, or one that the secretariat wants to be asked,
 * has not answered. Whoever was asked once is asked again when the gist has changed since
 * they answered, also where no rule names them any more; and is told when the case comes
 * to nothing. While an objection to the gist stands, nobody decides alone: it travels to
 * the headquarters with the case. A resolution does not change the gist: conditions bind
 * what follows, and for another gist the case is sent back and comes again.
 */
final class ProposalConsultation {

	/** Sections that the secretariat wants to be asked and that were not yet. */
	private final Set<SectionWish> wished = new LinkedHashSet<>();

	/** Everybody ever asked, by the post that answers. */
	private final Map<PostId, ConsultedSection> asked = new LinkedHashMap<>();

	/** The gist that each answered to last. */
	private final Map<PostId, ProposedChange> answeredTo = new LinkedHashMap<>();

	/** Who answered last with an objection, which stands while that gist does. */
	private final Map<PostId, ConsultedSection> objecting = new LinkedHashMap<>();

	/** Who has still to answer in this round. */
	private final Set<PostId> waiting = new LinkedHashSet<>();

	/** The post that was asked by the step at which it answers. */
	private final Map<StepId, PostId> steps = new LinkedHashMap<>();

	/** Whether somebody who is to be asked has not answered. */
	boolean isOpen() {
		return !this.waiting.isEmpty() || !this.wished.isEmpty();
	}

	/**
	 * Why nobody decides alone on what a section objects to; {@code null} if none does.
	 */
	@Nullable Outcome refusalOfDecidingAlone() {
		return this.objecting.isEmpty() ? null : Outcome.refused(ProposalRejection.OBJECTION_STANDS,
				String.join("、", this.objecting.values().stream().map(ConsultedSection::sectionName).toList()));
	}

	/** Whether the flow may wait for that post to answer. */
	boolean mayOpen(PostId post) {
		return this.waiting.contains(post) && !this.steps.containsValue(post);
	}

	/**
	 * The sections that the secretariat wants to be asked besides those of the rules.
	 * @param drafting whose case it is
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.Screen c, ProposalHandovers.@Nullable Drafting drafting) {
		if (c.wishes().isEmpty()) {
			return Verdict.of();
		}
		if (c.wishReason().isBlank()) {
			return refused(ProposalRejection.WISH_UNREASONED);
		}
		if (drafting != null) {
			for (SectionWish wish : c.wishes()) {
				if (wish.section().equals(drafting.section())) {
					return refused(ProposalRejection.WISH_OF_OWN_SECTION, wish.sectionName());
				}
			}
		}
		return Verdict.of(new ProposalEvent.ConsultationWished(c.proposal(), c.step(), c.wishes(),
				c.wishReason().strip(), c.by(), c.on()));
	}

	/**
	 * Asks the sections of the rules, those chosen by hand, and those asked before, but
	 * nobody who answered to this very gist. Answers how many are asked now.
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.AskSections c, int round, ProposedChange gist) {
		Map<PostId, ConsultedSection> all = new LinkedHashMap<>();
		c.sections().forEach((section) -> all.putIfAbsent(section.post(), section));
		this.asked.forEach((post, section) -> {
			ConsultedSection today = c.successors().getOrDefault(post, section);
			all.putIfAbsent(today.post(), today);
		});
		for (SectionWish wish : this.wished) {
			if (all.values().stream().noneMatch((section) -> section.section().equals(wish.section()))) {
				return refused(ProposalRejection.WISH_LEFT_OUT, wish.sectionName());
			}
		}
		List<ConsultedSection> now = all.values()
			.stream()
			.filter((section) -> !hasAnswered(section.post(), c.successors(), gist))
			.toList();
		return Verdict.answering(String.valueOf(now.size()),
				new ProposalEvent.SectionsAsked(c.proposal(), round, now, c.tableHash(), c.on()));
	}

	/** Whether the post, or all in whose place it is now, answered to that gist. */
	private boolean hasAnswered(PostId post, Map<PostId, ConsultedSection> successors, ProposedChange gist) {
		Set<PostId> formerly = new HashSet<>();
		this.asked.keySet().forEach((before) -> {
			ConsultedSection today = successors.get(before);
			if ((today != null) ? today.post().equals(post) : before.equals(post)) {
				formerly.add(before);
			}
		});
		return !formerly.isEmpty() && formerly.stream().allMatch((before) -> gist.equals(this.answeredTo.get(before)));
	}

	/** Also where another post has taken the step over since it was asked. */
	Verdict<ProposalEvent> decide(ProposalCommand.AnswerConsultation c, int round) {
		if (c.answer().needsOpinion() && c.opinion().isBlank()) {
			return refused(ProposalRejection.OPINION_MISSING);
		}
		PostId asked = Objects.requireNonNull(this.steps.get(c.step()), "it was asked");
		return Verdict.of(new ProposalEvent.ConsultationAnswered(c.proposal(), c.step(), round, asked, c.answer(),
				c.opinion().strip(), c.by(), c.on()));
	}

	/**
	 * Those who were asked, or their successors of today, are told if the case came to
	 * nothing.
	 */
	Verdict<ProposalEvent> told(ProposalCommand.MayDrop c, ProposalState end) {
		boolean dropped = end == ProposalState.REFUSED || end == ProposalState.WITHDRAWN;
		if (!dropped || this.asked.isEmpty()) {
			return new Verdict<>(Outcome.accepted(), List.of());
		}
		Map<PostId, ConsultedSection> today = new LinkedHashMap<>();
		this.asked.forEach((post, section) -> {
			ConsultedSection now = c.successors().getOrDefault(post, section);
			today.putIfAbsent(now.post(), now);
		});
		return Verdict.of(new ProposalEvent.ConsultedTold(c.proposal(), end, List.copyOf(today.values()), c.on()));
	}

	/** Whatever was asked is not waited for any longer. */
	void begin() {
		this.waiting.clear();
		this.steps.clear();
	}

	void on(ProposalEvent.ConsultationWished e) {
		this.wished.addAll(e.wishes());
	}

	/**
	 * Whose answer was to another gist was asked again, in that post or a successor's.
	 */
	void on(ProposalEvent.SectionsAsked e, @Nullable ProposedChange gist) {
		this.wished.clear();
		begin();
		this.objecting.keySet().removeIf((post) -> !Objects.equals(gist, this.answeredTo.get(post)));
		e.sections().forEach((section) -> {
			this.asked.put(section.post(), section);
			this.waiting.add(section.post());
		});
	}

	void on(ProposalEvent.StepOpened e) {
		if (e.kind() == StepKind.CONSULT) {
			this.steps.put(e.step(), e.post());
		}
	}

	void on(ProposalEvent.ConsultationAnswered e, @Nullable ProposedChange gist) {
		this.waiting.remove(e.post());
		this.objecting.remove(e.post());
		ConsultedSection section = this.asked.get(e.post());
		if (e.answer() == ConsultationAnswer.OBJECT && section != null) {
			this.objecting.put(e.post(), section);
		}
		if (gist != null) {
			this.answeredTo.put(e.post(), gist);
		}
	}

}
