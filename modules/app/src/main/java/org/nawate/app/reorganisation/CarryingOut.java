package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.ReorganisationId;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.inbox.Desk;
import org.nawate.process.inbox.Reorganisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 組織改正の実施 as one act: units, posts and people, the open steps, duties and drafts, the
 * seats of open circulations, and the owners of the projects change in one transaction or
 * none of them. What keeps the cases or the owners back does not keep the city from its
 * reorganisation: then the organisation changes without them, and they follow singly.
 */
@Component
class CarryingOut implements Reorganisations {

	private static final Logger log = LoggerFactory.getLogger(CarryingOut.class);

	private final ReorganisationQuery reorganisations;

	private final OrganisationQuery organisation;

	private final CaseRelocation cases;

	private final SeatSuccession seats;

	private final Desk desk;

	private final Acts acts;

	CarryingOut(ReorganisationQuery reorganisations, OrganisationQuery organisation, CaseRelocation cases,
			SeatSuccession seats, Desk desk, Acts acts) {
		this.reorganisations = reorganisations;
		this.organisation = organisation;
		this.cases = cases;
		this.seats = seats;
		this.desk = desk;
		this.acts = acts;
	}

	/** Because its day has come. */
	Outcome carryOut(ReorganisationRow row, LocalDate today) {
		return carryOut(row, today, (act) -> act.apply(Actor.system()));
	}

	/**
	 * Answers what the organisation said, once the cases have followed.
	 * @param doing does the act in the name of somebody who may
	 */
	Outcome carryOut(ReorganisationRow row, LocalDate today, Function<Function<Actor, Outcome>, Outcome> doing) {
		OrganisationId city = this.organisation.id().orElse(null);
		if (city == null) {
			return Outcome.refused(OrganisationRejection.NOT_FOUNDED);
		}
		this.acts.showEffect();
		List<Act> following = following(row, today);
		String proposal = row.proposalId();
		ProposalId owners = (proposal != null) ? new ProposalId(proposal) : null;
		Outcome outcome = attempt(row,
				() -> doing.apply((by) -> this.desk.act(command(city, row, by, today), following, owners)));
		if (owners != null && outcome instanceof Outcome.Refused refused
				&& !(refused.rejection() instanceof OrganisationRejection)) {
			log.warn("{} is carried out without its owners: {}", row.name(), refused);
			outcome = attempt(row,
					() -> doing.apply((by) -> this.desk.act(command(city, row, by, today), following, null)));
		}
		if (outcome == null) {
			outcome = doing.apply((by) -> this.desk.act(command(city, row, by, today), List.of(), null));
		}
		this.acts.showEffect();
		if (outcome.isAccepted()) {
			follow(today);
		}
		return outcome;
	}

	/** {@code null} if it failed otherwise than by a rule. */
	private static @Nullable Outcome attempt(ReorganisationRow row, Supplier<Outcome> act) {
		try {
			return act.get();
		}
		catch (RuntimeException ex) {
			log.warn("{} failed together with its cases", row.name(), ex);
			return null;
		}
	}

	/**
	 * What still lies elsewhere, each by an act of its own; answers how many there were.
	 */
	int follow(LocalDate today) {
		Whereabouts where = new OrganisationToday(this.organisation, today);
		int moved = this.seats.follow(today, where);
		for (ProposalCommand handover : this.cases.handovers(where, today)) {
			moved += send(handover) ? 1 : 0;
		}
		if (moved > 0) {
			this.acts.showEffect();
			log.info("{} steps, duties, drafts and seats followed the organisation", moved);
		}
		return moved;
	}

	/** One that fails keeps no other from being moved; it is tried again the next day. */
	private boolean send(ProposalCommand handover) {
		try {
			Outcome outcome = this.desk.act(handover);
			if (outcome instanceof Outcome.Refused refused) {
				log.debug("{}: {}", handover.proposal(), refused.rejection().code());
			}
			return outcome.isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("{} did not follow the organisation", handover.proposal(), ex);
			return false;
		}
	}

	/** A cancelled one refuses the owners that were to change with it. */
	@Override
	public Optional<Together> with(ProposalId proposal, LocalDate today) {
		OrganisationId city = this.organisation.id().orElse(null);
		return this.reorganisations.ofCase(proposal)
			.filter((row) -> city != null && row.state() != ReorganisationRow.State.CARRIED_OUT)
			.map((row) -> new Together(command(Objects.requireNonNull(city), row, Actor.system(), today),
					following(row, today)));
	}

	private List<Act> following(ReorganisationRow row, LocalDate today) {
		LocalDate before = row.effectiveOn().minusDays(1);
		Map<String, UnitRow> units = new HashMap<>();
		this.organisation.units(before).forEach((unit) -> units.put(unit.unitId(), unit));
		Map<String, PostRow> posts = new HashMap<>();
		this.organisation.posts(before).forEach((post) -> posts.put(post.postId(), post));
		Plan plan = Plan.of(row.changes(), units, posts);
		List<Act> following = new ArrayList<>(this.seats.planned(plan, before, today));
		following.addAll(this.cases.handovers(plan, today));
		return following;
	}

	private static OrganisationCommand.CarryOutReorganisation command(OrganisationId city, ReorganisationRow row,
			Actor by, LocalDate today) {
		return new OrganisationCommand.CarryOutReorganisation(city, by, new ReorganisationId(row.reorganisationId()),
				today);
	}

}
