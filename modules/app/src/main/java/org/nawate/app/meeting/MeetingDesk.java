package org.nawate.app.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.process.inbox.Desk;

/**
 * What every act on a meeting has in common: one transaction, one permission, one
 * command.
 */
@Component
public class MeetingDesk {

	private final Acts acts;

	private final Desk desk;

	private final MeetingQuery meetings;

	MeetingDesk(Acts acts, Desk desk, MeetingQuery meetings) {
		this.acts = acts;
		this.desk = desk;
		this.meetings = meetings;
	}

	/** An act of the secretariat. */
	public Outcome run(Acting acting, Function<Actor, MeetingCommand> command) {
		return run(Permission.RUN_MEETINGS, acting, command);
	}

	/** An act of whoever has the permission. */
	public Outcome run(Permission permission, Acting acting, Function<Actor, MeetingCommand> command) {
		return run(permission, acting, command, Outcome::accepted);
	}

	/** An act and what follows from it by itself, all or none. */
	public Outcome run(Permission permission, Acting acting, Function<Actor, MeetingCommand> command,
			Supplier<Outcome> follows) {
		return this.acts.take(acting, permission, MeetingRejection.UNKNOWN,
				(by) -> followed(this.desk.act(command.apply(by)), follows));
	}

	/** Many acts of the secretariat as one, all or none. */
	public Outcome runAll(Acting acting, Function<Actor, List<MeetingCommand>> commands) {
		return this.acts.take(acting, Permission.RUN_MEETINGS, MeetingRejection.UNKNOWN,
				(by) -> commands.apply(by)
					.stream()
					.map(this.desk::act)
					.filter((outcome) -> !outcome.isAccepted())
					.findFirst()
					.orElseGet(Outcome::accepted));
	}

	/** The day on which it is done. */
	public LocalDate today() {
		return this.acts.today();
	}

	/** An act on a meeting that is on record. */
	public Outcome withMeeting(MeetingId meeting, Function<MeetingView, Outcome> act) {
		return this.meetings.find(meeting).map(act).orElseGet(() -> Outcome.refused(MeetingRejection.UNKNOWN));
	}

	/** An act on an item that is on its agenda. */
	public Outcome withItem(MeetingId meeting, int item, Function<MeetingView.AgendaItem, Outcome> act) {
		return withMeeting(meeting,
				(view) -> view.items()
					.stream()
					.filter((found) -> found.item() == item)
					.findFirst()
					.map(act)
					.orElseGet(() -> Outcome.refused(MeetingRejection.UNKNOWN_ITEM, item)));
	}

	private static Outcome followed(Outcome outcome, Supplier<Outcome> follows) {
		if (!outcome.isAccepted()) {
			return outcome;
		}
		Outcome after = follows.get();
		return after.isAccepted() ? outcome : after;
	}

	/** What was typed, without the blanks around it. */
	public static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
