package org.nawate.app.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.casefile.SheetLine;
import org.nawate.app.circulation.CirculationCount;
import org.nawate.app.circulation.CirculationView;
import org.nawate.app.consultation.Consultation;
import org.nawate.app.consultation.ConsultationQuery;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.paper.PaperRow;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.ProposalId;

/** What the papers of a circulation say: 回付文 with its items, and 持ち回り審議の記録. */
@Component
class CirculationPapers {

	private final PaperPress press;

	private final CaseQuery cases;

	private final ChangeTelling telling;

	private final PaperQuery papers;

	private final CirculationCount counted;

	private final ConsultationQuery consultations;

	CirculationPapers(PaperPress press, CaseQuery cases, ChangeTelling telling, PaperQuery papers,
			CirculationCount counted, ConsultationQuery consultations) {
		this.consultations = consultations;
		this.counted = counted;
		this.press = press;
		this.cases = cases;
		this.telling = telling;
		this.papers = papers;
	}

	/** What is printed of an item. */
	record Paper(CirculationView.Item item, List<ChangeTelling.Comparison> comparisons, List<SheetLine> lines,
			Consultation consultation, List<PaperRow> attachments) {
	}

	/** 回付文: why, until when, and what each item is about. */
	byte[] papers(CirculationView circulation) {
		return PaperPress.inJapanese(() -> this.press.print("press/circulation", model(circulation)));
	}

	/** 記録: who answered and asked what, and what came of it. */
	byte[] record(CirculationView circulation) {
		return PaperPress.inJapanese(() -> this.press.print("press/circulation-record", model(circulation)));
	}

	private Map<String, Object> model(CirculationView circulation) {
		Map<String, Object> model = new HashMap<>(Map.of("circulation", circulation, "counted", this.counted));
		model.put("papers",
				circulation.items()
					.stream()
					.filter((item) -> item.takenOut() == null)
					.map(this::paper)
					.flatMap(Optional::stream)
					.toList());
		return model;
	}

	private Optional<Paper> paper(CirculationView.Item item) {
		return this.cases.find(new ProposalId(item.proposalId()))
			.map((file) -> new Paper(item, this.telling.comparisons(file.change()), this.telling.lines(file.change()),
					this.consultations.of(item.proposalId()), this.papers.ofCase(file)));
	}

}
