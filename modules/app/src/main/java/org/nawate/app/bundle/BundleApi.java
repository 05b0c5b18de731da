package org.nawate.app.bundle;

import java.io.IOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;

/** Audit bundles by the API; each one that is handed out is noted. */
@RestController
@RequestMapping("/api/bundles")
@Tag(name = "監査バンドル audit bundles")
class BundleApi {

	private final BundleDesk desk;

	private final BundleBook book;

	private final BundleAnswer answer;

	BundleApi(BundleDesk desk, BundleBook book, BundleAnswer answer) {
		this.desk = desk;
		this.book = book;
		this.answer = answer;
	}

	@GetMapping
	@Operation(summary = "The bundles that were made, the latest first: by whom, in which post, about what, when")
	List<BundleRow> list(@Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.MAKE_BUNDLES, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		return this.book.latest();
	}

	@GetMapping("/everything")
	@Operation(summary = "The whole log as an audit bundle")
	void everything(@RequestParam(required = false) @Nullable Long against, @Parameter(hidden = true) Acting acting,
			HttpServletResponse response) throws IOException {
		write(BundleScope.everything(), against, acting, response);
	}

	@GetMapping("/{kind}/{id}")
	@Operation(
			summary = "An audit bundle of a project, proposal, meeting or kgi-change (the number of its fact); with until as it was right after the fact of that number")
	void one(@PathVariable String kind, @PathVariable String id, @RequestParam(required = false) @Nullable Long until,
			@RequestParam(required = false) @Nullable Long against, @Parameter(hidden = true) Acting acting,
			HttpServletResponse response) throws IOException {
		BundleScope scope = BundleScope.of(kind, id)
			.flatMap((whole) -> whole.at(until))
			.orElseThrow(() -> ApiRefusal.of(BundleRejection.UNKNOWN));
		write(scope, against, acting, response);
	}

	private void write(BundleScope scope, @Nullable Long against, Acting acting, HttpServletResponse response)
			throws IOException {
		switch (this.desk.make(acting, scope, against)) {
			case BundleMaker.Made.Refused refused -> throw new ApiRefusal(refused.why());
			case BundleMaker.Made.Bundle made -> this.answer.write(scope, made.file(), response);
		}
	}

}
