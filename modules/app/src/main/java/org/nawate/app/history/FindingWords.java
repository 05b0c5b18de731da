package org.nawate.app.history;

import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.nawate.app.look.Words;
import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingEvent;

/** Tells the facts of findings. */
@Component
class FindingWords {

	private final Words words;

	FindingWords(Words words) {
		this.words = words;
	}

	Told of(FindingEvent event) {
		return switch (event) {
			case FindingEvent.Recorded e ->
				with(recorded(e), e.number(), this.words.of("finding.grade." + e.grade()), e.title(), e.sectionName());
			case FindingEvent.Answered e -> with(e.answer(), this.words.day(e.measureBy()));
			case FindingEvent.MeasureReported e -> with(e.account(), this.words.of("finding.measure." + e.status()));
			case FindingEvent.MeasureAccepted e -> with(e.remark());
			case FindingEvent.AskedAgain e -> with(e.asked(), this.words.day(e.measureBy()));
			case FindingEvent.Readdressed e ->
				new Told(List.of(e.formerName(), e.sectionName()), e.reason(), e.formerName(), e.sectionName());
			case FindingEvent.Viewed e -> plain();
			case FindingEvent.Reminded e ->
				plain(this.words.of("reminder." + e.kind()), e.postTitle(), this.words.day(e.dueOn()));
			case FindingEvent.Closed e -> e.remark().isBlank() ? plain() : with(e.remark());
			case FindingEvent.Withdrawn e -> with(e.reason());
		};
	}

	private String recorded(FindingEvent.Recorded e) {
		String numbers = e.facts()
			.stream()
			.map(FactFound::number)
			.map(String::valueOf)
			.collect(Collectors.joining("、"));
		return Told.lines(this.words.of("fact.finding.facts", numbers),
				List.of(this.words.of("fact.finding.found", e.found()), this.words.of("fact.finding.asked", e.asked()),
						this.words.of("fact.finding.answerBy", this.words.day(e.answerBy()))));
	}

}
