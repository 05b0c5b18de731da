package org.nawate.process.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.nawate.process.rule.FlowMark.ACTED;
import static org.nawate.process.rule.FlowMark.AGENDA;
import static org.nawate.process.rule.FlowMark.APPROVED;
import static org.nawate.process.rule.FlowMark.ASKED;
import static org.nawate.process.rule.FlowMark.CHIEF;
import static org.nawate.process.rule.FlowMark.CLASSIFIED;
import static org.nawate.process.rule.FlowMark.CONDITIONAL;
import static org.nawate.process.rule.FlowMark.CONDITIONS;
import static org.nawate.process.rule.FlowMark.CONSULTED;
import static org.nawate.process.rule.FlowMark.DATE;
import static org.nawate.process.rule.FlowMark.DIRECTOR;
import static org.nawate.process.rule.FlowMark.PROPOSED;
import static org.nawate.process.rule.FlowMark.REFERRED;
import static org.nawate.process.rule.FlowMark.REFUSED;
import static org.nawate.process.rule.FlowMark.ROUTED;
import static org.nawate.process.rule.FlowMark.SCREENED;
import static org.nawate.process.rule.FlowMark.SENT_BACK;
import static org.nawate.process.rule.FlowMark.TABLED;
import static org.nawate.process.rule.FlowMark.WITHDRAWN;

/**
 * The steps of people: whose they are, what must have happened before, what must not, and
 * what each answer means. A new kind of step enters the proof as a row here.
 */
@SuppressWarnings("ImmutableEnumChecker") // Filled once, never changed after.
public enum StepRule {

	/** 補正・再提出: all begins anew. */
	AMEND("officer", marks(SENT_BACK), marks(), answer("done", marks(), FlowMark.OF_A_ROUND)),
	/** 課長 確認. */
	ENDORSE_BY_SECTION_CHIEF("section-chief", marks(), marks(SENT_BACK, CHIEF, SCREENED, AGENDA),
			answer("endorsed", marks(CHIEF, ACTED), marks()), answer("sent-back", marks(SENT_BACK, ACTED), marks())),
	/** 部長 承認. */
	ENDORSE_BY_DIRECTOR("director", marks(CHIEF), marks(SENT_BACK, DIRECTOR, SCREENED, AGENDA),
			answer("endorsed", marks(DIRECTOR, ACTED), marks()), answer("sent-back", marks(SENT_BACK, ACTED), marks())),
	/** 事務局 審査. */
	SCREEN("secretariat", marks(CHIEF, DIRECTOR), marks(SENT_BACK, SCREENED, AGENDA),
			answer("passed", marks(SCREENED, ACTED), marks()), answer("sent-back", marks(SENT_BACK, ACTED), marks())),
	/** 判定保留の確認. */
	CLARIFY_SCOPE("secretariat", marks(CHIEF, DIRECTOR, SCREENED), marks(SENT_BACK, CLASSIFIED, AGENDA),
			answer("done", marks(ACTED), marks())),
	/** 合議, by each section that is asked; nobody may have to be. */
	CONSULT("consulted-section", marks(CHIEF, DIRECTOR, SCREENED, CLASSIFIED, ASKED),
			marks(SENT_BACK, CONSULTED, REFERRED, AGENDA), answer("done", marks(CONSULTED, ACTED), marks())),
	/** 付議. */
	TABLE("secretariat", marks(CHIEF, DIRECTOR, SCREENED, CLASSIFIED, CONSULTED, PROPOSED), marks(SENT_BACK, TABLED),
			answer("done", marks(TABLED, AGENDA, ACTED), marks())),
	/** 推進本部 議決, in a meeting or a circulation. */
	RESOLVE("headquarters", marks(CHIEF, DIRECTOR, SCREENED, CLASSIFIED, CONSULTED, PROPOSED, TABLED), marks(SENT_BACK),
			answer("approved", marks(APPROVED), marks(TABLED)),
			answer("conditional", marks(APPROVED, CONDITIONAL), marks(TABLED)),
			answer("carried-over", marks(), marks(TABLED)), answer("sent-back", marks(SENT_BACK), marks(TABLED)),
			answer("refused", marks(REFUSED), marks(TABLED))),
	/**
	 * 専決, by the post that the table of authority names; or it is left to the
	 * headquarters.
	 */
	DECIDE_ALONE("sole-decider", marks(CHIEF, DIRECTOR, SCREENED, CLASSIFIED, CONSULTED, PROPOSED, ROUTED),
			marks(SENT_BACK, AGENDA, REFERRED), answer("approved", marks(APPROVED), marks()),
			answer("referred", marks(REFERRED, ACTED), marks()), answer("sent-back", marks(SENT_BACK), marks()),
			answer("refused", marks(REFUSED), marks())),
	/** 条件の充足確認. */
	CONFIRM_CONDITIONS("secretariat", marks(APPROVED, CONDITIONAL), marks(CONDITIONS),
			answer("done", marks(CONDITIONS), marks(DATE)));

	private static final Map<String, StepRule> BY_FORM = Arrays.stream(values())
		.collect(Collectors.toMap(StepRule::form, Function.identity()));

	private final String post;

	private final Set<FlowMark> needs;

	private final Set<FlowMark> forbids;

	private final Map<String, Answer> answers;

	StepRule(String post, Set<FlowMark> needs, Set<FlowMark> forbids, Named... answers) {
		this.post = post;
		this.needs = needs;
		this.forbids = forbids;
		this.answers = new LinkedHashMap<>();
		for (Named each : answers) {
			this.answers.put(each.answer(), each.meaning());
		}
	}

	/** The step of a form. */
	public static Optional<StepRule> of(String form) {
		return Optional.ofNullable(BY_FORM.get(form));
	}

	/** The form key by which a flow names it, in kebab case. */
	public String form() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The only post that takes it. */
	public String post() {
		return this.post;
	}

	/** What may be answered, and what each answer means. */
	public Map<String, Answer> answers() {
		return this.answers;
	}

	/** What must have happened before it opens. */
	public Set<FlowMark> needs() {
		return this.needs;
	}

	/** Nothing but the conditions is done by people after a decision. */
	public Set<FlowMark> forbids() {
		Set<FlowMark> all = EnumSet.of(WITHDRAWN, REFUSED);
		all.addAll(this.forbids);
		if (this != CONFIRM_CONDITIONS) {
			all.add(APPROVED);
		}
		return all;
	}

	/** Whether the drafter may still take the case back while it waits here unseen. */
	public boolean isEndorsement() {
		return this == ENDORSE_BY_SECTION_CHIEF || this == ENDORSE_BY_DIRECTOR;
	}

	/** Whether several of its kind may wait at once. */
	public boolean maySpread() {
		return this == CONSULT;
	}

	private static Set<FlowMark> marks(FlowMark... marks) {
		Set<FlowMark> all = EnumSet.noneOf(FlowMark.class);
		all.addAll(Arrays.asList(marks));
		return all;
	}

	private static Named answer(String answer, Set<FlowMark> gives, Set<FlowMark> clears) {
		return new Named(answer, new Answer(gives, clears));
	}

	/**
	 * What an answer means.
	 *
	 * @param gives what has happened with it
	 * @param clears what it undoes, before
	 */
	public record Answer(Set<FlowMark> gives, Set<FlowMark> clears) {
	}

	private record Named(String answer, Answer meaning) {
	}

}
