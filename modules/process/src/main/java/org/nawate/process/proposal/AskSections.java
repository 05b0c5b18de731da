package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.process.flow.DeployedTable;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.inbox.FlowRejection;
import org.nawate.process.inbox.PostDirectory;

/**
 * 合議先の判定: whom the table names, whom the secretariat added, and whoever was asked before.
 * A section that the organisation does not have stops the act: nobody is left out
 * unnoticed. The section that drafted the case is not asked, its line has endorsed it.
 */
@Component
public class AskSections extends FlowWork {

	private final PostDirectory posts;

	AskSections(Cases cases, PostDirectory posts) {
		super(cases);
		this.posts = posts;
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ConsultationTable table = new ConsultationTable(DeployedTable.with(execution, ConsultationTable.ID));
		LocalDate today = cases.today();
		Map<String, ConsultedSection> asked = new LinkedHashMap<>();
		for (ConsultationTable.Answer answer : table.ask(file)) {
			PostDirectory.Section section = this.posts.section(answer.section(), today)
				.orElseThrow(() -> missing(answer.section()));
			asked.merge(section.unit(), consulted(section, false, answer.rule(), answer.ground()), AskSections::both);
		}
		for (SectionWish wish : file.wishes()) {
			PostDirectory.Section section = this.posts.sectionOf(wish.section(), today)
				.orElseThrow(() -> missing(wish.sectionName()));
			asked.putIfAbsent(section.unit(), consulted(section, true, "", file.wishReason()));
		}
		asked.remove(file.section());
		Map<PostId, ConsultedSection> successors = new LinkedHashMap<>();
		file.everAsked().forEach((post, before) -> {
			PostDirectory.Section section = this.posts.sectionOf(before.section(), today)
				.orElseThrow(() -> missing(before.sectionName()));
			successors.put(post, consulted(section, before.byHand(), before.rule(), before.ground()));
		});
		String now = cases.send(new ProposalCommand.AskSections(file.id(), Actor.system(), List.copyOf(asked.values()),
				successors, table.hash(), today));
		execution.setVariable(FlowVocabulary.SECTIONS_ASKED,
				Integer.valueOf(Objects.requireNonNull(now, "how many are asked")));
	}

	private static ConsultedSection consulted(PostDirectory.Section section, boolean byHand, String rule,
			String ground) {
		return new ConsultedSection(section.unit(), section.name(), section.chief().id(), section.chief().title(),
				byHand, rule, ground);
	}

	/** Two rows name one section: it is asked once, for both reasons. */
	private static ConsultedSection both(ConsultedSection one, ConsultedSection other) {
		return new ConsultedSection(one.section(), one.sectionName(), one.post(), one.postTitle(), one.byHand(),
				one.rule() + "," + other.rule(), one.ground() + other.ground());
	}

	private static FlowRefused missing(String section) {
		return new FlowRefused(new Outcome.Refused(FlowRejection.SECTION_MISSING, List.of(section)));
	}

}
