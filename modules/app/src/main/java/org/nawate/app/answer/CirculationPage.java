package org.nawate.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.casefile.Words;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.CirculationCount;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Typed;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.Stance;
import org.nawate.process.inbox.BusinessCalendar;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 持ち回り審議: what is asked, who answered what, and what came of it. */
@Controller
class CirculationPage {

	private final CirculationQuery circulations;

	private final CirculationActs acts;

	private final CirculationCount counted;

	private final ChangeTelling changes;

	private final HistoryQuery history;

	private final FactWords facts;

	private final BusinessCalendar calendar;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	CirculationPage(CirculationQuery circulations, CirculationActs acts, CirculationCount counted,
			ChangeTelling changes, HistoryQuery history, FactWords facts, BusinessCalendar calendar, Acts today,
			RefusalText refusals, Words words) {
		this.circulations = circulations;
		this.acts = acts;
		this.counted = counted;
		this.changes = changes;
		this.history = history;
		this.facts = facts;
		this.calendar = calendar;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/circulations/{id}")
	String show(@PathVariable String id, Acting acting, Model model) {
		return page(found(id), Map.of(), acting, model);
	}

	/** 回答: one form for all items; what was typed stays if a rule refuses it. */
	@PostMapping("/circulations/{id}/answers")
	String answer(@PathVariable String id, @RequestParam Map<String, String> posted, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CirculationView circulation = found(id);
		Outcome outcome = this.acts.answer(new CirculationId(id), answers(circulation, posted), acting);
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return page(found(id), posted, acting, model);
		}
		return done(id, notices, "circulation.done.answered", "circulation.done.answered.next",
				this.words.day(circulation.dueOn()));
	}

	@PostMapping("/circulations/{id}/questions")
	String ask(@PathVariable String id, @RequestParam(defaultValue = "") String question, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		return after(this.acts.ask(new CirculationId(id), question, acting), id, Map.of("question", question), acting,
				model, notices, response, "circulation.done.asked");
	}

	@PostMapping("/circulations/{id}/questions/{number}/answer")
	String answerQuestion(@PathVariable String id, @PathVariable int number,
			@RequestParam(defaultValue = "") String reply, Acting acting, Model model, RedirectAttributes notices,
			HttpServletResponse response) {
		return after(this.acts.answerQuestion(new CirculationId(id), number, reply, acting), id,
				Map.of("reply." + number, reply), acting, model, notices, response, "circulation.done.replied");
	}

