package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lets the open cases follow the organisation: what lies with a closed post goes to
 * its successor, what lies with a retitled one is called after the new title. As often as
 * one likes: what lies where it belongs is left.
 */
@Component
class CaseRelocation {

	/** As it stands in the facts. */
	private static final String REASON = "組織改正に伴う引継ぎ";

	private final JdbcClient jdbc;

	CaseRelocation(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Lying(String proposal, String subject, String post, String title) {
	}

	private record Drafting(String proposal, String post, String section) {
	}

	/** The handovers by which everything open comes to lie where it belongs. */
	List<ProposalCommand> handovers(Whereabouts where, LocalDate today) {
		List<ProposalCommand> handovers = new ArrayList<>();
		for (Lying step : lying("""
				select proposal_id as proposal, step_id as subject, post_id as post, post_title as title
				from inbox_step order by position""")) {
			where.of(step.post())
				.filter((home) -> !home.post().equals(step.post()) || !home.title().equals(step.title()))
				.map((home) -> new ProposalCommand.ReassignStep(new ProposalId(step.proposal()), Actor.system(),
						new StepId(step.subject()), new PostId(home.post()), home.title(), REASON, today))
				.ifPresent(handovers::add);
		}
		for (Lying duty : lying("""
				select proposal_id as proposal, number::text as subject, post_id as post, post_title as title
				from duty where is_open order by position""")) {
			where.of(duty.post())
				.filter((home) -> !home.post().equals(duty.post()))
				.map((home) -> new ProposalCommand.ReassignDuty(new ProposalId(duty.proposal()), Actor.system(),
						Integer.parseInt(duty.subject()), new PostId(home.post()), home.title(), REASON, today))
				.ifPresent(handovers::add);
		}
		for (Drafting draft : drafts()) {
			where.of(draft.post()).flatMap(handOver(draft, where, today)).ifPresent(handovers::add);
		}
		return handovers;
	}

	private List<Lying> lying(String rows) {
		return this.jdbc.sql(rows).query(Lying.class).list();
	}

	private List<Drafting> drafts() {
		return this.jdbc.sql("""
				select proposal_id as proposal, drafter ->> 'post' as post, section from case_file
				where state not in ('IN_EFFECT', 'ABANDONED', 'REFUSED', 'WITHDRAWN')
				order by position""").query(Drafting.class).list();
	}

	/** A closed section's cases go on in the unit of whoever answers for them. */
	private static Function<Whereabouts.Home, Optional<ProposalCommand>> handOver(Drafting draft, Whereabouts where,
			LocalDate today) {
		return (home) -> {
			String unit = home.unit();
			String section = (unit != null && where.isClosed(draft.section())) ? unit : draft.section();
			boolean same = home.post().equals(draft.post()) && section.equals(draft.section());
			return same ? Optional.empty() : Optional.of(new ProposalCommand.HandOver(new ProposalId(draft.proposal()),
					Actor.system(), new PostId(home.post()), home.title(), section, REASON, today));
		};
	}

}
