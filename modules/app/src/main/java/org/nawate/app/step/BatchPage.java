package org.nawate.app.step;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.inbox.BatchEndorsement;
import org.nawate.app.inbox.InboxLine;
import org.nawate.app.inbox.LightItems;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * まとめて確認・承認: first a page that lists what was chosen, then the acts, then what became of
 * each.
 */
@Controller
class BatchPage {

	private final BatchEndorsement batch;

	private final LightItems light;

	private final RefusalText refusals;

	private final Words words;

	BatchPage(BatchEndorsement batch, LightItems light, RefusalText refusals, Words words) {
		this.batch = batch;
		this.light = light;
		this.refusals = refusals;
		this.words = words;
	}

	/** What became of one item, in words. */
	record Told(String proposalId, String title, boolean done, String what) {
	}

	@PostMapping("/inbox/batch")
	String endorse(@RequestParam(required = false) @Nullable List<String> step,
			@RequestParam(defaultValue = "") String opinion, @RequestParam(defaultValue = "0") long asOf,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices) {
		List<String> steps = (step != null) ? step : List.of();
		if (steps.isEmpty()) {
			notices.addFlashAttribute("warned", this.words.of("inbox.batch.none"));
			return "redirect:/inbox";
		}
		String said = Typed.clean(opinion);
		String problem = this.words.problem(said, Typed.TEXT);
		if (!confirmed || problem != null) {
			List<BatchEndorsement.Item> items = this.batch.look(steps, acting);
			model.addAttribute("items", items.stream().filter(BatchEndorsement.Item::isLight).toList());
			model.addAttribute("others", items.stream().filter((item) -> !item.isLight()).toList());
			model.addAttribute("opinion", said);
			model.addAttribute("problem", problem);
			model.addAttribute("asOf", this.light.latest());
			return "inbox/batch";
		}
		List<Told> told = this.batch.endorse(steps, said, asOf, acting).stream().map(this::tell).toList();
		notices.addFlashAttribute("batch", told);
		notices.addFlashAttribute("batchDone", told.stream().filter(Told::done).count());
		return "redirect:/inbox";
	}

	private Told tell(BatchEndorsement.Result result) {
		InboxLine line = result.item().line();
		String title = (line != null) ? line.row().title() : result.item().stepId();
		String proposal = (line != null) ? line.row().proposalId() : "";
		if (result.isDone()) {
			return new Told(proposal, title, true, this.words.of("inbox.batch.done"));
		}
		return (result.outcome() instanceof Outcome.Refused refused)
				? new Told(proposal, title, false, this.refusals.of(refused)) : new Told(proposal, title, false,
						this.words.of("inbox.batch.bar." + Objects.requireNonNull(result.item().bar())));
	}

}
