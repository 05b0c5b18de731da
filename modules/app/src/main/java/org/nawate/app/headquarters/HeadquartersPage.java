package org.nawate.app.headquarters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Choice;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/** 推進本部の規程: by which rules the headquarters meets and votes, from when to when. */
@Controller
@RequestMapping("/organisation/headquarters")
class HeadquartersPage {

	private final HeadquartersRulesQuery query;

	private final HeadquartersActs acts;

	private final Acts today;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	private final WarekiFormat wareki;

	HeadquartersPage(HeadquartersRulesQuery query, HeadquartersActs acts, Acts today, RefusalText refusals,
			ActNotice notice, Words words, WarekiFormat wareki) {
		this.query = query;
		this.acts = acts;
		this.today = today;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
		this.wareki = wareki;
	}

	@GetMapping
	String rules(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
			Acting acting, Model model) {
		LocalDate today = this.today.today();
		return show(Objects.requireNonNullElse(asOf, today), RulesRequest.of(this.query.on(today), today.plusDays(1)),
				acting, model);
	}

	private String show(LocalDate day, RulesRequest form, Acting acting, Model model) {
		model.addAttribute("day", day);
		model.addAttribute("rules", this.query.on(day));
		model.addAttribute("ofDay", this.query.find(day).orElse(null));
		model.addAttribute("all", this.query.all());
		model.addAttribute("today", this.today.today());
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_RULES));
		model.addAttribute("form", form);
		model.addAttribute("quorums", choices("headquarters.quorum.", QuorumRule.values()));
		model.addAttribute("votings", choices("headquarters.voting.", VotingRule.values()));
		model.addAttribute("ties", choices("headquarters.tie.", TieRule.values()));
		model.addAttribute("recusals", choices("headquarters.recusal.", RecusalRule.values()));
		return "headquarters/rules";
	}

	@PostMapping
	String adopt(@Valid @ModelAttribute("form") RulesRequest form, BindingResult faults, Acting acting, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (faults.hasErrors()) {
			return refused(this.words.of("headquarters.form.faulty"), form, acting, model, response);
		}
		Outcome outcome = this.acts.adopt(form, acting);
		if (outcome instanceof Outcome.Refused refused) {
			return refused(this.refusals.of(refused), form, acting, model, response);
		}
		flash.addFlashAttribute("done", this.words.of("headquarters.done.adopted", this.wareki.day(form.from())));
		return "redirect:/organisation/headquarters?asOf=" + form.from();
	}

	private String refused(String sentence, RulesRequest form, Acting acting, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("refused", sentence);
		return show(this.today.today(), form, acting, model);
	}

	@PostMapping("/{from}/revocation")
	String revoke(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@RequestParam(defaultValue = "") String reason, Acting acting, RedirectAttributes flash) {
		Outcome outcome = this.acts.revoke(from, reason, acting);
		return this.notice.on("/organisation/headquarters", outcome, flash, "headquarters.done.revoked",
				this.wareki.day(from));
	}

	private List<Choice> choices(String prefix, Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(), this.words.of(prefix + value.name())))
			.toList();
	}

}
