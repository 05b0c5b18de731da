package org.nawate.app.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

import org.nawate.app.casefile.Words;
import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPath;
import org.nawate.app.flowpicture.FlowPictures;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.process.verification.FlowDifference;
import org.nawate.process.verification.FlowFault;
import org.nawate.process.verification.FlowShelf;
import org.nawate.process.verification.ModelFile;

/**
 * Hand a changed flow or table in, see whether it keeps the rules and what it changes,
 * confirm.
 */
@Controller
@RequestMapping("/organisation/flows/check")
class FlowCheckPage {

	private static final String BACK = "redirect:/organisation/flows";

	private static final int LONGEST_REASON = 1000;

	private final FlowShelf shelf;

	private final FlowActs acts;

	private final FlowPictures pictures;

	private final RefusalText refusals;

	private final Words words;

	FlowCheckPage(FlowShelf shelf, FlowActs acts, FlowPictures pictures, RefusalText refusals, Words words) {
		this.shelf = shelf;
		this.acts = acts;
		this.pictures = pictures;
		this.refusals = refusals;
		this.words = words;
	}

	@PostMapping
	String handIn(Acting acting, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String folder, HttpSession session, RedirectAttributes flash)
			throws IOException {
		expectPermission(acting);
		Optional<ModelFile> handed = (file != null && !file.isEmpty())
				? Optional
					.of(new ModelFile(String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "").strip(),
							file.getBytes()))
				: this.shelf.folder().stream().filter((each) -> each.name().equals(folder)).findFirst();
		if (handed.isEmpty()) {
			flash.addFlashAttribute("refused", this.words.of("flow.check.missing"));
			return BACK;
		}
		ModelFile model = handed.get();
		if (!model.isFlow() && !model.isTable()) {
			flash.addFlashAttribute("refused", this.words.of("flow.check.ending", model.name()));
			return BACK;
		}
		if (model.content().length > ModelFile.MOST_BYTES) {
			flash.addFlashAttribute("refused",
					this.words.of("flow.rule.FILE_TOO_LARGE", model.content().length, ModelFile.MOST_BYTES));
			return BACK;
		}
		session.setAttribute(PendingModel.ATTRIBUTE, new PendingModel(model));
		return "redirect:/organisation/flows/check/" + model.sha256();
	}

	@GetMapping("/{sha256:[0-9a-f]{64}}")
	String preview(Acting acting, @PathVariable String sha256, HttpSession session, Model model,
			RedirectAttributes flash) {
		expectPermission(acting);
		ModelFile file = pending(session, sha256);
		if (file == null) {
			flash.addFlashAttribute("warned", this.words.of("flow.check.stale"));
			return BACK;
		}
		List<FlowFault> faults = this.shelf.verify(file);
		model.addAttribute("file", file);
		model.addAttribute("faults", faults.stream().map((fault) -> FaultRow.of(fault, this.words)).toList());
		draw(file, faults, model);
		if (faults.isEmpty()) {
			ModelFile current = current(file);
			model.addAttribute("differences", (current != null) ? FlowDifference.between(current, file) : List.of());
			model.addAttribute("same", current != null && current.sha256().equals(sha256));
			model.addAttribute("facts", facts(file));
		}
		return "flow/check";
	}

	@PostMapping("/{sha256:[0-9a-f]{64}}")
	String confirm(Acting acting, @PathVariable String sha256, @RequestParam(defaultValue = "") String reason,
			HttpSession session, RedirectAttributes flash) {
		expectPermission(acting);
		ModelFile file = pending(session, sha256);
		if (file == null) {
			flash.addFlashAttribute("warned", this.words.of("flow.check.stale"));
			return BACK;
		}
		String problem = this.words.problem(reason, LONGEST_REASON);
		if (problem != null || !this.shelf.verify(file).isEmpty()) {
			flash.addFlashAttribute("refused", problem);
			flash.addFlashAttribute("typedReason", reason);
			return "redirect:/organisation/flows/check/" + sha256;
		}
		if (this.acts.adopt(file, reason, acting) instanceof Outcome.Refused refused) {
			flash.addFlashAttribute("refused", this.refusals.of(refused));
			flash.addFlashAttribute("typedReason", reason);
			return "redirect:/organisation/flows/check/" + sha256;
		}
		session.removeAttribute(PendingModel.ATTRIBUTE);
		flash.addFlashAttribute("done", this.words.of("flow.done.adopted", file.name()));
		flash.addFlashAttribute("doneNext", this.words.of("flow.done.adopted.next"));
		return "redirect:/organisation/flows/" + file.name();
	}

	/** The picture with what is at fault marked, and the way to the first fault. */
	private void draw(ModelFile file, List<FlowFault> faults, Model model) {
		Set<String> marked = new HashSet<>(faults.stream().map(FlowFault::element).toList());
		Set<String> way = new HashSet<>();
		faults.stream()
			.filter((fault) -> !fault.path().isEmpty())
			.findFirst()
			.ifPresent((fault) -> fault.path().forEach((hop) -> way.add(hop.id())));
		try {
			if (file.isFlow()) {
				model.addAttribute("picture", this.pictures.draw(new ByteArrayInputStream(file.content()),
						new FlowPath(way, way, marked), this.words.of("flow.picture.faults", marked.size())));
			}
			else {
				model.addAttribute("table", DecisionTable.read(new ByteArrayInputStream(file.content())));
			}
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("undrawn", true);
		}
	}

	private Map<String, String> facts(ModelFile file) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(this.words.of("importing.source"), file.name());
		facts.put(this.words.of("importing.sha256"), file.sha256());
		facts.put(this.words.of("flow.openCases"),
				this.words.of("flow.openCases.stay", file.isFlow() ? this.shelf.moves(file.id()).size() : 0));
		return facts;
	}

	private @Nullable ModelFile current(ModelFile file) {
		return this.shelf.inForce().stream().filter((each) -> each.name().equals(file.name())).findFirst().orElse(null);
	}

	private static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_RULES)) {
			throw new AccessDeniedException(Permission.KEEP_RULES.name());
		}
	}

	/** Only what was looked at is put in force: the address carries its hash. */
	private static @Nullable ModelFile pending(HttpSession session, String sha256) {
		ModelFile file = (session.getAttribute(PendingModel.ATTRIBUTE) instanceof PendingModel pending) ? pending.file()
				: null;
		return (file != null && file.sha256().equals(sha256)) ? file : null;
	}

}
