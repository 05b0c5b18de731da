package org.nawate.app.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Choice;
import org.nawate.app.look.PageLinks;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.SectionRow;
import org.nawate.app.proposal.CaseFilter;
import org.nawate.app.proposal.CasePage;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 案件: all cases, the one that moved last first. */
@Controller
class CaseListPage {

	private final CaseQuery cases;

	private final OrganisationQuery organisation;

	private final Words words;

	private final Clock clock;

	CaseListPage(CaseQuery cases, OrganisationQuery organisation, Words words, Clock clock) {
		this.cases = cases;
		this.organisation = organisation;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/proposals")
	String list(@RequestParam(required = false) @Nullable ProposalState state,
			@RequestParam(required = false) @Nullable ProposalKind kind,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false, defaultValue = "false") boolean mine,
			@RequestParam(required = false, defaultValue = "false") boolean open,
			@RequestParam(required = false, defaultValue = "1") int page, Acting acting, Model model) {
		String wanted = mine ? ownSection(acting) : (section == null || section.isBlank()) ? null : section;
		CasePage found = this.cases.list(new CaseFilter(kind, state, wanted, null, open), Math.max(0, page - 1));
		model.addAttribute("cases", found);
		model.addAttribute("state", state);
		model.addAttribute("kind", kind);
		model.addAttribute("section", section);
		model.addAttribute("mine", mine);
		model.addAttribute("open", open);
		model.addAttribute("states", choices("state.proposal.", ProposalState.values()));
		model.addAttribute("kinds", choices("proposal.kind.", ProposalKind.values()));
		model.addAttribute("sections",
				this.organisation.sections(LocalDate.now(this.clock))
					.stream()
					.map((row) -> new Choice(row.unitId(), called(row)))
					.toList());
		model.addAttribute("filtered", state != null || kind != null || wanted != null || open);
		model.addAttribute("mayWatch", acting.may(Permission.SUPERVISE));
		model.addAttribute("mayDraft", acting.may(Permission.DRAFT));
		model.addAttribute("pages",
				new PageLinks(found.page() + 1, found.pages(), address(state, kind, section, mine, open)));
		return "proposal/list";
	}

	private List<Choice> choices(String prefix, Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> new Choice(constant.name(), this.words.of(prefix + constant.name())))
			.toList();
	}

	private static String address(@Nullable ProposalState state, @Nullable ProposalKind kind, @Nullable String section,
			boolean mine, boolean open) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/proposals");
		if (state != null) {
			address.queryParam("state", state);
		}
		if (kind != null) {
			address.queryParam("kind", kind);
		}
		if (section != null && !section.isBlank()) {
			address.queryParam("section", section);
		}
		if (mine) {
			address.queryParam("mine", true);
		}
		if (open) {
			address.queryParam("open", true);
		}
		return address.queryParam("page", "").encode().build().toUriString();
	}

	/** The cases of one's own section; somebody without a section has none. */
	private static String ownSection(Acting acting) {
		HeldPost post = acting.post();
		String own = (post != null && post.unitId() != null) ? post.unitId()
				: acting.posts().stream().map(HeldPost::unitId).filter(Objects::nonNull).findFirst().orElse(null);
		return (own != null) ? own : "-";
	}

	private static String called(SectionRow row) {
		return (row.departmentName() != null) ? row.departmentName() + " " + row.name() : row.name();
	}

}
