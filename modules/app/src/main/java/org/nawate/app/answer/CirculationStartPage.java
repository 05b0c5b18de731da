package org.nawate.app.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculableCaseQuery;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.look.Choice;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.proposal.CirculationScopePolicy;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 持ち回り: which there are, and how one begins. */
@Controller
class CirculationStartPage {

	private final CirculationQuery circulations;

	private final CirculableCaseQuery cases;

	private final CirculationActs acts;

	private final OrganisationQuery organisation;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	CirculationStartPage(CirculationQuery circulations, CirculableCaseQuery cases, CirculationActs acts,
			OrganisationQuery organisation, Acts today, RefusalText refusals, Words words) {
		this.circulations = circulations;
		this.cases = cases;
		this.acts = acts;
		this.organisation = organisation;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/circulations")
	String list(Acting acting, Model model) {
		model.addAttribute("circulations", this.circulations.list());
		model.addAttribute("mayRun", acting.may(Permission.RUN_MEETINGS));
		return "circulation/list";
	}

	@GetMapping("/circulations/new")
	String form(@RequestParam(defaultValue = "") String proposal, Acting acting, Model model) {
		return form(StartForm.of(proposal), Map.of(), acting, model);
	}

	/** First the form, then a page that repeats it with its deadline, then the act. */
	@PostMapping("/circulations")
	String start(@RequestParam Map<String, String> posted, @RequestParam(defaultValue = "") List<String> cases,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices, HttpServletResponse response) {
		StartForm form = StartForm.of(posted, cases);
		Map<String, String> problems = form.problems(this.words);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form(form, problems, acting, model);
		}
		LocalDate due = this.acts.dueOn(form.dueOn(), form.days());
		if (!confirmed) {
			return confirm(form, due, acting, model);
		}
		CirculationId id = CirculationActs.id(form.id()).orElseGet(CirculationActs::newId);
		Outcome outcome = this.acts.start(id, form.request(due), acting);
		if (outcome instanceof Outcome.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("refused", this.refusals.of(refused));
			return form(form, Map.of(), acting, model);
		}
		notices.addFlashAttribute("done", this.words.of("circulation.done.started", form.name()));
		notices.addFlashAttribute("doneNext", this.words.of("circulation.done.started.next", this.words.day(due)));
		return "redirect:/circulations/" + id;
	}

	private String form(StartForm form, Map<String, String> problems, Acting acting, Model model) {
		List<CirculableCaseQuery.Waiting> waiting = this.cases.waiting(acting.inboxPosts());
		model.addAttribute("form", form);
		model.addAttribute("errors", problems);
		model.addAttribute("mayRun", acting.may(Permission.RUN_MEETINGS));
		model.addAttribute("waiting", waiting);
		model.addAttribute("heavy",
				waiting.stream()
					.filter((row) -> CirculationScopePolicy.isHeavy(row.kind(), row.businessClass()))
					.map(CirculableCaseQuery.Waiting::proposalId)
					.collect(Collectors.toSet()));
		model.addAttribute("grounds", List.of(ground(CirculationGround.URGENT), ground(CirculationGround.LIGHT)));
		model.addAttribute("usualDue", this.acts.dueOn(null, form.days()));
		return "circulation/new";
	}

	private Choice ground(CirculationGround ground) {
		return new Choice(ground.name(), this.words.of("circulation.ground." + ground),
				this.words.of("circulation.ground." + ground + ".help"));
	}

	private String confirm(StartForm form, LocalDate due, Acting acting, Model model) {
		Map<String, CirculableCaseQuery.Waiting> waiting = this.cases.waiting(acting.inboxPosts())
			.stream()
			.collect(Collectors.toMap(CirculableCaseQuery.Waiting::proposalId, (row) -> row));
		int members = this.organisation.seats(this.today.today()).size();
		HeadquartersRules rules = this.acts.rules();
		Map<String, String> fixes = new LinkedHashMap<>();
		fixes.put(this.words.of("circulation.name"), form.name());
		fixes.put(this.words.of("circulation.ground"), this.words.of("circulation.ground." + form.ground()));
		fixes.put(this.words.of("field.reason"), form.reason());
		int item = 0;
		for (String proposal : form.cases()) {
			item++;
			CirculableCaseQuery.Waiting row = waiting.get(proposal);
			String title = (row != null) ? row.number() + " " + row.title() : proposal;
			String conditions = form.conditions().getOrDefault(proposal, "");
			fixes.put(this.words.of("circulation.item", item),
					conditions.isEmpty() ? title : title + this.words.of("circulation.item.conditions", conditions));
		}
		if (!form.papers().isEmpty()) {
			fixes.put(this.words.of("circulation.papers"), form.papers());
		}
		fixes.put(this.words.of("circulation.dueOn"),
				this.words.of("circulation.dueOn.counted", this.words.day(due), form.workingDays()));
		fixes.put(this.words.of("circulation.members"), this.words.of("circulation.members.count", members));
		fixes.put(this.words.of("circulation.rules"),
				this.words.of("circulation.rules.said", rules.quorum().required(members),
						this.words.of("circulation.voting." + rules.voting()),
						this.words.of("circulation.requests." + this.acts.meetingRequests())));
		model.addAttribute("fixes", fixes);
		model.addAttribute("fields", form.again(due));
		return "circulation/start-confirm";
	}

}
