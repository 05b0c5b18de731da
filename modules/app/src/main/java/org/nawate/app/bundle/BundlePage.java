package org.nawate.app.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

/** 監査バンドル: make one, fetch one, and see who took which. */
@Controller
class BundlePage {

	private static final String HERE = "/audit/bundles";

	private final BundleDesk desk;

	private final BundleSubjects subjects;

	private final BundleBook book;

	private final BundleShelf shelf;

	private final BundleAnswer answer;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	BundlePage(BundleDesk desk, BundleSubjects subjects, BundleBook book, BundleShelf shelf, BundleAnswer answer,
			RefusalText refusals, ActNotice notice, Words words) {
		this.desk = desk;
		this.subjects = subjects;
		this.book = book;
		this.shelf = shelf;
		this.answer = answer;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	/**
	 * A bundle on the list.
	 *
	 * @param kept whether its file waits here to be fetched
	 * @param why what kept it from being made, in words
	 */
	record Line(BundleRow row, boolean kept, @Nullable String why) {
	}

	@GetMapping(HERE)
	String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String id,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String against,
			Acting acting, Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.MAKE_BUNDLES, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/audit";
		}
		if (!kind.isEmpty()) {
			BundleSubject subject = scope(kind, id, until).flatMap(this.subjects::find)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
			model.addAttribute("subject", subject);
		}
		model.addAttribute("asked", against);
		model.addAttribute("lines", this.book.latest().stream().map(this::line).toList());
		model.addAttribute("keys", this.book.keys());
		return "bundle/list";
	}

	private Line line(BundleRow row) {
		String refusal = row.refusal();
		return new Line(row, row.state() == BundleRow.State.MADE && this.shelf.find(row.id()).isPresent(),
				(refusal != null) ? this.refusals.of(refusal, List.of(String.valueOf(row.against()))) : null);
	}

	/** Hands the file out; one of everything is made while the person goes on. */
	@PostMapping(HERE)
	@Nullable String make(@RequestParam String kind, @RequestParam(defaultValue = "") String id,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String against,
			Acting acting, RedirectAttributes notices, HttpServletResponse response) throws IOException {
		BundleScope scope = scope(kind, id, until).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String back = UriComponentsBuilder.fromPath(HERE)
			.queryParam("kind", kind)
			.queryParam("id", id)
			.queryParam("until", until)
			.queryParam("against", against)
			.build()
			.encode()
			.toUriString();
		Optional<Long> size = size(against);
		if (size.isEmpty() && !against.isBlank()) {
			notices.addFlashAttribute("refused", this.words.of("bundle.against.invalid"));
			return "redirect:" + back;
		}
		if (scope.isEverything()) {
			return this.notice.on(HERE, this.desk.start(acting, size.orElse(null)), notices, "bundle.started");
		}
		return switch (this.desk.make(acting, scope, size.orElse(null))) {
			case BundleMaker.Made.Refused refused -> {
				notices.addFlashAttribute("refused", this.refusals.of(refused.why()));
				yield "redirect:" + back;
			}
			case BundleMaker.Made.Bundle made -> {
				this.answer.write(scope, made.file(), response);
				yield null;
			}
		};
	}

	/** None if there is no such sort, or the number of the fact is none. */
	private static Optional<BundleScope> scope(String kind, String id, String until) {
		Optional<BundleScope> scope = BundleScope.of(kind, id);
		return until.isBlank() ? scope : scope.flatMap((whole) -> size(until).flatMap(whole::at));
	}

	/** A number of facts; none if it is none. */
	static Optional<Long> size(String against) {
		try {
			return Optional.of(Long.valueOf(against.strip().replace(",", ""))).filter((size) -> size > 0);
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	@GetMapping(HERE + "/{id}/file")
	void fetch(@PathVariable String id, Acting acting, HttpServletResponse response) throws IOException {
		if (!acting.may(Permission.MAKE_BUNDLES)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		BundleRow row = this.book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Path file = this.shelf.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.answer.write(row, file, response);
	}

	/** The verifier: it holds no secret, but lies here for those who get bundles. */
	@GetMapping(HERE + "/nawate-verify.jar")
	void verifier(HttpServletResponse response) throws IOException {
		this.answer.writeVerifier(response);
	}

}
