package org.nawate.process.proposal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.inbox.PostDirectory;

/**
 * Looks up who stands today in the place of the sections that a case has asked: after a
 * reorganisation it is their successors who hear what became of it.
 */
@Component
class ConsultedToday {

	private final Cases cases;

	private final PostDirectory posts;

	ConsultedToday(Cases cases, PostDirectory posts) {
		this.cases = cases;
		this.posts = posts;
	}

	/** By the post that was asked; who has no successor is told where they were asked. */
	Map<PostId, ConsultedSection> of(ProposalId proposal) {
		Map<PostId, ConsultedSection> today = new LinkedHashMap<>();
		this.cases.file(proposal)
			.everAsked()
			.forEach((post, before) -> this.posts.sectionOf(before.section(), this.cases.today())
				.ifPresent((section) -> today.put(post,
						new ConsultedSection(section.unit(), section.name(), section.chief().id(),
								section.chief().title(), before.byHand(), before.rule(), before.ground()))));
		return today;
	}

	/** The same withdrawal with whom to tell. */
	ProposalCommand.Withdraw allowed(ProposalCommand.Withdraw act) {
		return new ProposalCommand.Withdraw(act.proposal(), act.by(), act.reason(), of(act.proposal()), act.on());
	}

}
