package org.nawate.app.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 検索: the field on top of every page. */
@Controller
class SearchPage {

	private final SearchQuery query;

	private final Clock clock;

	SearchPage(SearchQuery query, Clock clock) {
		this.query = query;
		this.clock = clock;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String q, @Nullable Acting acting, Model model) {
		SearchKey key = SearchKey.of(q);
		boolean inside = acting != null && acting.may(Permission.READ);
		model.addAttribute("q", q);
		model.addAttribute("inside", inside);
		model.addAttribute("sought", !key.isEmpty());
		model.addAttribute("projects",
				key.isEmpty() ? List.of() : inside ? this.query.projects(key, LocalDate.now(this.clock))
						: this.query.published(key, LocalDate.now(this.clock)));
		model.addAttribute("cases", (key.isEmpty() || !inside) ? List.of() : this.query.cases(key));
		return "search/search";
	}

}
