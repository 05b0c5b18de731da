package org.nawate.app.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingState;
import org.nawate.domain.finding.MeasureStatus;

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

/** 監査の指摘: the list, one finding with what may be done now, and a new one. */
@Controller
@RequestMapping("/audit/findings")
class FindingPage {

	private final FindingQuery findings;

	private final FindingActs acts;

	private final SectionAnswer sections;

	private final HistoryQuery history;

	private final FactWords facts;

	private final OrganisationQuery organisation;

	private final Acts today;

	private final Words words;

	private final RefusalText refusals;

	FindingPage(FindingQuery findings, FindingActs acts, SectionAnswer sections, HistoryQuery history, FactWords facts,
			OrganisationQuery organisation, Acts today, Words words, RefusalText refusals) {
		this.findings = findings;
		this.acts = acts;
		this.sections = sections;
		this.history = history;
		this.facts = facts;
		this.organisation = organisation;
		this.today = today;
		this.words = words;
		this.refusals = refusals;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String grade, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "false") boolean overdue,
			Acting acting, Model model) {
		FindingQuery.Filter filter = new FindingQuery.Filter(chosen(FindingGrade.values(), grade),
				chosen(FindingState.values(), state), unit.isEmpty() ? null : unit, overdue);
		model.addAttribute("mayRecord", acting.may(Permission.RECORD_FINDINGS));
		model.addAttribute("filter", filter);
		model.addAttribute("grades", choices("finding.grade.", FindingGrade.values()));
		model.addAttribute("states", choices("state.finding.", FindingState.values()));
		model.addAttribute("units", units());
		model.addAttribute("rows", this.findings.find(filter));
		return "finding/list";
	}

	@GetMapping("/new")
	String draft(@RequestParam Map<String, String> typed, Acting acting, Model model, RedirectAttributes notices) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.RECORD_FINDINGS, acting);
		if (refusal != null) {
			notices.addFlashAttribute("refused", this.refusals.of(refusal));
			return "redirect:/audit/findings";
		}
		return form(typed, model);
	}

	private String form(Map<String, String> typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("token", FindingActs.id(text(typed, "id")).orElseGet(FindingActs::newId));
		model.addAttribute("grades", choices("finding.grade.", FindingGrade.values()));
		model.addAttribute("units", units());
		model.addAttribute("today", this.today.today());
		return "finding/new";
	}

	/** Records a finding; on a refusal the page keeps what was typed. */
	@PostMapping
	String record(@RequestParam Map<String, String> typed, Acting acting, Model model, RedirectAttributes flash) {
		FindingActs.Draft draft = new FindingActs.Draft(chosen(FindingGrade.values(), text(typed, "grade")),
				text(typed, "facts"), text(typed, "title"), text(typed, "found"), text(typed, "asked"),
				text(typed, "unit"), day(text(typed, "answerBy")));
		FindingId id = FindingActs.id(text(typed, "id")).orElseGet(FindingActs::newId);
		return switch (this.acts.record(id, draft, acting)) {
			case Outcome.Accepted accepted -> {
				flash.addFlashAttribute("done", this.words.of("finding.done.recorded"));
				yield "redirect:/audit/findings/" + accepted.value();
			}
			case Outcome.Refused refused -> {
				model.addAttribute("refused", this.refusals.of(refused));
				yield form(typed, model);
			}
		};
	}

	@GetMapping("/{id}")
	String finding(@PathVariable String id, Acting acting, Model model) {
		return page(id, Map.of(), acting, model);
	}

	private String page(String id, Map<String, String> typed, Acting acting, Model model) {
		FindingRow finding = find(id);
		FindingId findingId = new FindingId(id);
		boolean owing = !finding.state().isEnded() && finding.state() != FindingState.MEASURE_ACCEPTED;
		SectionAnswer.Voice voice = (owing || finding.unseen()) ? this.sections.of(finding.unitId(), acting) : null;
		boolean ofSection = voice != null && voice.entitled() && voice.acting().may(voice.permission());
		model.addAttribute("finding", finding);
		model.addAttribute("typed", typed);
		model.addAttribute("facts", rows(this.findings.facts(findingId)));
		model.addAttribute("timeline", this.facts.timeline(rows(this.findings.history(findingId)), true));
		model.addAttribute("statuses", choices("finding.measure.", MeasureStatus.values()));
		model.addAttribute("units", units());
		model.addAttribute("today", this.today.today());
		model.addAttribute("voice", (ofSection && owing) ? voice : null);
		model.addAttribute("mayAnswer", ofSection && finding.state() == FindingState.ANSWER_DUE);
		model.addAttribute("mayReport", ofSection
				&& (finding.state() == FindingState.MEASURE_DUE || finding.state() == FindingState.MEASURE_REPORTED));
		model.addAttribute("mayView", voice != null && ofSection && finding.unseen() && voice.inPlaceOf() == null);
		model.addAttribute("mayClose", !finding.grade().needsMeasure() ? finding.state() != FindingState.ANSWER_DUE
				: finding.state() == FindingState.MEASURE_ACCEPTED);
		model.addAttribute("mayJudge", acting.may(Permission.RECORD_FINDINGS) && !finding.state().isEnded());
		return "finding/finding";
	}

	private List<FactRow> rows(List<Long> positions) {
		Map<Long, FactRow> found = this.history.at(positions);
		return positions.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** Does what the page offers; on a refusal it keeps what was typed. */
	@PostMapping("/{id}/{act:" + FindingAct.NAMES + "}")
	String act(@PathVariable String id, @PathVariable String act, @RequestParam Map<String, String> typed,
			Acting acting, Model model, RedirectAttributes flash) {
		find(id);
		FindingAct taken = FindingAct.named(act).orElseThrow();
		FindingAct.Said said = new FindingAct.Said(text(typed, "text"), day(text(typed, "day")),
				chosen(MeasureStatus.values(), text(typed, "status")), text(typed, "unit"));
		if (this.acts.take(new FindingId(id), taken, said, acting) instanceof Outcome.Refused refused) {
			model.addAttribute("refused", this.refusals.of(refused));
			boolean ending = taken == FindingAct.CLOSING || taken == FindingAct.WITHDRAWAL;
			return ending ? ending(id, act, said.text(), model) : page(id, with(typed, act), acting, model);
		}
		flash.addFlashAttribute("done", this.words.of("finding.done." + act));
		return "redirect:/audit/findings/" + id;
	}

	/** Before what cannot be taken back: what ends, and why. */
	@GetMapping("/{id}/{act:closing|withdrawal}")
	String confirm(@PathVariable String id, @PathVariable String act, Acting acting, Model model) {
		if (!acting.may(Permission.RECORD_FINDINGS)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return ending(id, act, "", model);
	}

	private String ending(String id, String act, String text, Model model) {
		model.addAttribute("finding", find(id));
		model.addAttribute("act", act);
		model.addAttribute("text", text);
		return "finding/ending";
	}

	private FindingRow find(String id) {
		return Optional.of(id)
			.filter((each) -> !each.isBlank())
			.flatMap((each) -> this.findings.find(new FindingId(each)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private List<Choice> units() {
		return this.organisation.sections(this.today.today())
			.stream()
			.map((unit) -> new Choice(unit.unitId(),
					(unit.departmentName() != null) ? unit.departmentName() + " " + unit.name() : unit.name()))
			.toList();
	}

	private List<Choice> choices(String prefix, Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> new Choice(value.name(), this.words.of(prefix + value.name())))
			.toList();
	}

	private static Map<String, String> with(Map<String, String> typed, String act) {
		Map<String, String> all = new LinkedHashMap<>(typed);
		all.put("act", act);
		return all;
	}

	private static <E extends Enum<E>> @Nullable E chosen(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

	private static String text(Map<String, String> typed, String name) {
		return typed.getOrDefault(name, "");
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
