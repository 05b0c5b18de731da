package org.nawate.app.question;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.app.history.FactRow;
import org.nawate.domain.act.Outcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts by the API, asked for as on the page. */
@RestController
@RequestMapping("/api/facts")
@Tag(name = "監査 audit")
class QuestionApi {

	private final QuestionQuery query;

	QuestionApi(QuestionQuery query) {
		this.query = query;
	}

	/**
	 * Some facts that answer.
	 *
	 * @param page from 1
	 * @param count how many answer, counted up to 1,000
	 * @param more whether there are more than were counted
	 * @param next the address that goes on behind those counted
	 */
	record Facts(List<FactRow> facts, int page, int pages, int count, boolean more, @Nullable String next) {
	}

	@GetMapping
	@Operation(
			summary = "Facts by what they say (q), person, post, kind (name), project or case (about), each clock (from, "
					+ "until, actedFrom … effectiveUntil), and number (firstNumber, lastNumber); order=oldest for the oldest first")
	Facts find(@Parameter(hidden = true) @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "1") int page) {
		Answer answer = this.query.answer(clear(parameters), page - 1);
		Question next = answer.next();
		return new Facts(answer.rows(), answer.page() + 1, answer.pages(), answer.count(), answer.more(),
				(next != null) ? "/api/facts?" + next.address() : null);
	}

	private static Question clear(Map<String, String> parameters) {
		Asked asked = Asked.of(parameters);
		if (!asked.isClear()) {
			throw new ApiRefusal((Outcome.Refused) Outcome.refused(RequestRejection.PARAMETER_INVALID,
					asked.faults().iterator().next()));
		}
		return asked.question();
	}

}
