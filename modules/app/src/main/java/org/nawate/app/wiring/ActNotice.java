package org.nawate.app.wiring;

import org.nawate.app.look.Words;
import org.nawate.domain.act.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What came of an act, told on the page that the person comes back to: that it is done,
 * or why it was refused.
 */
@Component
public class ActNotice {

	private final RefusalText refusals;

	private final Words words;

	ActNotice(RefusalText refusals, Words words) {
		this.refusals = refusals;
		this.words = words;
	}

	/**
	 * Back to a page.
	 * @param done key of the message, should it be done
	 * @return the address to be redirected to
	 */
	public String on(String page, Outcome outcome, RedirectAttributes flash, String done, Object... arguments) {
		return at(page, "", outcome, flash, done, arguments);
	}

	/**
	 * Back to a place on a page; a refusal stands at the top, so then there.
	 * @param anchor with its {@code #}; empty for none
	 */
	public String at(String page, String anchor, Outcome outcome, RedirectAttributes flash, String done,
			Object... arguments) {
		if (outcome instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:" + page;
		}
		flash.addFlashAttribute("done", this.words.of(done, arguments));
		return "redirect:" + page + anchor;
	}

}
