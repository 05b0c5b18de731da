package org.nawate.app.kgi;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Frame;
import org.nawate.app.look.PageLinks;
import org.nawate.app.look.Words;
import org.nawate.app.register.CsvTable;
import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.plan.Measure;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** KGI変更の履歴: which KGIs were changed, which way, by whom, on what ground. */
@Controller
class KgiPage {

	/** Changes in a file at most; a plan of five years has some hundreds. */
	static final int ALL = 100_000;

	private static final String HERE = "/audit/kgi";

	private final KgiChangeQuery changes;

	private final KgiMeasures measures;

	private final Words words;

	private final KgiSizeWords sizes;

	private final KnownAtPages instants;

	private final Clock clock;

	KgiPage(KgiChangeQuery changes, KgiMeasures measures, KnownAtPages instants, Clock clock, Words words) {
		this.instants = instants;
		this.clock = clock;
		this.sizes = new KgiSizeWords(words);
		this.changes = changes;
		this.measures = measures;
		this.words = words;
	}

	@GetMapping(HERE)
	String show(@RequestParam(required = false) @Nullable KgiDirection direction,
			@RequestParam(required = false) @Nullable Integer measure,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable KgiAuthority authority,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable String knownAt, @RequestParam(defaultValue = "1") int page,
			@ModelAttribute("frame") Frame frame, Model model, HttpServletResponse response) {
		KnownAt known = this.instants.of(knownAt, model, response);
		LocalDate today = LocalDate.now(this.clock);
		KgiFilter filter = filter(direction, measure, department, year, authority, project, known);
		List<KgiDrift.Cell> cells = this.changes.count(filter);
		List<Measure> measures = this.measures.all();
		Map<Integer, String> names = KgiMeasures.names(measures);
		int total = KgiDrift.total(cells);
		int shown = Math.clamp(page, 1, Math.max(1, (total + KgiChangeQuery.PAGE - 1) / KgiChangeQuery.PAGE));
		List<KgiDistance.Cell> distances = this.changes.drift(filter);
		List<KgiDrift> byMeasure = KgiDrift.byMeasure(cells, distances);
		List<KgiDrift> byDepartment = KgiDrift.byDepartment(cells, distances);
		model.addAttribute("changes", this.changes.find(filter, shown - 1, KgiChangeQuery.PAGE));
		model.addAttribute("total", total);
		model.addAttribute("filter", filter);
		model.addAttribute("frame", frame.showing(KnownAtPages.band(today, known, today, HERE)));
		model.addAttribute("measures", measures);
		model.addAttribute("measureNames", names);
		model.addAttribute("measureLabels",
				byMeasure.stream().collect(Collectors.toMap(KgiDrift::key, (row) -> measureName(row.key(), names))));
		model.addAttribute("departments", this.changes.departments());
		model.addAttribute("years", this.changes.years());
		model.addAttribute("directions", KgiDirection.values());
		model.addAttribute("authorities", KgiAuthority.values());
		model.addAttribute("sizes", this.sizes);
		model.addAttribute("byMeasure", byMeasure);
		model.addAttribute("byDepartment", byDepartment);
		model.addAttribute("measurePicture",
				picture(byMeasure, "kgi.history.byMeasure", (row) -> measureName(row.key(), names)));
		model.addAttribute("departmentPicture", picture(byDepartment, "kgi.history.byDepartment", KgiDrift::key));
		model.addAttribute("pages",
				new PageLinks(shown, Math.max(1, (total + KgiChangeQuery.PAGE - 1) / KgiChangeQuery.PAGE),
						address(HERE, filter).queryParam("page", "").encode().build().toUriString()));
		model.addAttribute("csv", address(HERE + ".csv", filter).encode().build().toUriString());
		return "kgi/history";
	}

	@GetMapping(HERE + ".csv")
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable KgiDirection direction,
			@RequestParam(required = false) @Nullable Integer measure,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable KgiAuthority authority,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable String knownAt) {
		KnownAt known = this.instants.ofFile(knownAt);
		Map<Integer, String> names = KgiMeasures.names(this.measures.all());
		CsvTable table = new CsvTable(List
			.of("effectiveOn", "project", "measure", "department", "direction", "before", "after", "original",
					"current", "difference", "percent", "unit", "drift", "driftPercent", "doubt", "reason", "actuals",
					"authority", "decidedOn", "recordedAt", "fact")
			.stream()
			.map((column) -> this.words.of("kgi.history.column." + column))
			.toList());
		this.changes.find(filter(direction, measure, department, year, authority, project, known), 0, ALL)
			.forEach((change) -> table.row(row(change, names)));
		return table.download("kgi-changes" + known.inFileName() + ".csv");
	}

	private List<String> row(KgiChange change, Map<Integer, String> names) {
		List<String> cells = new ArrayList<>();
		cells.add(change.effectiveOn().toString());
		cells.add(change.name());
		cells.add(measureName(String.valueOf(change.measure()), names));
		cells.add(change.department());
		cells.add(this.words.of("kgi.direction." + change.direction()));
		cells.add(change.before());
		cells.add(change.after());
		cells.add(change.original());
		cells.add(said(change.current()));
		KgiChange.Size size = change.size();
		KgiChange.Size drift = change.drift();
		cells.add((size != null) ? size.difference().toPlainString() : "");
		cells.add((size != null && size.percent() != null) ? size.percent().toPlainString() : "");
		cells.add(said((size != null) ? size.unit() : (drift != null) ? drift.unit() : null));
		cells.add((drift != null) ? drift.difference().toPlainString() : "");
		cells.add((drift != null && drift.percent() != null) ? drift.percent().toPlainString() : "");
		cells.add((change.doubt() != null) ? this.words.of("kgi.doubt." + change.doubt()) : "");
		cells.add(change.reason());
		cells.add(said(change.actuals()));
		cells.add(decision(change));
		cells.add(change.decidedOn().toString());
		cells.add(change.recordedAt().toString());
		cells.add(String.valueOf(change.position()));
		return cells;
	}

	private String decision(KgiChange change) {
		return switch (change.authority()) {
			case MEETING -> this.words.of("kgi.authority.meeting", said(change.meetingName()), change.item(),
					said(change.presider()));
			case CIRCULATION -> this.words.of("kgi.authority.CIRCULATION");
			case ALONE -> (change.inPlace() != null)
					? this.words.of("kgi.authority.alone.inPlace", said(change.decidedBy()), change.inPlace())
					: this.words.of("kgi.authority.alone", said(change.decidedBy()));
		};
	}

	private static String said(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static String measureName(String number, Map<Integer, String> names) {
		return names.getOrDefault(Integer.valueOf(number), number);
	}

	private String picture(List<KgiDrift> rows, String title, Function<KgiDrift, String> label) {
		return KgiPicture.draw(rows, label, this.words.of("kgi.direction." + KgiDirection.LOWERED),
				this.words.of("kgi.direction." + KgiDirection.RAISED), this.words.of(title));
	}

	private static KgiFilter filter(@Nullable KgiDirection direction, @Nullable Integer measure,
			@Nullable String department, @Nullable Integer year, @Nullable KgiAuthority authority,
			@Nullable String project, KnownAt known) {
		return new KgiFilter(direction, measure, blankToNull(department), year, authority, blankToNull(project), known);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static UriComponentsBuilder address(String path, KgiFilter filter) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "direction", filter.direction());
		add(address, "measure", filter.measure());
		add(address, "department", filter.department());
		add(address, "year", filter.year());
		add(address, "authority", filter.authority());
		add(address, "project", filter.projectId());
		add(address, "knownAt", filter.knownAt().getParameter());
		return address;
	}

	private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