	@PostMapping("/circulations/{id}/deadline")
	String extend(@PathVariable String id, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "") String extensionReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		CirculationView circulation = found(id);
		int more = days.strip().matches("[1-9]\\d?") ? Integer.parseInt(days.strip()) : 0;
		LocalDate from = circulation.dueOn().isBefore(this.today.today()) ? this.today.today() : circulation.dueOn();
		LocalDate until = this.calendar.plusWorkingDays(from, more);
		return after(this.acts.extend(new CirculationId(id), until, extensionReason, acting), id,
				Map.of("days", days, "extensionReason", extensionReason), acting, model, notices, response,
				"circulation.done.extended", this.words.day(until));
	}

	@PostMapping("/circulations/{id}/items/{item}/recusals")
	String recuse(@PathVariable String id, @PathVariable int item, @RequestParam(defaultValue = "") String post,
			@RequestParam(defaultValue = "") String recusalReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		PostId who = new PostId(post.isBlank() ? "-" : post);
		return after(this.acts.recuse(new CirculationId(id), item, who, recusalReason, acting), id,
				Map.of("recusalReason." + item, recusalReason), acting, model, notices, response,
				"circulation.done.recused", item);
	}

	@PostMapping("/circulations/{id}/items/{item}/removal")
	String takeOut(@PathVariable String id, @PathVariable int item,
			@RequestParam(defaultValue = "") String removalReason, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		String proposal = found(id).items()
			.stream()
			.filter((candidate) -> candidate.item() == item)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.proposalId();
		return after(this.acts.takeOut(new CirculationId(id), new ProposalId(proposal), removalReason, acting), id,
				Map.of("removalReason." + item, removalReason), acting, model, notices, response,
				"circulation.done.takenOut", item);
	}

	/** A page that repeats the results, then the act; again if they changed meanwhile. */
	@PostMapping("/circulations/{id}/conclusion")
	String conclude(@PathVariable String id, @RequestParam(defaultValue = "") String documentNumber,
			@RequestParam(defaultValue = "") String expected, @RequestParam(defaultValue = "false") boolean confirmed,
			Acting acting, Model model, RedirectAttributes notices) {
		CirculationView circulation = found(id);
		String now = this.counted.results(circulation);
		if (circulation.open() && (!confirmed || !now.equals(expected))) {
			model.addAttribute("changed", confirmed);
			model.addAttribute("circulation", circulation);
			model.addAttribute("fixes", this.counted.fixes(circulation, documentNumber));
			model.addAttribute("fields",
					Map.of("documentNumber", Typed.clean(documentNumber), "expected", now, "confirmed", "true"));
			return "circulation/conclude-confirm";
		}
		Outcome outcome = this.acts.conclude(new CirculationId(id), documentNumber, acting);
		return told(outcome, id, notices, "circulation.done.concluded");
	}

	/** A page that says what becomes of the cases, then the act. */
	@PostMapping("/circulations/{id}/cancellation")
	String cancel(@PathVariable String id, @RequestParam(defaultValue = "") String cancelReason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices) {
		CirculationView circulation = found(id);
		String reason = Typed.clean(cancelReason);
		if (!confirmed && !reason.isEmpty() && circulation.open()) {
			Map<String, String> fixes = new LinkedHashMap<>();
			fixes.put(this.words.of("circulation.name"), circulation.name());
			fixes.put(this.words.of("field.reason"), reason);
			model.addAttribute("circulation", circulation);
			model.addAttribute("fixes", fixes);
			model.addAttribute("fields", Map.of("cancelReason", reason, "confirmed", "true"));
			return "circulation/cancel-confirm";
		}
		return told(this.acts.cancel(new CirculationId(id), reason, acting), id, notices, "circulation.done.cancelled");
	}

	private String page(CirculationView circulation, Map<String, String> typed, Acting acting, Model model) {
		CirculationId id = new CirculationId(circulation.circulationId());
		LocalDate now = this.today.today();
		String seat = seat(circulation, acting);
		boolean answering = circulation.open() && !now.isAfter(circulation.dueOn());
		model.addAttribute("circulation", circulation);
		model.addAttribute("typed", typed);
		model.addAttribute("late", circulation.open() && now.isAfter(circulation.dueOn()));
		model.addAttribute("seat", seat);
		model.addAttribute("mine", (answering && seat != null) ? mine(circulation, seat) : List.of());
		model.addAttribute("mayAsk", circulation.open() && seat != null);
		model.addAttribute("mayReply", circulation.open() && this.acts.mayAnswerQuestions(id, acting));
		model.addAttribute("mayRun", circulation.open() && acting.may(Permission.RUN_MEETINGS));
		model.addAttribute("mayConclude", circulation.open() && acting.may(Permission.RESOLVE));
		model.addAttribute("ready", this.counted.isReady(circulation, now));
		model.addAttribute("stances", Stance.values());
		model.addAttribute("comparisons",
				circulation.items()
					.stream()
					.filter((item) -> item.change() != null)
					.collect(Collectors.toMap(CirculationView.Item::item, this::comparisons)));
		model.addAttribute("history", this.facts.timeline(this.history.ofCirculation(id), true));
		return "circulation/circulation";
	}

	private List<ChangeTelling.Comparison> comparisons(CirculationView.Item item) {
		return (item.change() != null) ? this.changes.comparisons(item.change()) : List.of();
	}

	/** The items on which this member answers. */
	private static List<CirculationView.Item> mine(CirculationView circulation, String seat) {
		return circulation.openItems().stream().filter((item) -> {
			CirculationView.SeatAnswer own = item.of(seat);
			return own != null && own.recused() == null;
		}).toList();
	}

	/** The post of this person that has a seat here, the one acted in first. */
	private static @Nullable String seat(CirculationView circulation, Acting acting) {
		Acting seated = acting
			.fitting((held) -> circulation.items().stream().anyMatch((item) -> item.of(held.postId()) != null));
		HeldPost post = seated.post();
		return (post != null && circulation.items().stream().anyMatch((item) -> item.of(post.postId()) != null))
				? post.postId() : null;
	}

	private static List<ItemAnswer> answers(CirculationView circulation, Map<String, String> posted) {
		List<ItemAnswer> answers = new ArrayList<>();
		for (CirculationView.Item item : circulation.items()) {
			String said = posted.getOrDefault("stance." + item.item(), "");
			for (Stance stance : Stance.values()) {
				if (stance.name().equals(said)) {
					answers.add(new ItemAnswer(item.item(), stance, Typed.clean(posted.get("words." + item.item()))));
				}
			}
		}
		return answers;
	}

	private String after(Outcome outcome, String id, Map<String, String> typed, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response, String done, Object... arguments) {
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return page(found(id), typed, acting, model);
		}
		notices.addFlashAttribute("done", this.words.of(done, arguments));
		return "redirect:/circulations/" + id;
	}

	private String told(Outcome outcome, String id, RedirectAttributes notices, String done) {
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:/circulations/" + id;
		}
		return done(id, notices, done, done + ".next");
	}

	private String done(String id, RedirectAttributes notices, String done, String next, Object... arguments) {
		notices.addFlashAttribute("done", this.words.of(done));
		notices.addFlashAttribute("doneNext", this.words.of(next, arguments));
		return "redirect:/circulations/" + id;
	}

	private CirculationView found(String id) {
		return this.circulations.find(new CirculationId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
