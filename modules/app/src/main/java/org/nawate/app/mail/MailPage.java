package org.nawate.app.mail;

import java.time.Clock;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** メールの送信状況: what waits, what was sent, what failed and why; for the secretariat. */
@Controller
@EnableConfigurationProperties(MailSettings.class)
class MailPage {

	private final LetterBox letters;

	private final MailSettings settings;

	private final RefusalText refusals;

	private final Words words;

	private final Clock clock;

	MailPage(LetterBox letters, MailSettings settings, RefusalText refusals, Words words, Clock clock) {
		this.letters = letters;
		this.settings = settings;
		this.refusals = refusals;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/mail")
	String show(Acting acting, Model model, RedirectAttributes notices) {
		if (isRefused(acting, notices)) {
			return "redirect:/proposals";
		}
		model.addAttribute("on", this.settings.isOn());
		model.addAttribute("counts", this.letters.counts());
		model.addAttribute("letters", this.letters.latest());
		return "mail/state";
	}

	/** Tries all that is not sent again, soon. */
	@PostMapping("/mail/retry")
	String tryAgain(Acting acting, RedirectAttributes notices) {
		if (isRefused(acting, notices)) {
			return "redirect:/proposals";
		}
		int again = this.letters.tryAgain(this.clock.instant());
		notices.addFlashAttribute("done", this.words.of("mail.retry.done", again));
		return "redirect:/mail";
	}

	private boolean isRefused(Acting acting, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.SUPERVISE, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
		}
		return refusal != null;
	}

}
