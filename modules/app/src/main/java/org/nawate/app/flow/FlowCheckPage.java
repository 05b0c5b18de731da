package org.nawate.app.flow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.look.Words;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/**
 * Hand changed or added flows and tables in, see whether they keep the rules and what
 * they change, confirm. What is handed in together is put in force together.
 */
@Controller
@RequestMapping("/organisation/flows/check")
class FlowCheckPage {

	private static final String BACK = "redirect:/organisation/flows";

	private static final int LONGEST_REASON = 1000;

	private final FlowShelf shelf;

	private final FlowActs acts;

	private final CheckedParts parts;

	private final RefusalText refusals;

	private final Words words;

	FlowCheckPage(FlowShelf shelf, FlowActs acts, CheckedParts parts, RefusalText refusals, Words words) {
		this.shelf = shelf;
		this.acts = acts;
		this.parts = parts;
		this.refusals = refusals;
		this.words = words;
	}

	@PostMapping
	String handIn(Acting acting, @RequestParam(required = false) @Nullable List<MultipartFile> file,
			@RequestParam(defaultValue = "") List<String> folder, HttpSession session, RedirectAttributes flash)
			throws IOException {
		expectPermission(acting);
		List<ModelFile> handed = new ArrayList<>();
		for (MultipartFile each : (file != null) ? file : List.<MultipartFile>of()) {
			if (!each.isEmpty()) {
				handed.add(new ModelFile(String.valueOf(each.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip(),
						each.getBytes()));
			}
		}
		this.shelf.folder().stream().filter((each) -> folder.contains(each.name())).forEach(handed::add);
		String refused = refusalOf(handed);
		if (refused != null) {
			flash.addFlashAttribute("refused", refused);
			return BACK;
		}
		ModelSet set = new ModelSet(handed);
		set.keepIn(session);
		return "redirect:/organisation/flows/check/" + set.hash();
	}

	private @Nullable String refusalOf(List<ModelFile> handed) {
		if (handed.isEmpty()) {
			return this.words.of("flow.check.missing");
		}
		Set<String> names = new HashSet<>();
		for (ModelFile file : handed) {
			if (!file.isFlow() && !file.isTable()) {
				return this.words.of("flow.check.ending", file.name());
			}
			if (file.content().length > ModelFile.MOST_BYTES) {
				return this.words.of("flow.rule.FILE_TOO_LARGE", file.content().length, ModelFile.MOST_BYTES);
			}
			if (!names.add(file.name())) {
				return this.words.of("flow.check.twice", file.name());
			}
		}
		return null;
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}")
	String preview(Acting acting, @PathVariable String sha256, HttpSession session, Model model,
			RedirectAttributes flash) {
		expectPermission(acting);
		ModelSet set = ModelSet.in(session, sha256);
		if (set == null) {
			flash.addFlashAttribute("warned", this.words.of("flow.check.stale"));
			return BACK;
		}
		List<FlowFault> faults = this.shelf.verify(set.files());
		List<CheckedPart> parts = this.parts.of(set.files(), faults);
		model.addAttribute("title", set.title());
		model.addAttribute("hash", sha256);
		model.addAttribute("faults", faults.stream().map((fault) -> FaultRow.of(fault, this.words)).toList());
		model.addAttribute("parts", parts);
		model.addAttribute("same", parts.stream().allMatch(CheckedPart::same));
		return "flow/check";
	}

	@PostMapping("/{sha256:[0-9a-f]{64}}")
	String confirm(Acting acting, @PathVariable String sha256, @RequestParam(defaultValue = "") String reason,
			HttpSession session, RedirectAttributes flash) {
		expectPermission(acting);
		ModelSet set = ModelSet.in(session, sha256);
		if (set == null) {
			flash.addFlashAttribute("warned", this.words.of("flow.check.stale"));
			return BACK;
		}
		String problem = this.words.problem(reason, LONGEST_REASON);
		if (problem != null || !this.shelf.verify(set.files()).isEmpty()) {
			flash.addFlashAttribute("refused", problem);
			flash.addFlashAttribute("typedReason", reason);
			return "redirect:/organisation/flows/check/" + sha256;
		}
		if (this.acts.adopt(set.files(), reason, acting) instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			flash.addFlashAttribute("typedReason", reason);
			return "redirect:/organisation/flows/check/" + sha256;
		}
		ModelSet.forget(session);
		flash.addFlashAttribute("done", this.words.of("flow.done.adopted", set.title()));
		flash.addFlashAttribute("doneNext", this.words.of("flow.done.adopted.next"));
		List<ModelFile> files = set.files();
		return (files.size() == 1) ? "redirect:/organisation/flows/" + files.getFirst().name() : BACK;
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_RULES)) {
			throw new AccessDeniedException(Permission.KEEP_RULES.name());
		}
	}

}
