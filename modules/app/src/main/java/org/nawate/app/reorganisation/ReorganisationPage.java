package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nawate.app.look.Typed;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.ChangeWords;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.ReorganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 組織改正: prepared in advance, looked at, revised, cancelled, carried out. */
@Controller
@RequestMapping("/organisation/reorganisations")
class ReorganisationPage {

	private static final String ALL = "/organisation/reorganisations/";

	private final ReorganisationQuery query;

	private final ReorganisationActs acts;

	private final ReorganisationImpact impact;

	private final ChangeWords telling;

	private final Acts today;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	private final WarekiFormat wareki;

	private final OwnerChangeDraft owners;

	private final OwnersOfReorganisation ownerCases;

	ReorganisationPage(ReorganisationQuery query, ReorganisationActs acts, ReorganisationImpact impact,
			ChangeWords telling, Acts today, RefusalText refusals, ActNotice notice, Words words, WarekiFormat wareki,
			OwnerChangeDraft owners, OwnersOfReorganisation ownerCases) {
		this.ownerCases = ownerCases;
		this.owners = owners;
		this.query = query;
		this.acts = acts;
		this.impact = impact;
		this.telling = telling;
		this.today = today;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
		this.wareki = wareki;
	}

	@GetMapping
	String list(Acting acting, Model model) {
		model.addAttribute("rows", this.query.all());
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_ORGANISATION));
		return "reorganisation/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Acting acting, Model model) {
		ReorganisationRow row = find(id);
		model.addAttribute("row", row);
		model.addAttribute("sentences", this.telling.tell(row.changes(), row.effectiveOn()));
		model.addAttribute("due", !row.effectiveOn().isAfter(this.today.today()));
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_ORGANISATION));
		OwnersOfReorganisation.OwnerCase owners = this.ownerCases.of(row).orElse(null);
		model.addAttribute("owners", owners);
		model.addAttribute("left", this.ownerCases.left(row));
		model.addAttribute("mayDraft", (owners == null || owners.state().isEnded()) && this.owners.may(acting));
		if (row.isOpen()) {
			model.addAttribute("touched", this.impact.of(row.changes(), row.effectiveOn()));
		}
		return "reorganisation/reorganisation";
	}

	@PostMapping("/{id}/changes/{number}/removal")
	String remove(@PathVariable String id, @PathVariable int number, Acting acting, RedirectAttributes flash) {
		ReorganisationRow row = find(id);
		List<OrganisationChange> changes = new ArrayList<>(row.changes());
		if (number >= 1 && number <= changes.size()) {
			changes.remove(number - 1);
		}
		return told(this.acts.revise(new ReorganisationId(id), row.name(), row.effectiveOn(), changes, acting),
				"reorganisation.done.removed", id, flash);
	}

	@PostMapping("/{id}/day")
	String postpone(@PathVariable String id, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String from, Acting acting, RedirectAttributes flash) {
		ReorganisationRow row = find(id);
		LocalDate day = TypedChanges.day(from);
		if (day == null) {
			flash.addFlashAttribute("refused", this.words.of("form.day"));
			return "redirect:" + ALL + id;
		}
		return told(this.acts.revise(new ReorganisationId(id), Typed.clean(name), day, row.changes(), acting),
				"reorganisation.done.revised", id, flash);
	}

	@PostMapping("/{id}/cancellation")
	String cancel(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Acting acting,
			RedirectAttributes flash) {
		return told(this.acts.cancel(new ReorganisationId(id), Typed.clean(reason), acting),
				"reorganisation.done.cancelled", id, flash);
	}

	/** A page that repeats what will be fixed, before it is done. */
	@GetMapping("/{id}/carrying-out")
	String confirm(@PathVariable String id, Acting acting, Model model) {
		TypedChanges.expectPermission(acting);
		ReorganisationRow row = find(id);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("reorganisation.name"), row.name());
		facts.put(this.words.of("reorganisation.effectiveOn"), this.wareki.day(row.effectiveOn()));
		facts.put(this.words.of("reorganisation.changes"), this.words.of("reorganisation.count", row.changes().size()));
		model.addAttribute("row", row);
		model.addAttribute("facts", facts);
		model.addAttribute("sentences", this.telling.tell(row.changes(), row.effectiveOn()));
		return "reorganisation/confirm";
	}

	@PostMapping("/{id}/carrying-out")
	String carryOut(@PathVariable String id, Acting acting, RedirectAttributes flash) {
		return told(this.acts.carryOut(new ReorganisationId(id), acting), "reorganisation.done.carriedOut", id, flash);
	}

	/** One case for the owners of all projects that it touches. */
	@PostMapping("/{id}/owner-change")
	String draftOwners(@PathVariable String id, Acting acting, RedirectAttributes flash) {
		Outcome outcome = this.owners.draft(find(id), acting);
		if (outcome instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:" + ALL + id;
		}
		flash.addFlashAttribute("done", this.words.of("reorganisation.done.owners"));
		return "redirect:/proposals/" + ((Outcome.Accepted) outcome).value();
	}

	private String told(Outcome outcome, String done, String id, RedirectAttributes flash) {
		return this.notice.on(ALL + id, outcome, flash, done);
	}

	private ReorganisationRow find(String id) {
		return this.query.find(new ReorganisationId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
