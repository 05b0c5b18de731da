package org.nawate.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import org.nawate.app.look.Frame;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;

/** 計画: the plan in force on a day, in the city's own table form. */
@Controller
class RegisterPage {

	private final RegisterQuery query;

	private final Clock clock;

	private final WarekiFormat wareki;

	private final MessageSource messages;

	private final KnownAtPages instants;

	RegisterPage(RegisterQuery query, KnownAtPages instants, Clock clock, WarekiFormat wareki, MessageSource messages) {
		this.query = query;
		this.instants = instants;
		this.clock = clock;
		this.wareki = wareki;
		this.messages = messages;
	}

	@GetMapping("/")
	String home() {
		return "redirect:/register";
	}

	@GetMapping("/register")
	String register(@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt,
			@RequestParam(required = false) @Nullable Integer goal,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable BusinessClass businessClass,
			@RequestParam(required = false) @Nullable ProjectState state, @ModelAttribute("frame") Frame frame,
			Model model, HttpServletResponse response, Locale locale) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asOf != null) ? asOf : today;
		RegisterFilter filter = new RegisterFilter(goal, blankToNull(department), businessClass, state);
		KnownAt known = this.instants.of(knownAt, model, response);
		Register register = this.query.find(day, known, filter);
		model.addAttribute("register", register);
		model.addAttribute("filter", filter);
		model.addAttribute("asOf", asOf);
		model.addAttribute("lead", lead(register, locale));
		model.addAttribute("knownAt", known);
		model.addAttribute("frame", frame.showing(KnownAtPages.band(day, known, today, "/register")));
		return "register/register";
	}

	private @Nullable String lead(Register register, Locale locale) {
		Integer edition = register.currentEdition();
		return (edition == null) ? null : this.messages.getMessage("register.lead",
				new Object[] { register.planName(), this.wareki.fiscalYear(edition) }, locale);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
