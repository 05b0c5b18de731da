package org.nawate.app.preference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.nawate.app.look.Words;
import org.nawate.app.feed.CalendarFeeds;
import org.nawate.app.look.Choice;
import org.nawate.app.notification.NoticeKind;
import org.nawate.app.notification.Recipient;
import org.nawate.app.notification.RecipientBook;
import org.nawate.app.security.Acting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 個人の設定: everybody for themselves. */
@Controller
class AccountPage {

	private final RecipientBook recipients;

	private final CalendarFeeds feeds;

	private final Words words;

	private final boolean mailIsOn;

	AccountPage(RecipientBook recipients, CalendarFeeds feeds, Words words,
			@Value("${nawate.mail.host:}") String mailHost) {
		this.recipients = recipients;
		this.feeds = feeds;
		this.words = words;
		this.mailIsOn = !mailHost.isBlank();
	}

	@GetMapping("/account")
	String show(Acting acting, Model model) {
		Recipient known = this.recipients.find(acting.person()).orElse(null);
		model.addAttribute("known", known);
		return page(RecipientForm.of(known), Map.of(), acting, model);
	}

	@PostMapping("/account/letters")
	String keep(@ModelAttribute("form") RecipientForm form, Acting acting, Model model, RedirectAttributes notices,
			HttpServletResponse response) {
		Map<String, String> errors = new LinkedHashMap<>(form.problems());
		if (!errors.isEmpty()) {
			errors.replaceAll((field, key) -> this.words.of(key));
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("known", this.recipients.find(acting.person()).orElse(null));
			return page(form, errors, acting, model);
		}
		this.recipients.keep(form.recipient(acting.person()));
		notices.addFlashAttribute("done", this.words.of("preference.kept"));
		return "redirect:/account";
	}

	@PostMapping("/account/letters/end")
	String end(Acting acting, RedirectAttributes notices) {
		this.recipients.forget(acting.person());
		notices.addFlashAttribute("done", this.words.of("preference.ended"));
		return "redirect:/account";
	}

	private String page(RecipientForm form, Map<String, String> errors, Acting acting, Model model) {
		model.addAttribute("feed", this.feeds.of(acting.person()).orElse(null));
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("mailIsOn", this.mailIsOn);
		model.addAttribute("languages", choices("preference.language.", "ja", "en"));
		model.addAttribute("rhythms", choices("preference.often.", "twice", "once"));
		model.addAttribute("kinds",
				Arrays.stream(NoticeKind.values())
					.filter(NoticeKind::mayBeRefused)
					.map((kind) -> new Choice(kind.name(), this.words.of("notice.kind." + kind),
							this.words.of("preference.kind." + kind)))
					.toList());
		return "preference/account";
	}

	private List<Choice> choices(String prefix, String... values) {
		return Arrays.stream(values).map((value) -> new Choice(value, this.words.of(prefix + value))).toList();
	}

}
