package org.nawate.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.CirculationCount;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.staff.StandInRights;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.Stance;

/** The page of a circulation, before and after an act. */
@Component
class CirculationSheet {

	private final CirculationQuery circulations;

	private final CirculationActs acts;

	private final CirculationCount counted;

	private final ChangeTelling changes;

	private final HistoryQuery history;

	private final FactWords facts;

	private final OrganisationQuery organisation;

	private final StandInRights standIns;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	CirculationSheet(CirculationQuery circulations, CirculationActs acts, CirculationCount counted,
			ChangeTelling changes, HistoryQuery history, FactWords facts, OrganisationQuery organisation,
			StandInRights standIns, Acts today, RefusalText refusals, Words words) {
		this.organisation = organisation;
		this.standIns = standIns;
		this.circulations = circulations;
		this.acts = acts;
		this.counted = counted;
		this.changes = changes;
		this.history = history;
		this.facts = facts;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	String show(CirculationView circulation, Map<String, String> typed, Acting acting, Model model) {
		CirculationId id = new CirculationId(circulation.circulationId());
		LocalDate now = this.today.today();
		String seat = seat(circulation, acting);
		boolean answering = circulation.open() && !now.isAfter(circulation.dueOn());
		model.addAttribute("circulation", circulation);
		model.addAttribute("typed", typed);
		model.addAttribute("late", circulation.open() && now.isAfter(circulation.dueOn()));
		model.addAttribute("seat", seat);
		model.addAttribute("mine", (answering && seat != null) ? mine(circulation, seat) : List.of());
		model.addAttribute("represented",
				(answering && circulation.letsProxiesAnswer()) ? represented(circulation, acting, now) : List.of());
		model.addAttribute("successors", circulation.open() ? successors(circulation, now) : Map.of());
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

	/**
	 * A seat for which a person answers in the place of its absent member.
	 *
	 * @param items that the member has not answered in person
	 */
	record Represented(String postId, String postTitle, List<CirculationView.Item> items) {
	}

	private List<Represented> represented(CirculationView circulation, Acting acting, LocalDate now) {
		List<Represented> all = new ArrayList<>();
		this.standIns.represented(circulation.seats(), acting, now).keySet().forEach((post) -> {
			List<CirculationView.Item> items = mine(circulation, post).stream().filter((item) -> {
				CirculationView.SeatAnswer said = Objects.requireNonNull(item.of(post));
				return said.stance() == null || said.proxyTitle() != null;
			}).toList();
			if (!items.isEmpty()) {
				all.add(new Represented(post, Objects.requireNonNull(items.getFirst().of(post)).postTitle(), items));
			}
		});
		return all;
	}

	/** The own post in which this person answers for a seat. */
	PostId proxyFor(CirculationView circulation, String seat, Acting acting) {
		HeldPost post = this.standIns.represented(circulation.seats(), acting, this.today.today()).get(seat);
		HeldPost own = (post != null) ? post : acting.post();
		return new PostId((own != null) ? own.postId() : "-");
	}

	/**
	 * Who holds the posts of the seats now where it is somebody else than when it was
	 * circulated: the office has the seat, so that they answer.
	 */
	private Map<String, String> successors(CirculationView circulation, LocalDate now) {
		Map<String, List<Holder>> holders = this.organisation.holders(now);
		Map<String, String> successors = new HashMap<>();
		circulation.items().stream().findFirst().ifPresent((item) -> item.answers().forEach((answer) -> {
			List<Holder> held = holders.getOrDefault(answer.postId(), List.of());
			if (!held.isEmpty() && held.stream().noneMatch((one) -> one.personName().equals(answer.personName()))) {
				successors.put(answer.postId(), held.getFirst().personName());
			}
		}));
		return successors;
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

	/**
	 * Back to the page with what was done; or the page again, with the rule that refused.
	 */
	String after(Outcome outcome, String id, Map<String, String> typed, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response, String done, Object... arguments) {
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return show(found(id), typed, acting, model);
		}
		notices.addFlashAttribute("done", this.words.of(done, arguments));
		return "redirect:/circulations/" + id;
	}

	String told(Outcome outcome, String id, RedirectAttributes notices, String done) {
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:/circulations/" + id;
		}
		return done(id, notices, done, done + ".next");
	}

	String done(String id, RedirectAttributes notices, String done, String next, Object... arguments) {
		notices.addFlashAttribute("done", this.words.of(done));
		notices.addFlashAttribute("doneNext", this.words.of(next, arguments));
		return "redirect:/circulations/" + id;
	}

	CirculationView found(String id) {
		return this.circulations.find(new CirculationId(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
