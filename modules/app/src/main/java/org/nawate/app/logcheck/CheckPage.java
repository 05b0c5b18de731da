package org.nawate.app.logcheck;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 記録簿の検査: begun by an auditor, and what came of it. */
@Controller
class CheckPage {

	private final LogChecks checks;

	private final CheckBook book;

	private final RefusalText refusals;

	CheckPage(LogChecks checks, CheckBook book, RefusalText refusals) {
		this.checks = checks;
		this.book = book;
		this.refusals = refusals;
	}

	@PostMapping("/audit/log/checks")
	String start(Acting acting, RedirectAttributes flash) {
		return switch (this.checks.start(acting)) {
			case Outcome.Accepted accepted -> "redirect:/audit/log/checks/" + accepted.value();
			case Outcome.Refused refused -> {
				flash.addFlashAttribute("refused", this.refusals.of(refused));
				yield acting.may(Permission.AUDIT) ? "redirect:/audit/log" : "redirect:/audit";
			}
		};
	}

	@GetMapping("/audit/log/checks/{id}")
	String show(@PathVariable long id, Acting acting, Model model) {
		if (!acting.may(Permission.AUDIT)) {
			throw new AccessDeniedException(Permission.AUDIT.name());
		}
		CheckRow check = this.book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("check", check);
		model.addAttribute("findings", this.book.findings(id));
		return "logcheck/check";
	}

}
