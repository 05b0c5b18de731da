package org.nawate.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationGround;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;
import org.nawate.process.inbox.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends cases round the members of the headquarters, through the desk. */
public final class CirculationStory {

	private final CirculationId id = new CirculationId("circulation-" + UUID.randomUUID());

	private final Desk desk;

	private final LocalDate today;

	private final List<CirculationItem> items = new ArrayList<>();

	private final int seats;

	/** With the chair and so many members, on that day. */
	public CirculationStory(Desk desk, LocalDate today, int members) {
		this.desk = desk;
		this.today = today;
		this.seats = members + 1;
	}

	/** The circulation. */
	public CirculationId id() {
		return this.id;
	}

	/** With this case, to be approved under the conditions or without any. */
	public CirculationStory with(CaseStory story, String conditions) {
		this.items.add(new CirculationItem(story.id(), "案件", conditions));
		return this;
	}

	/** 回付; members have until tomorrow. */
	public CirculationCommand.Start start(CirculationGround ground) {
		List<Seat> sitting = IntStream.range(0, this.seats)
			.mapToObj((i) -> new Seat(new PostId("member-" + i), "本部員" + i, new PersonId("member-" + i), "委員" + i,
					i == 0))
			.toList();
		return new CirculationCommand.Start(this.id, Stories.SECRETARIAT, "第1回持ち回り", ground, "国の締切が迫っている", "",
				this.items, sitting, HeadquartersRules.usual(), MeetingRequestRule.ONE_SUFFICES, this.today.plusDays(1),
				this.today);
	}

	/** Started as urgent. */
	public CirculationStory started() {
		return accepted(start(CirculationGround.URGENT));
	}

	/** A member, 0 for the chair, on all items. */
	public CirculationCommand.Answer answer(int member, Stance stance) {
		String words = stance.needsWords() ? "理由を述べる" : "";
		return new CirculationCommand.Answer(this.id, member(member),
				IntStream.rangeClosed(1, this.items.size())
					.mapToObj((item) -> new ItemAnswer(item, stance, words))
					.toList(),
				this.today);
	}

	/** Somebody agrees to all items in a member's place. */
	public CirculationCommand.AnswerAsProxy answerAsProxy(int member, Actor proxy) {
		return new CirculationCommand.AnswerAsProxy(this.id, proxy, member(member).post(),
				answer(member, Stance.AGREE).answers(), this.today);
	}

	/** These members, 0 for the chair, agree to everything. */
	public CirculationStory agreed(int... members) {
		Arrays.stream(members).forEach((member) -> accepted(answer(member, Stance.AGREE)));
		return this;
	}

	/** 結果の確定, so many days from now. */
	public CirculationCommand.Conclude conclude(int days) {
		return new CirculationCommand.Conclude(this.id, Stories.SECRETARIAT, "情第2号", this.today.plusDays(days));
	}

	/** 取りやめ. */
	public CirculationCommand.Cancel cancel() {
		return new CirculationCommand.Cancel(this.id, Stories.SECRETARIAT, "会議で審議する", this.today);
	}

	/** Acts, and must be allowed to. */
	public CirculationStory accepted(CirculationCommand act) {
		Outcome outcome = this.desk.act(act);
		assertThat(outcome.isAccepted()).as("%s: %s", act, outcome).isTrue();
		return this;
	}

	/** Who sits there, in that post. */
	public static Actor member(int number) {
		return Actor.of("member-" + number, "委員" + number, "member-" + number, "本部員" + number);
	}

}
