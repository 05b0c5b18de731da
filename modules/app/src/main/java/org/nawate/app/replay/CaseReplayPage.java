package org.nawate.app.replay;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.CasePicture;
import org.nawate.app.casefile.CaseStanding;
import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.history.FactWords;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.ProposalId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件の再現: its file as it was right after any of its acts. */
@Controller
class CaseReplayPage {

	private final CaseReplay replay;

	private final ReplayPages pages;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final FactWords words;

	CaseReplayPage(CaseReplay replay, ReplayPages pages, CaseStanding standing, CasePicture picture,
			ChangeTelling changes, FactWords words) {
		this.replay = replay;
		this.pages = pages;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.words = words;
	}

	@GetMapping("/proposals/{id}/replay")
	String show(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model,
			HttpServletResponse response) {
		return this.pages.show(this.replay.at(new ProposalId(id), ReplayNumber.said(at)), at,
				"/proposals/" + id + "/replay", model, response, (instant) -> show(instant, model));
	}

	private String show(CaseInstant instant, Model model) {
		CaseFile file = instant.file();
		CaseFile before = instant.before();
		model.addAttribute("file", file);
		model.addAttribute("bundleKind", "proposal");
		model.addAttribute("bundleId", file.proposalId());
		model.addAttribute("standing", standing(file, instant));
		model.addAttribute("standingBefore", (before != null) ? standing(before, instant) : null);
		model.addAttribute("picture", this.picture.of(file, instant.fact().recordedAt()));
		model.addAttribute("decision", this.picture.table(file, instant.fact().recordedAt()));
		model.addAttribute("authorityTable", this.picture.authority(file));
		model.addAttribute("comparisons",
				this.changes.comparisons(file.change(), instant.day(), KnownAt.fact(instant.at())));
		model.addAttribute("lines", this.changes.lines(file.change(), instant.day(), KnownAt.fact(instant.at())));
		model.addAttribute("attachments", instant.papers().stream().filter(PaperRow::isOfCase).toList());
		model.addAttribute("evidence", PaperRow.ofDuties(instant.papers()));
		model.addAttribute("ownPosts", List.of());
		model.addAttribute("comments", this.words.timeline(instant.comments(), true));
		model.addAttribute("published", this.words.timeline(instant.sight().published(), true));
		return "replay/case";
	}

	private CaseStanding.Standing standing(CaseFile file, CaseInstant instant) {
		return this.standing.of(file, instant.day(), KnownAt.fact(instant.at()),
				() -> PastDuties.conditions(instant.duties()));
	}

}
