package org.nawate.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import org.nawate.app.look.Frame;

/** 組織: who holds which post on a day, and who sits in the headquarters. */
@Controller
class OrganisationPage {

	private final OrganisationQuery query;

	private final Clock clock;

	OrganisationPage(OrganisationQuery query, Clock clock) {
		this.query = query;
		this.clock = clock;
	}

	/** A post with those who hold it on the day. */
	record FilledPost(PostRow row, List<Holder> holders) {
	}

	@GetMapping("/organisation")
	String organisation(@RequestParam(required = false) @Nullable LocalDate asOf, @ModelAttribute("frame") Frame frame,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = (asOf != null) ? asOf : today;
		Map<String, List<Holder>> holders = this.query.holders(day);
		model.addAttribute("day", day);
		model.addAttribute("seats", this.query.seats(day));
		model.addAttribute("posts",
				this.query.posts(day)
					.stream()
					.map((post) -> new FilledPost(post, holders.getOrDefault(post.postId(), List.of())))
					.toList());
		if (!day.equals(today)) {
			model.addAttribute("frame", frame.showing(new Frame.DayBand(day, "/organisation")));
		}
		return "organisation/organisation";
	}

}
