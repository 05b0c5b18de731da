package org.nawate.app.explain;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A sentence, clause by clause. */
public record Sentence(List<Clause> clauses) {

	public Sentence {
		clauses = List.copyOf(clauses);
	}

	static Sentence of(Clause... clauses) {
		return new Sentence(List.of(clauses));
	}

	/** The whole sentence. */
	@JsonProperty
	public String text() {
		return this.clauses.stream().map(Clause::text).collect(Collectors.joining());
	}

}
