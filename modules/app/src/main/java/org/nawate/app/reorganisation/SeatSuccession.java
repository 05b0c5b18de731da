package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.meeting.Seat;
import org.nawate.process.inbox.Desk;

/**
 * 席の承継: lets the seats of the open circulations follow the organisation. A seat belongs
 * to an office (充て職): whoever holds the post answers, and where the post was closed, its
 * successor does. The list of members is else that of the day on which it began, so that
 * the quorum does not move while answers come in.
 */
@Component
class SeatSuccession {

	private static final Logger log = LoggerFactory.getLogger(SeatSuccession.class);

	/** As it stands in the facts. */
	private static final String REASON = "組織改正に伴う承継";

	private static final Plan.Newcomer NOBODY = new Plan.Newcomer(new PersonId("-"), "-", false);

	private final JdbcClient jdbc;

	private final OrganisationQuery organisation;

	private final Desk desk;

	SeatSuccession(JdbcClient jdbc, OrganisationQuery organisation, Desk desk) {
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.desk = desk;
	}

	private record Sitting(String circulation, String post, String title) {
	}

	/**
	 * Passes on what does not sit where it belongs on a day. One that fails keeps no
	 * other from being passed on; it is tried again the next day.
	 * @param where finds where what lies with a post belongs
	 * @return how many facts that made
	 */
	int follow(LocalDate today, Whereabouts where) {
		int moved = 0;
		for (CirculationCommand.PassOnSeat act : acts(displaced(today), where, today,
				(post) -> holder(post, today).orElse(NOBODY))) {
			moved += pass(act) ? 1 : 0;
		}
		return moved;
	}

	/**
	 * What passes on every seat that would sit elsewhere after a reorganisation.
	 * @param before the last day of the organisation as it is
	 */
	List<CirculationCommand.PassOnSeat> planned(Plan plan, LocalDate before, LocalDate today) {
		return acts(sitting(), plan, today, (post) -> {
			Plan.Newcomer newcomer = plan.newcomer(post);
			if (newcomer != null && newcomer.instead()) {
				return newcomer;
			}
			return holder(post, before).orElse((newcomer != null) ? newcomer : NOBODY);
		});
	}

	private Optional<Plan.Newcomer> holder(String post, LocalDate on) {
		return this.organisation.holders(new PostId(post), on)
			.stream()
			.findFirst()
			.map((holder) -> new Plan.Newcomer(new PersonId(holder.personId()), holder.personName(), false));
	}

	private static List<CirculationCommand.PassOnSeat> acts(List<Sitting> seats, Whereabouts where, LocalDate today,
			Function<String, Plan.Newcomer> holders) {
		List<CirculationCommand.PassOnSeat> acts = new ArrayList<>();
		for (Sitting seat : seats) {
			where.of(seat.post())
				.filter((to) -> !to.post().equals(seat.post()) || !to.title().equals(seat.title()))
				.map((to) -> {
					Plan.Newcomer holder = holders.apply(to.post());
					return new CirculationCommand.PassOnSeat(new CirculationId(seat.circulation()), Actor.system(),
							new PostId(seat.post()),
							new Seat(new PostId(to.post()), to.title(), holder.person(), holder.name(), false), REASON,
							today);
				})
				.ifPresent(acts::add);
		}
		return acts;
	}

	private List<Sitting> sitting() {
		return this.jdbc.sql("""
				select c.circulation_id as circulation, s ->> 'post' as post, s ->> 'postTitle' as title
				from circulation c cross join jsonb_array_elements(c.seats) s
				where c.state = 'OPEN' order by c.position""").query(Sitting.class).list();
	}

	private List<Sitting> displaced(LocalDate today) {
		return this.jdbc.sql("""
				select c.circulation_id as circulation, s ->> 'post' as post, s ->> 'postTitle' as title
				from circulation c cross join jsonb_array_elements(c.seats) s
				join organisation_post_on(:today) p on p.post_id = s ->> 'post'
				where c.state = 'OPEN' and (p.title <> s ->> 'postTitle' or p.valid_to < :today)
				order by c.position""").param("today", today).query(Sitting.class).list();
	}

	private boolean pass(CirculationCommand.PassOnSeat act) {
		try {
			return this.desk.act(act).isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("the seat of {} in {} did not follow the organisation", act.from(), act.circulation(), ex);
			return false;
		}
	}

}
