package org.nawate.app.press;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.casefile.SheetLine;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.ConsultationQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.minutes.MinutesView;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseOpinion;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.ProposalId;

/** What the papers of a meeting say: 会議資料, 招集通知, 議事録. */
@Component
class MeetingPapers {

	private final PaperPress press;

	private final CaseQuery cases;

	private final ChangeTelling telling;

	private final PaperQuery papers;

	private final ConsultationQuery consultations;

	MeetingPapers(PaperPress press, CaseQuery cases, ChangeTelling telling, PaperQuery papers,
			ConsultationQuery consultations) {
		this.consultations = consultations;
		this.papers = papers;
		this.press = press;
		this.cases = cases;
		this.telling = telling;
	}

	/** What is printed of an item to decide. */
	record Paper(MeetingView.AgendaItem item, CaseFile file, List<ChangeTelling.Comparison> comparisons,
			List<SheetLine> lines, Consultation consultation, List<CaseOpinion> opinions, List<PaperRow> attachments) {
	}

	/**
	 * 会議資料: the agenda, and each item with its sheet, comparison, opinions and papers.
	 */
	byte[] papers(MeetingView meeting) {
		return PaperPress.inJapanese(() -> this.press.print("press/papers", Map.of("meeting", meeting, "papers",
				meeting.decisions().stream().map(this::paper).flatMap(Optional::stream).toList())));
	}

	private Optional<Paper> paper(MeetingView.AgendaItem item) {
		return this.cases.find(new ProposalId(item.proposalId()))
			.map((file) -> new Paper(item, file, this.telling.comparisons(file.change()),
					this.telling.lines(file.change()), this.consultations.of(item.proposalId()),
					file.opinions().stream().filter((opinion) -> !opinion.text().isBlank()).toList(),
					this.papers.ofCase(file)));
	}

	/** 招集通知, once the meeting is convened. */
	byte[] letter(MeetingView meeting) {
		String chair = meeting.seats()
			.stream()
			.filter(MeetingView.SeatView::chair)
			.map((seat) -> seat.postTitle() + " " + seat.personName())
			.findFirst()
			.orElse("");
		return PaperPress
			.inJapanese(() -> this.press.print("press/letter", Map.of("meeting", meeting, "chair", chair)));
	}

	/** 議事録 as it stands. */
	byte[] minutes(MeetingView meeting, MinutesView minutes) {
		Map<String, Object> model = new HashMap<>(Map.of("meeting", meeting, "minutes", minutes));
		model.put("fixed", minutes.fixedOn() != null);
		model.put("paragraphs", Arrays.asList(minutes.text().split("\n", -1)));
		return PaperPress.inJapanese(() -> this.press.print("press/minutes", model));
	}

	/** 流会・中止の記録. */
	byte[] record(Map<String, Object> told) {
		return PaperPress.inJapanese(() -> this.press.print("press/record", told));
	}

}
