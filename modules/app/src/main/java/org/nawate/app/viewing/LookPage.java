package org.nawate.app.viewing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 閲覧の記録: who looked at what of the audit. */
@Controller
@Tag(name = "監査 audit")
class LookPage {

	private final LookBook book;

	private final RefusalText refusals;

	LookPage(LookBook book, RefusalText refusals) {
		this.book = book;
		this.refusals = refusals;
	}

	/**
	 * A look on the page.
	 *
	 * @param question as a person reads it
	 */
	record Line(LookBook.Look look, @Nullable String question) {

		static Line of(LookBook.Look look) {
			String question = look.question();
			return new Line(look, (question != null) ? readable(question) : null);
		}

		private static String readable(String question) {
			try {
				return URLDecoder.decode(question, StandardCharsets.UTF_8);
			}
			catch (IllegalArgumentException ex) {
				return question;
			}
		}

	}

	@GetMapping("/audit/looks")
	String looks(@RequestParam(defaultValue = "") String person, @RequestParam(required = false) @Nullable Long before,
			Acting acting, Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.READ_LOOKS, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/audit";
		}
		List<LookBook.Look> looks = this.book.before(person.strip(), (before != null) ? before : Long.MAX_VALUE);
		model.addAttribute("person", person.strip());
		model.addAttribute("lines", looks.stream().map(Line::of).toList());
		model.addAttribute("later", before != null);
		model.addAttribute("olderThan", (looks.size() < LookBook.PAGE) ? null : looks.getLast().number());
		return "viewing/looks";
	}

	@GetMapping("/api/looks")
	@ResponseBody
	@Operation(summary = "Who looked at what of the audit, newest first; of one person, before the number of a look")
	List<LookBook.Look> find(@RequestParam(defaultValue = "") String person,
			@RequestParam(required = false) @Nullable Long before, @Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.READ_LOOKS, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		return this.book.before(person.strip(), (before != null) ? before : Long.MAX_VALUE);
	}

}
