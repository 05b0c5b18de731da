package org.nawate.app.question;

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
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved questions by the API. */
@RestController
@RequestMapping("/api/facts/questions")
@Tag(name = "監査 audit")
class SavedQuestionApi {

	private final SavedQuestions saved;

	SavedQuestionApi(SavedQuestions saved) {
		this.saved = saved;
	}

	/**
	 * A question to be saved.
	 *
	 * @param question as parameters of {@code /api/facts}; none for all facts
	 */
	record Save(@NotNull @Size(max = 1000) String name, @Nullable Map<@NotNull String, @NotNull String> question,
			@Nullable Boolean shared) {
	}

	/** The new name of a question. */
	record Change(@NotNull @Size(max = 1000) String name, @Nullable Boolean shared) {
	}

	/** The id under which it was saved. */
	record SavedAs(String id) {
	}

	@GetMapping
	@Operation(summary = "The caller's saved questions, and those that the audit office shares")
	List<SavedQuestions.Saved> list(@Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAW_SAMPLES, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		return this.saved.of(acting);
	}

	@PostMapping
	@Operation(summary = "Save a question under a name")
	SavedAs save(@Valid @RequestBody Save save, @Parameter(hidden = true) Acting acting) {
		Map<String, String> question = save.question();
		return new SavedAs(
				String.valueOf(
						ApiRefusal
							.accepted(this.saved.save(acting, Asked.of((question != null) ? question : Map.of()),
									save.name(), Boolean.TRUE.equals(save.shared())))
							.value()));
	}

	@PutMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Name an own question otherwise, and share it or do so no more")
	void change(@PathVariable String id, @Valid @RequestBody Change change, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.saved.change(acting, id, change.name(), Boolean.TRUE.equals(change.shared())));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Delete an own question")
	void delete(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.saved.delete(acting, id));
	}

}
