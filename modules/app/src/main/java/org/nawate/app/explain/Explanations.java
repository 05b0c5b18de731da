package org.nawate.app.explain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.Authority;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;

import org.springframework.stereotype.Component;

/**
 * Answers why a figure of the plan is what it is. Two questions to the database at most.
 */
@Component("explanations")
public class Explanations {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private final RegisterQuery register;

	private final HistoryQuery history;

	private final DecisionWords decisions;

	private final CourseWords courses;

	private final FactWords facts;

	private final WarekiFormat wareki;

	private final Words words;

	Explanations(RegisterQuery register, HistoryQuery history, DecisionWords decisions, CourseWords courses,
			FactWords facts, WarekiFormat wareki, Words words) {
		this.register = register;
		this.history = history;
		this.decisions = decisions;
		this.courses = courses;
		this.facts = facts;
		this.wareki = wareki;
		this.words = words;
	}

	/**
	 * Why a figure of a project is what it is on a day, by what was known at an instant;
	 * empty if the project is not in the plan then.
	 */
	Optional<Explanation> find(ProjectId project, Figure figure, LocalDate asOf, KnownAt knownAt) {
		RegisterRow row = this.register.row(project, asOf, knownAt).orElse(null);
		Long position = (row != null) ? row.act(figure.word()) : null;
		if (row == null || position == null) {
			return Optional.empty();
		}
		return this.history.fact(position).map((fact) -> {
			String value = value(row, figure);
			CaseFacts known = known(fact, true);
			return new Explanation(row.projectId(), row.name(), figure.word(), value, asOf, position, fact.proposalId(),
					answer(fact, this.words.of("explain.subject", name(figure), value), known), course(fact, known));
		});
	}

	/**
	 * By which act a fact of the plan came about, in sentences; none for a fact that
	 * changed nothing in it.
	 * @param inside whether the reader is logged in, and so may see the case
	 */
	public List<Sentence> of(FactRow fact, boolean inside) {
		if (!(fact.event() instanceof ProjectEvent) || !isMade(fact)) {
			return List.of();
		}
		return answer(fact, "", known(fact, inside));
	}

	/**
	 * The same from the facts of its case, which are known already; none before the plan
	 * was changed by it.
	 */
	List<Sentence> changed(CaseFacts known) {
		return known.rows()
			.stream()
			.filter((fact) -> fact.event() instanceof ProjectEvent && fact.authority() instanceof Authority.Decision)
			.findFirst()
			.map((fact) -> answer(fact, "", known))
			.orElseGet(List::of);
	}

	private static boolean isMade(FactRow fact) {
		return fact.authority() instanceof Authority.Edition || fact.authority() instanceof Authority.Decision;
	}

	private CaseFacts known(FactRow fact, boolean inside) {
		return new CaseFacts((inside && fact.authority() instanceof Authority.Decision decision)
				? this.history.ofProposal(decision.proposal()) : List.of());
	}

	private List<Sentence> answer(FactRow fact, String subject, CaseFacts known) {
		List<Sentence> answer = new ArrayList<>();
		Authority authority = Objects.requireNonNull(fact.authority());
		if (authority instanceof Authority.Decision decision) {
			List<Clause> clauses = begin(subject);
			clauses.addAll(this.decisions.by(decision, known));
			clauses.add(clause(fact, "explain.made." + fact.name()));
			clauses.add(this.decisions.effect(fact.position(), fact.effectiveOn()));
			answer.add(new Sentence(clauses));
			why(fact, answer);
			late(fact, answer);
		}
		else if (authority instanceof Authority.Edition edition) {
			List<Clause> clauses = begin(subject);
			clauses.add(clause(fact, "explain.enrolled", this.wareki.fiscalYear(edition.fiscalYear()), edition.source(),
					this.wareki.moment(fact.recordedAt())));
			answer.add(new Sentence(clauses));
		}
		return answer;
	}

	private static List<Clause> begin(String subject) {
		List<Clause> clauses = new ArrayList<>();
		if (!subject.isEmpty()) {
			clauses.add(new Clause(subject, null));
		}
		return clauses;
	}

	/** What it was before, and the reason that was given. */
	private void why(FactRow fact, List<Sentence> answer) {
		TimelineFact told = this.facts.tell(fact, false);
		if (told.before() != null) {
			answer.add(Sentence.of(clause(fact, "explain.before", told.before(), told.after())));
		}
		if (told.detail() != null) {
			answer.add(Sentence.of(clause(fact, "explain.reason", told.detail())));
		}
	}

	/** 遡及: recorded after the day from which it holds. */
	private void late(FactRow fact, List<Sentence> answer) {
		LocalDate effectiveOn = fact.effectiveOn();
		if (effectiveOn != null && fact.recordedAt().atZone(JAPAN).toLocalDate().isAfter(effectiveOn)) {
			answer.add(Sentence
				.of(clause(fact, "explain.late", this.words.day(effectiveOn), this.wareki.moment(fact.recordedAt()))));
		}
	}

	private List<Sentence> course(FactRow fact, CaseFacts known) {
		return (fact.authority() instanceof Authority.Decision decision) ? this.courses.of(decision.proposal(), known)
				: List.of();
	}

	private Clause clause(FactRow fact, String key, @Nullable Object... arguments) {
		return new Clause(this.words.of(key, arguments), fact.position());
	}

	/** What a figure is called. */
	public String name(Figure figure) {
		return this.words.of("explain.figure." + figure.word());
	}

	private String value(RegisterRow row, Figure figure) {
		return switch (figure) {
			case PLACEMENT -> this.words.of("explain.placement", row.measure(), row.number());
			case NAME -> row.name();
			case BUSINESS_CLASS -> (row.businessClass() != null) ? row.businessClass().name() : "-";
			case KGI -> row.kgi().text();
			case OWNER -> row.owner().printed();
			case STATE -> this.words.of("state.project." + row.state());
		};
	}

}
