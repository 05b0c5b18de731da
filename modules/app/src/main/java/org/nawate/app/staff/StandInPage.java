package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Choice;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代決の順位: who acts for which post while it is absent. */
@Controller
@RequestMapping("/organisation/stand-ins")
class StandInPage {

	/** As many as a form offers; the rules of most cities name two or three. */
	private static final int PLACES = 5;

	private final OrganisationQuery organisation;

	private final StaffActs acts;

	private final Acts today;

	private final RefusalText refusals;

	private final Words words;

	StandInPage(OrganisationQuery organisation, StaffActs acts, Acts today, RefusalText refusals, Words words) {
		this.organisation = organisation;
		this.acts = acts;
		this.today = today;
		this.refusals = refusals;
		this.words = words;
	}

	/** A post and the titles of those who act for it. */
	record Ordered(PostRow post, List<String> standIns) {
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable LocalDate asOf, Acting acting, Model model) {
		LocalDate day = (asOf != null) ? asOf : this.today.today();
		Map<String, List<String>> order = this.organisation.standIns(day);
		List<PostRow> posts = this.organisation.posts(day);
		model.addAttribute("day", day);
		model.addAttribute("orders", posts.stream()
			.filter(StandInPage::decides)
			.map((post) -> new Ordered(post,
					order.getOrDefault(post.postId(), List.of()).stream().map((other) -> title(posts, other)).toList()))
			.toList());
		model.addAttribute("mayKeep", acting.may(Permission.KEEP_ORGANISATION));
		return "staff/stand-ins";
	}

	@GetMapping("/{post}")
	String edit(@PathVariable String post, Model model) {
		LocalDate day = this.today.today();
		return form(find(post, day), this.organisation.standIns(day).getOrDefault(post, List.of()), day.toString(),
				Map.of(), model);
	}

	@PostMapping("/{post}")
	String order(@PathVariable String post, @RequestParam(required = false) @Nullable List<String> standIns,
			@RequestParam(defaultValue = "") String from, Acting acting, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		PostRow row = find(post, this.today.today());
		List<String> chosen = (standIns != null) ? standIns.stream().filter((said) -> !said.isBlank()).toList()
				: List.of();
		String problem;
		try {
			Outcome outcome = this.acts.orderStandIns(new PostId(post), chosen.stream().map(PostId::new).toList(),
					LocalDate.parse(from), acting);
			if (outcome.isAccepted()) {
				flash.addFlashAttribute("done", this.words.of("standin.done", row.title()));
				return "redirect:/organisation/stand-ins";
			}
			problem = this.refusals.of((Outcome.Refused) outcome);
		}
		catch (java.time.format.DateTimeParseException ex) {
			problem = this.words.of("form.day");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return form(row, chosen, from, Map.of("from", problem), model);
	}

	private String form(PostRow post, List<String> chosen, String from, Map<String, String> errors, Model model) {
		List<String> places = new ArrayList<>(chosen);
		while (places.size() < PLACES) {
			places.add("");
		}
		model.addAttribute("post", post);
		model.addAttribute("places", places);
		model.addAttribute("from", from);
		model.addAttribute("errors", errors);
		model.addAttribute("choices",
				this.organisation.posts(this.today.today())
					.stream()
					.filter((other) -> other.kind() != PostKind.AUDITOR && !other.postId().equals(post.postId()))
					.map((other) -> new Choice(other.postId(), other.title()))
					.toList());
		return "staff/stand-in-order";
	}

	private PostRow find(String post, LocalDate day) {
		return this.organisation.post(new PostId(post), day)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static boolean decides(PostRow post) {
		return post.kind() == PostKind.SECTION_CHIEF || post.kind() == PostKind.DIRECTOR
				|| post.kind() == PostKind.CHAIR;
	}

	private static String title(List<PostRow> posts, String id) {
		return posts.stream().filter((post) -> post.postId().equals(id)).map(PostRow::title).findFirst().orElse(id);
	}

}
