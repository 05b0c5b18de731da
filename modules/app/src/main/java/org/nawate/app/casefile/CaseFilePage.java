package org.nawate.app.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.duty.DutyQuery;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.look.Typed;
import org.nawate.app.look.Words;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案件の調書: where it is, what was said, and what this person may do with it now. */
@Controller
class CaseFilePage {

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final CirculationQuery circulations;

	private final DutyQuery duties;

	private final PaperQuery papers;

	private final Acts today;

	private final CaseStanding standing;

	private final CasePicture picture;

	private final ChangeTelling changes;

	private final CaseTimeline timeline;

	private final CommentsOfCase comments;

	private final PossibleActs possible;

	private final ProposalActs acts;

	private final RefusalText refusals;

	private final Words words;

	CaseFilePage(CaseQuery cases, MeetingQuery meetings, CirculationQuery circulations, DutyQuery duties,
			PaperQuery papers, Acts today, CaseStanding standing, CasePicture picture, ChangeTelling changes,
			CaseTimeline timeline, CommentsOfCase comments, PossibleActs possible, ProposalActs acts,
			RefusalText refusals, Words words) {
		this.cases = cases;
		this.meetings = meetings;
		this.circulations = circulations;
		this.duties = duties;
		this.papers = papers;
		this.today = today;
		this.standing = standing;
		this.picture = picture;
		this.changes = changes;
		this.timeline = timeline;
		this.comments = comments;
		this.possible = possible;
		this.acts = acts;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/proposals/{id}")
	String show(@PathVariable String id, Acting acting, Model model) {
		CaseFile file = find(id);
		model.addAttribute("file", file);
		model.addAttribute("standing", this.standing.of(file));
		model.addAttribute("picture", this.picture.of(file));
		model.addAttribute("decision", this.picture.table(file));
		model.addAttribute("authorityTable", this.picture.authority(file));
		model.addAttribute("comparisons", this.changes.comparisons(file.change()));
		model.addAttribute("lines", this.changes.lines(file.change()));
		List<PaperRow> papers = this.papers.of(file);
		model.addAttribute("attachments", papers.stream().filter(PaperRow::isOfCase).toList());
		model.addAttribute("evidence", PaperRow.ofDuties(papers));
		model.addAttribute("subjects", this.changes.subjects(file.change()));
		model.addAttribute("missing", file.change().missing());
		model.addAttribute("acts", this.possible.of(file, acting));
		model.addAttribute("ownDraft", this.possible.isOwnDraft(file, acting));
		model.addAttribute("duties", this.duties.of(new ProposalId(id), this.today.today()));
		model.addAttribute("ownPosts", acting.inboxPosts().stream().map(PostId::value).toList());
		model.addAttribute("history", this.timeline.of(new ProposalId(id)));
		model.addAttribute("talk", this.comments.of(file, papers, acting));
		meeting(file, model);
		circulation(file, model);
		this.comments.see(file, acting);
		return "proposal/file";
	}

	@PostMapping("/proposals/{id}/take-back")
	String takeBack(@PathVariable String id, Acting acting, RedirectAttributes notices) {
		Outcome outcome = this.acts.takeBack(new ProposalId(id), acting);
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
			return "redirect:/proposals/" + id;
		}
		notices.addFlashAttribute("done", this.words.of("case.done.takeBack"));
		notices.addFlashAttribute("doneNext", this.words.of("case.done.takeBack.next"));
		return "redirect:/proposals/" + id;
	}

	@GetMapping("/proposals/{id}/withdrawal")
	String askToWithdraw(@PathVariable String id, Model model) {
		return withdrawal(find(id), "", Map.of(), model);
	}

	/** First the reason, then a page that repeats it, then the act. */
	@PostMapping("/proposals/{id}/withdrawal")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean confirmed, Acting acting, Model model,
			RedirectAttributes notices) {
		CaseFile file = find(id);
		String said = Typed.clean(reason);
		String problem = said.isBlank() ? this.words.of("case.reason.missing") : this.words.problem(said, Typed.TEXT);
		if (problem != null) {
			return withdrawal(file, reason, Map.of("reason", problem), model);
		}
		if (!confirmed) {
			Map<String, String> facts = new LinkedHashMap<>();
			facts.put(this.words.of("case.number"), file.number());
			facts.put(this.words.of("field.name"), file.title());
			facts.put(this.words.of("field.reason"), said);
			model.addAttribute("file", file);
			model.addAttribute("facts", facts);
			model.addAttribute("fields", Map.of("reason", List.of(said), "confirmed", List.of("true")));
			return "proposal/withdrawal-confirm";
		}
		Outcome outcome = this.acts.withdraw(new ProposalId(id), said, acting);
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
		}
		else {
			notices.addFlashAttribute("done", this.words.of("case.done.withdraw", file.number()));
		}
		return "redirect:/proposals/" + id;
	}

	private String withdrawal(CaseFile file, String reason, Map<String, String> errors, Model model) {
		model.addAttribute("file", file);
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		return "proposal/withdrawal";
	}

	/** The meeting on whose agenda it stands, or that decided it last. */
	private void meeting(CaseFile file, Model model) {
		CaseFile.Resolution resolution = file.resolution();
		String id = (file.meetingId() != null) ? file.meetingId()
				: (resolution != null && file.circulationId() == null) ? resolution.meetingId() : null;
		Integer item = (file.item() != null) ? file.item()
				: (resolution != null) ? Integer.valueOf(resolution.item()) : null;
		if (id == null || item == null) {
			return;
		}
		MeetingView meeting = this.meetings.find(new MeetingId(id)).orElse(null);
		model.addAttribute("meeting", meeting);
		model.addAttribute("item", item(meeting, item));
	}

	/** The circulation it is in, or that decided it last. */
	private void circulation(CaseFile file, Model model) {
		CaseFile.Resolution resolution = file.resolution();
		String id = (file.circulationId() != null) ? file.circulationId()
				: (resolution != null && file.meetingId() == null) ? resolution.circulationId() : null;
		CirculationView circulation = (id != null) ? this.circulations.find(new CirculationId(id)).orElse(null) : null;
		if (circulation == null) {
			return;
		}
		model.addAttribute("circulation", circulation);
		model.addAttribute("circulated",
				circulation.items()
					.stream()
					.filter((item) -> item.proposalId().equals(file.proposalId()))
					.findFirst()
					.orElse(null));
	}

	private static MeetingView.@Nullable AgendaItem item(@Nullable MeetingView meeting, int number) {
		return (meeting == null) ? null
				: meeting.items().stream().filter((item) -> item.item() == number).findFirst().orElse(null);
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
