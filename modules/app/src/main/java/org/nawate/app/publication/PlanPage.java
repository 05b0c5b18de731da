package org.nawate.app.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Frame;
import org.nawate.app.register.PlanCsv;
import org.nawate.domain.project.ProjectId;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * 公表されている計画: today's, that of a day, and each state that was ever published at an address
 * of its own.
 */
@Controller
class PlanPage {

	private static final String NAME = "{name:\\d{4}(?:-\\d{1,3})?}";

	private final PublicationQuery publications;

	private final PublishedPlans plans;

	private final HistoryQuery history;

	private final FactWords words;

	private final PublicationWords telling;

	private final Clock clock;

	PlanPage(PublicationQuery publications, PublishedPlans plans, HistoryQuery history, FactWords words,
			PublicationWords telling, Clock clock) {
		this.telling = telling;
		this.publications = publications;
		this.plans = plans;
		this.history = history;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * The original, and its time gate: with {@code Accept-Datetime} it leads to a state.
	 */
	@GetMapping(Mementos.ORIGINAL)
	String plan(@RequestHeader(name = "Accept-Datetime", required = false) @Nullable String at,
			@RequestParam(required = false) @Nullable LocalDate day, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (day != null) {
			return "redirect:" + Mementos.ORIGINAL + "/on/" + day;
		}
		List<Publication> all = this.publications.all();
		LocalDate today = LocalDate.now(this.clock);
		Mementos mementos = new Mementos(base(request), all, today);
		response.setHeader(HttpHeaders.VARY, "accept-datetime");
		response.addHeader(HttpHeaders.LINK, mementos.linksOfOriginal());
		if (at != null) {
			LocalDate asked = Mementos.day(at).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
			return mementos.nearest(asked)
				.map((state) -> "redirect:" + Mementos.path(state))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}
		Publication latest = PublicationQuery.on(today, all).orElse(null);
		model.addAttribute("all", all.reversed());
		model.addAttribute("today", today);
		tell((latest != null) ? this.plans.of(latest, latest) : null, this.telling.title(), model);
		return "publication/plan";
	}

	/** A state at its own address. */
	@GetMapping("/plan/" + NAME)
	String state(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
		List<Publication> all = this.publications.all();
		Publication state = found(PublicationQuery.named(name, all));
		show(state, null, all, request, response, model);
		return "publication/plan";
	}

	/** The state that was read on a day; a day to come has none yet. */
	@GetMapping("/plan/on/{day}")
	String on(@PathVariable LocalDate day, HttpServletRequest request, HttpServletResponse response,
			@ModelAttribute("frame") Frame frame, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<Publication> all = this.publications.all();
		Publication state = day.isAfter(today) ? null : PublicationQuery.on(day, all).orElse(null);
		if (state == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("all", all.reversed());
			model.addAttribute("today", today);
			model.addAttribute("nothing", this.telling.nothing(day, today));
			tell(null, this.telling.title(), model);
			return "publication/plan";
		}
		if (!day.equals(today)) {
			model.addAttribute("frame", frame.showing(new Frame.DayBand(day, Mementos.ORIGINAL)));
		}
		response.setHeader(HttpHeaders.CONTENT_LOCATION, Mementos.path(state));
		show(state, day, all, request, response, model);
		return "publication/plan";
	}

	private void show(Publication state, @Nullable LocalDate day, List<Publication> all, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		response.setHeader("Memento-Datetime", Mementos.datetime(state));
		response.addHeader(HttpHeaders.LINK, new Mementos(base(request), all, today).linksOf(state));
		Publication latest = PublicationQuery.on(today, all).orElse(state);
		model.addAttribute("all", all.reversed());
		model.addAttribute("today", today);
		model.addAttribute("day", day);
		model.addAttribute("latest", latest);
		model.addAttribute("memento", true);
		tell(this.plans.of(state, latest), this.telling.title(state), model);
	}

	private void tell(@Nullable PublishedPlan plan, String title, Model model) {
		model.addAttribute("book", plan);
		model.addAttribute("title", title);
		model.addAttribute("lead", (plan != null) ? this.telling.lead(plan) : null);
	}

	@GetMapping({ "/plan.csv", "/plan/" + NAME + ".csv" })
	ResponseEntity<byte[]> csv(@PathVariable(required = false) @Nullable String name) {
		List<Publication> all = this.publications.all();
		Publication state = found((name != null) ? PublicationQuery.named(name, all)
				: PublicationQuery.on(LocalDate.now(this.clock), all));
		PublishedPlan plan = this.plans.of(state, state);
		return PlanCsv.withActs(plan.plan().goals(), plan.plan().measures(), plan.rows())
			.download("plan-" + state.name() + ".csv");
	}

	@GetMapping(path = Mementos.TIME_MAP, produces = "application/link-format")
	ResponseEntity<String> timeMap(HttpServletRequest request) {
		return ResponseEntity
			.ok(new Mementos(base(request), this.publications.all(), LocalDate.now(this.clock)).timeMap());
	}

	/** How a project was printed, state by state, and the published facts about it. */
	@GetMapping("/plan/projects/{id}")
	String project(@PathVariable String id, Model model) {
		List<PublishedPlans.PrintedRow> rows = this.plans.ofProject(id);
		if (rows.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("rows", rows.reversed());
		model.addAttribute("last", rows.getLast());
		model.addAttribute("facts", this.words.timeline(this.history.publicOfProject(new ProjectId(id)), false));
		return "publication/project";
	}

	private static String base(HttpServletRequest request) {
		return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
	}

	private static <T> T found(Optional<T> one) {
		return one.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
