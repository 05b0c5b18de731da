package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.domain.proposal.StepId;
import org.nawate.process.inbox.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the open cases follow the organisation: what lies with a closed post goes to its
 * successor, what lies with a retitled one is called after the new title. May run as
 * often as one likes and on any number of nodes: the case refuses what is so already.
 */
@Component
public class CaseRelocation {

	private static final Logger log = LoggerFactory.getLogger(CaseRelocation.class);

	/** As it stands in the facts. */
	private static final String REASON = "組織改正に伴う引継ぎ";

	/** Successors of successors, no further; the organisation knows no circle. */
	private static final int FARTHEST = 20;

	private final JdbcClient jdbc;

	private final OrganisationQuery organisation;

	private final Desk desk;

	private final Acts acts;

	private final SeatSuccession seats;

	CaseRelocation(JdbcClient jdbc, OrganisationQuery organisation, Desk desk, Acts acts, SeatSuccession seats) {
		this.seats = seats;
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.desk = desk;
		this.acts = acts;
	}

	private record Lying(String proposal, String subject, String post, String title) {
	}

	private record Drafting(String proposal, String post, String title, String section) {
	}

	/**
	 * Moves what does not lie where it belongs on a day.
	 * @return how many facts that made
	 */
	public int follow(LocalDate today) {
		int moved = 0;
		for (Lying step : steps(today)) {
			moved += target(step.post(), step.title(), today)
				.filter((to) -> send(new ProposalCommand.ReassignStep(new ProposalId(step.proposal()), Actor.system(),
						new StepId(step.subject()), new PostId(to.postId()), to.title(), REASON, today)))
				.isPresent() ? 1 : 0;
		}
		for (Lying duty : duties(today)) {
			moved += target(duty.post(), "", today)
				.filter((to) -> send(new ProposalCommand.ReassignDuty(new ProposalId(duty.proposal()), Actor.system(),
						Integer.parseInt(duty.subject()), new PostId(to.postId()), to.title(), REASON, today)))
				.isPresent() ? 1 : 0;
		}
		for (Drafting draft : drafts(today)) {
			moved += handOver(draft, today) ? 1 : 0;
		}
		moved += this.seats.follow(today, this::target);
		if (moved > 0) {
			this.acts.showEffect();
			log.info("{} steps, duties, drafts and seats followed the organisation", moved);
		}
		return moved;
	}

	private List<Lying> steps(LocalDate today) {
		return this.jdbc.sql("""
				select s.proposal_id as proposal, s.step_id as subject, s.post_id as post, s.post_title as title
				from inbox_step s join organisation_post_on(:today) p on p.post_id = s.post_id
				where p.title <> s.post_title or p.valid_to < :today
				order by s.position""").param("today", today).query(Lying.class).list();
	}

	private List<Lying> duties(LocalDate today) {
		return this.jdbc.sql("""
				select d.proposal_id as proposal, d.number::text as subject, d.post_id as post, d.post_title as title
				from duty d join organisation_post p on p.post_id = d.post_id
				where d.is_open and p.valid_to < :today
				order by d.position""").param("today", today).query(Lying.class).list();
	}

	private List<Drafting> drafts(LocalDate today) {
		return this.jdbc
			.sql("""
					select c.proposal_id as proposal, c.drafter ->> 'post' as post, c.drafter ->> 'postTitle' as title, c.section
					from case_file c
					left join organisation_post p on p.post_id = c.drafter ->> 'post'
					left join organisation_unit u on u.unit_id = c.section
					where c.state not in ('IN_EFFECT', 'REFUSED', 'WITHDRAWN')
					  and (p.valid_to < :today or u.valid_to < :today)
					order by c.position""")
			.param("today", today)
			.query(Drafting.class)
			.list();
	}

	private boolean handOver(Drafting draft, LocalDate today) {
		PostRow to = target(draft.post(), "", today)
			.or(() -> this.organisation.post(new PostId(draft.post()), today).filter((post) -> post.existsOn(today)))
			.orElse(null);
		if (to == null) {
			return false;
		}
		String section = section(draft.section(), to, today);
		boolean same = to.postId().equals(draft.post()) && section.equals(draft.section());
		return !same && send(new ProposalCommand.HandOver(new ProposalId(draft.proposal()), Actor.system(),
				new PostId(to.postId()), to.title(), section, REASON, today));
	}

	/** A closed section's cases go on in the unit of whoever answers for them. */
	private String section(String section, PostRow drafter, LocalDate today) {
		boolean closed = this.organisation.unit(section, today).filter((unit) -> !unit.existsOn(today)).isPresent();
		String unit = drafter.unitId();
		return (closed && unit != null) ? unit : section;
	}

	/**
	 * Where what lies with a post belongs on a day.
	 * @param title under which it lies there
	 * @return empty if it lies well, or if nobody succeeded
	 */
	private Optional<PostRow> target(String post, String title, LocalDate today) {
		Set<String> seen = new HashSet<>();
		PostRow at = this.organisation.post(new PostId(post), today).orElse(null);
		while (at != null && !at.existsOn(today) && seen.size() < FARTHEST && seen.add(at.postId())) {
			String next = at.successorId();
			at = (next != null) ? this.organisation.post(new PostId(next), today).orElse(null) : null;
		}
		if (at == null || !at.existsOn(today)) {
			return Optional.empty();
		}
		boolean well = at.postId().equals(post) && (title.isEmpty() || at.title().equals(title));
		return well ? Optional.empty() : Optional.of(at);
	}

	/** One that fails keeps no other from being moved; it is tried again the next day. */
	private boolean send(ProposalCommand command) {
		try {
			Outcome outcome = this.desk.act(command);
			if (outcome instanceof Outcome.Refused refused) {
				log.debug("{}: {}", command.proposal(), refused.rejection().code());
			}
			return outcome.isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("{} did not follow the organisation", command.proposal(), ex);
			return false;
		}
	}

}
