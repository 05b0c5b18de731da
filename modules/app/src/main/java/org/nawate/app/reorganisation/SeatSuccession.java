package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.organisation.Holder;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
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
	 * Passes on what does not sit where it belongs on a day.
	 * @param where finds where what lies with a post belongs
	 * @return how many facts that made
	 */
	int follow(LocalDate today, Whereabouts where) {
		int moved = 0;
		for (Sitting seat : seats(today)) {
			moved += where.of(seat.post())
				.filter((to) -> !to.post().equals(seat.post()) || !to.title().equals(seat.title()))
				.filter((to) -> pass(seat, to, today))
				.isPresent() ? 1 : 0;
		}
		return moved;
	}

	private List<Sitting> seats(LocalDate today) {
		return this.jdbc.sql("""
				select c.circulation_id as circulation, s ->> 'post' as post, s ->> 'postTitle' as title
				from circulation c cross join jsonb_array_elements(c.seats) s
				join organisation_post_on(:today) p on p.post_id = s ->> 'post'
				where c.state = 'OPEN' and (p.title <> s ->> 'postTitle' or p.valid_to < :today)
				order by c.position""").param("today", today).query(Sitting.class).list();
	}

	/**
	 * One that fails keeps no other from being passed on; it is tried again the next day.
	 */
	private boolean pass(Sitting seat, Whereabouts.Home to, LocalDate today) {
		Holder holder = this.organisation.holders(new PostId(to.post()), today).stream().findFirst().orElse(null);
		try {
			Outcome outcome = this.desk.act(new CirculationCommand.PassOnSeat(new CirculationId(seat.circulation()),
					Actor.system(), new PostId(seat.post()),
					new Seat(new PostId(to.post()), to.title(),
							new PersonId((holder != null) ? holder.personId() : "-"),
							(holder != null) ? holder.personName() : "-", false),
					REASON, today));
			return outcome.isAccepted();
		}
		catch (RuntimeException ex) {
			log.warn("the seat of {} in {} did not follow the organisation", seat.post(), seat.circulation(), ex);
			return false;
		}
	}

}
