package org.nawate.app.sample;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.history.FactRow;
import org.nawate.app.question.Asked;
import org.nawate.app.question.QuestionQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Samples of facts by the API. */
@RestController
@RequestMapping("/api/samples")
@Tag(name = "監査 audit")
class SampleApi {

	private final SampleActs acts;

	private final SampleBook book;

	private final QuestionQuery questions;

	SampleApi(SampleActs acts, SampleBook book, QuestionQuery questions) {
		this.acts = acts;
		this.book = book;
		this.questions = questions;
	}

	/**
	 * What to draw.
	 *
	 * @param question as parameters of {@code /api/facts}; none for all facts
	 * @param upTo the number of the newest fact to look at; the newest there is if none
	 * is said
	 */
	record Draw(@Nullable Map<@NotNull String, @NotNull String> question, @NotNull @Size(max = 1000) String seed,
			int size, @Nullable Long upTo) {
	}

	/** A sample with its facts, in the order in which they were drawn. */
	record Sample(SampleRow sample, List<FactRow> facts) {
	}

	@GetMapping
	@Operation(summary = "The latest samples that were drawn, and by whom")
	List<SampleRow> list(@Parameter(hidden = true) Acting acting) {
		expectAudit(acting);
		return this.book.latest(0);
	}

	@PostMapping
	@Operation(
			summary = "Draw a sample by a seed; the rule is told on the page of samples, its version with each sample")
	Sample draw(@Valid @RequestBody Draw draw, @Parameter(hidden = true) Acting acting) {
		Map<String, String> question = draw.question();
		Long upTo = draw.upTo();
		Outcome.Accepted drawn = ApiRefusal
			.accepted(this.acts.draw(SampleActs.newId(), acting, Asked.of((question != null) ? question : Map.of()),
					draw.seed(), String.valueOf(draw.size()), (upTo != null) ? upTo.toString() : ""));
		return sample(String.valueOf(drawn.value()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A sample that was drawn, with its facts")
	Sample find(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		expectAudit(acting);
		return sample(id);
	}

	private Sample sample(String id) {
		SampleRow row = this.book.find(id).orElseThrow(() -> ApiRefusal.of(SampleRejection.UNKNOWN));
		return new Sample(row, this.questions.rows(row.positions()));
	}

	private static void expectAudit(Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
	}

}
