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

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 案件の再現: its file as it was right after any of its acts. */
@Controller
class CaseReplayPage {

	private final CaseReplay replay;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final FactWords words;

	/** By which the city reaches the product, as it stands on paper. */
	private final String outside;

	CaseReplayPage(CaseReplay replay, CaseStanding standing, CasePicture picture, ChangeTelling changes,
			FactWords words, @Value("${nawate.address}") String outside) {
		this.replay = replay;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.words = words;
		this.outside = outside.replaceFirst("/+$", "");
	}

	@GetMapping("/proposals/{id}/replay")
	String show(@PathVariable String id, @RequestParam(required = false) @Nullable String at, Model model,
			HttpServletResponse response) {
		return switch (this.replay.at(new ProposalId(id), ReplayNumber.said(at))) {
			case CaseReplay.Found.NoCase none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case CaseReplay.Found.NoAct none -> {
				response.setStatus(HttpStatus.NOT_FOUND.value());
				model.addAttribute("asked", at);
				model.addAttribute("nearest", none.nearest());
				model.addAttribute("address", "/proposals/" + id + "/replay");
				yield "replay/no-act";
			}
			case CaseReplay.Found.Instant instant -> show(instant.instant(), model);
		};
	}

	private String show(CaseInstant instant, Model model) {
		CaseFile file = instant.file();
		CaseFile before = instant.before();
		model.addAttribute("instant", instant);
		model.addAttribute("file", file);
		model.addAttribute("outside", this.outside);
		model.addAttribute("steps", instant.steps());
		model.addAttribute("address", "/proposals/" + file.proposalId() + "/replay");
		model.addAttribute("act", this.words.tell(instant.fact(), true));
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
