package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Typed;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.ActNotice;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.PostKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 不在・委任: who is away, and who takes whose steps meanwhile. */
@Controller
@RequestMapping("/organisation/absences")
class AbsencePage {

	private static final String HERE = "/organisation/absences";

	private final StaffQuery staff;

	private final StaffActs acts;

	private final OrganisationQuery organisation;

	private final Acts today;

	private final RefusalText refusals;

	private final ActNotice notice;

	private final Words words;

	AbsencePage(StaffQuery staff, StaffActs acts, OrganisationQuery organisation, Acts today, RefusalText refusals,
			ActNotice notice, Words words) {
		this.staff = staff;
		this.acts = acts;
		this.organisation = organisation;
		this.today = today;
		this.refusals = refusals;
		this.notice = notice;
		this.words = words;
	}

	/** What was typed into one of the two forms; errors by the id of the field. */
	record Typing(String which, Map<String, String> values, Map<String, String> errors) {

		/** What to show again in a field; empty for the other form. */
		public String of(String form, String field) {
			return this.which.equals(form) ? this.values.getOrDefault(field, "") : "";
		}

	}

	@GetMapping
	String show(Acting acting, Model model) {
		return page(acting, new Typing("", Map.of(), Map.of()), model);
	}

	@PostMapping
	String register(@RequestParam Map<String, String> typed, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Map<String, String> errors = new LinkedHashMap<>();
		StaffActs.Period period = period(typed, errors);
		String person = typed.getOrDefault("person", acting.person().value());
		Outcome outcome = (period == null) ? null : this.acts
			.registerAbsence(new PersonId(person.isBlank() ? acting.person().value() : person), period, acting);
		return after(outcome, "absence", typed, errors, acting, model, flash, response);
	}

	@PostMapping("/delegations")
	String delegate(@RequestParam Map<String, String> typed, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Map<String, String> errors = new LinkedHashMap<>();
		StaffActs.Period period = period(typed, errors);
		String[] post = typed.getOrDefault("post", "").split(" ", 2);
		String to = typed.getOrDefault("to", "");
		if (post.length < 2) {
			errors.put("post", this.words.of("form.choose"));
		}
		if (to.isBlank()) {
			errors.put("to", this.words.of("form.choose"));
		}
		Outcome outcome = (period == null || !errors.isEmpty()) ? null
				: this.acts.delegate(new PersonId(post[1]), new PostId(post[0]), new PostId(to), period, acting);
		return after(outcome, "delegation", typed, errors, acting, model, flash, response);
	}

	@PostMapping("/{person}/{number}/cancellation")
	String cancel(@PathVariable String person, @PathVariable int number, Acting acting, RedirectAttributes flash) {
		return told(this.acts.cancelAbsence(new PersonId(person), number, acting), "staff.done.absence.cancelled",
				flash);
	}

	@PostMapping("/delegations/{person}/{number}/revocation")
	String revoke(@PathVariable String person, @PathVariable int number, Acting acting, RedirectAttributes flash) {
		return told(this.acts.revokeDelegation(new PersonId(person), number, acting), "staff.done.delegation.revoked",
				flash);
	}

	private String after(@Nullable Outcome outcome, String form, Map<String, String> typed, Map<String, String> errors,
			Acting acting, Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (outcome instanceof Outcome.Accepted) {
			return told(outcome, "staff.done." + form, flash);
		}
		if (outcome instanceof Outcome.Refused refused) {
			errors.put(field(refused), this.refusals.of(refused));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		Map<String, String> byId = new LinkedHashMap<>();
		errors.forEach((field, error) -> byId.put(form + "-" + field, error));
		return page(acting, new Typing(form, typed, byId), model);
	}

	private String told(Outcome outcome, String done, RedirectAttributes flash) {
		return this.notice.on(HERE, outcome, flash, done);
	}

	private String page(Acting acting, Typing typing, Model model) {
		LocalDate day = this.today.today();
		boolean all = acting.may(Permission.KEEP_ORGANISATION);
		List<PostRow> posts = this.organisation.posts(day);
		Map<String, List<Holder>> holders = this.organisation.holders(day);
		model.addAttribute("day", day);
		model.addAttribute("absences", this.staff.absences(day));
		model.addAttribute("delegations", this.staff.delegations(day));
		model.addAttribute("typing", typing);
		model.addAttribute("mayAll", all);
		model.addAttribute("mayOwn", acting.may(Permission.STAND_IN));
		model.addAttribute("self", acting.person().value());
		model.addAttribute("persons", all ? persons(holders) : List.of());
		model.addAttribute("ownPosts", given(posts, holders, all ? null : acting.person()));
		model.addAttribute("takers",
				posts.stream()
					.filter((post) -> post.kind() != PostKind.AUDITOR)
					.map((post) -> new Choice(post.postId(), named(post.title(), holders.get(post.postId()))))
					.toList());
		return "staff/absences";
	}

	private List<Choice> given(List<PostRow> posts, Map<String, List<Holder>> holders, @Nullable PersonId of) {
		List<Choice> choices = new ArrayList<>();
		for (PostRow post : posts) {
			for (Holder holder : holders.getOrDefault(post.postId(), List.of())) {
				if (post.kind() != PostKind.AUDITOR && (of == null || holder.personId().equals(of.value()))) {
					choices
						.add(new Choice(post.postId() + " " + holder.personId(), named(post.title(), List.of(holder))));
				}
			}
		}
		return choices;
	}

	private static List<Choice> persons(Map<String, List<Holder>> holders) {
		return holders.values()
			.stream()
			.flatMap(List::stream)
			.map((holder) -> new Choice(holder.personId(), holder.personName()))
			.distinct()
			.sorted((one, other) -> one.value().compareTo(other.value()))
			.toList();
	}

	private static String named(String title, @Nullable List<Holder> holders) {
		return (holders == null || holders.isEmpty()) ? title
				: title + " " + String.join("、", holders.stream().map(Holder::personName).toList());
	}

	private StaffActs.@Nullable Period period(Map<String, String> typed, Map<String, String> errors) {
		LocalDate from = day(typed, "from", errors);
		LocalDate until = day(typed, "until", errors);
		String reason = Typed.clean(typed.get("reason"));
		if (reason.isBlank()) {
			errors.put("reason", this.words.of("case.reason.missing"));
		}
		else if (Typed.isUnreadable(reason) || Typed.length(reason) > Typed.NAME) {
			errors.put("reason", this.words.of("form.tooLong", Typed.NAME, Typed.length(reason)));
		}
		return (from == null || until == null || !errors.isEmpty()) ? null : new StaffActs.Period(from, until, reason);
	}

	private @Nullable LocalDate day(Map<String, String> typed, String field, Map<String, String> errors) {
		try {
			return LocalDate.parse(typed.getOrDefault(field, ""));
		}
		catch (java.time.format.DateTimeParseException ex) {
			errors.put(field, this.words.of("form.day"));
			return null;
		}
	}

	private static String field(Outcome.Refused refused) {
		return switch (refused.rejection().name()) {
			case "PERIOD_REVERSED", "PERIOD_PAST" -> "until";
			case "REASON_MISSING" -> "reason";
			case "DELEGATED_TO_ITSELF", "STAND_IN_AUDITS", "UNKNOWN_POST" -> "to";
			case "DELEGATED_ALREADY", "POST_NOT_HELD" -> "post";
			default -> "from";
		};
	}

}
