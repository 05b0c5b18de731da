package org.nawate.app.inbox;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.nawate.app.look.Frame;
import org.nawate.app.security.Acting;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;

/** 受信箱 of an instant: what a post owed then. */
@Controller
class InboxThenPage {

	private final InboxThen inbox;

	private final KnownAtPages instants;

	private final Clock clock;

	InboxThenPage(InboxThen inbox, KnownAtPages instants, Clock clock) {
		this.inbox = inbox;
		this.instants = instants;
		this.clock = clock;
	}

	@GetMapping("/inbox/then")
	String then(@RequestParam(required = false) @Nullable String knownAt,
			@RequestParam(required = false) @Nullable String post, Acting acting, @ModelAttribute("frame") Frame frame,
			Model model, HttpServletResponse response) {
		String chosen = (post == null || post.isBlank()) ? null : post;
		if (!this.inbox.maySee(acting, chosen)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		KnownAt known = this.instants.of(knownAt, model, response);
		LocalDate today = LocalDate.now(this.clock);
		InboxThen.Inbox then = this.inbox.at(acting, chosen, known);
		model.addAttribute("rows", then.owed());
		model.addAttribute("knownAt", known);
		model.addAttribute("post", chosen);
		model.addAttribute("posts", then.choices());
		model.addAttribute("frame", frame.showing(KnownAtPages.band(today, known, today, "/inbox")));
		return "inbox/then";
	}

}
