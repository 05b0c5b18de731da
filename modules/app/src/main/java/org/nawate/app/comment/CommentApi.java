package org.nawate.app.comment;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on a case by the API. */
@RestController
@RequestMapping("/api/proposals/{id}/comments")
@Tag(name = "コメント comments")
class CommentApi {

	private final CommentQuery comments;

	private final CommentActs acts;

	CommentApi(CommentQuery comments, CommentActs acts) {
		this.comments = comments;
		this.acts = acts;
	}

	@GetMapping
	@Operation(summary = "What people wrote on a case, oldest first")
	List<CommentRow> list(@PathVariable String id) {
		return this.comments.of(new ProposalId(id));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Writes on a case, which stays where it is; to names posts, none for all who are concerned")
	List<CommentRow> comment(@PathVariable String id, @Valid @RequestBody Said said,
			@Parameter(hidden = true) Acting acting) {
		List<PostId> to = Objects.requireNonNullElse(said.to(), List.<String>of()).stream().map(PostId::new).toList();
		ApiRefusal
			.accepted(this.acts.comment(new ProposalId(id), Objects.requireNonNullElse(said.text(), ""), to, acting));
		return list(id);
	}

	/** What is written to whom. */
	record Said(@Size(max = 10_000, message = "{api.error.tooLong}") @Nullable String text,
			@Size(max = 50, message = "{api.error.tooMany}") @Nullable List<@Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String> to) {
	}

}
