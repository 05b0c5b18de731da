package org.nawate.app.minutes;

import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.MeetingCommand;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.process.inbox.Desk;

/** What is done with the minutes of a meeting, on a page or by the API. */
@Component
class MinutesActs {

	private final Acts acts;

	private final Desk desk;

	private final MeetingQuery meetings;

	private final MinutesQuery minutes;

	private final MinutesText text;

	MinutesActs(Acts acts, Desk desk, MeetingQuery meetings, MinutesQuery minutes, MinutesText text) {
		this.acts = acts;
		this.desk = desk;
		this.meetings = meetings;
		this.minutes = minutes;
		this.text = text;
	}

	/** Drafts them from the facts; the member confirms them besides whoever presided. */
	Outcome draft(MeetingId meeting, PostId signer, Acting acting) {
		MeetingView view = this.meetings.find(meeting).orElse(null);
		if (view == null) {
			return Outcome.refused(MeetingRejection.UNKNOWN);
		}
		return run(Permission.RUN_MEETINGS, acting,
				(by) -> new MeetingCommand.DraftMinutes(meeting, by, this.text.of(view), signer, this.acts.today()));
	}

	Outcome edit(MeetingId meeting, int version, String text, Acting acting) {
		return run(Permission.RUN_MEETINGS, acting, (by) -> new MeetingCommand.EditMinutes(meeting, by, version,
				text.replace("\r\n", "\n").strip(), this.acts.today()));
	}

	/** By the one of the two posts that the person holds. */
	Outcome confirm(MeetingId meeting, int version, Acting acting) {
		List<String> signers = this.minutes.find(meeting)
			.map((view) -> view.signers().stream().map(MinutesView.Signer::postId).toList())
			.orElse(List.of());
		Acting signing = acting.fitting((held) -> signers.contains(held.postId()));
		return run(Permission.CONFIRM_MINUTES, signing,
				(by) -> new MeetingCommand.ConfirmMinutes(meeting, by, version, this.acts.today()));
	}

	private Outcome run(Permission permission, Acting acting, Function<Actor, MeetingCommand> command) {
		return this.acts.take(acting, permission, MeetingRejection.UNKNOWN, (by) -> this.desk.act(command.apply(by)));
	}

}
