package org.nawate.app.history;

import static org.nawate.app.history.Told.lines;
import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.nawate.app.look.WarekiFormat;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.MeetingEvent;

/**
 * Tells the facts of the headquarters: its meetings, its rules and the working days that
 * its deadlines are counted by.
 */
@Component
class HeadquartersWords {

	private final MessageSource messages;

	private final WarekiFormat wareki;

	HeadquartersWords(MessageSource messages, WarekiFormat wareki) {
		this.messages = messages;
		this.wareki = wareki;
	}

	Told of(MeetingEvent event) {
		return switch (event) {
			case MeetingEvent.Planned e -> plain(e.name(), this.wareki.day(e.heldOn()));
			case MeetingEvent.Rescheduled e -> with(e.reason(), this.wareki.day(e.heldOn()), e.startsAt(), e.place());
			case MeetingEvent.ReportTabled e -> with(e.title(), e.item());
			case MeetingEvent.AgendaOrdered e -> plain(e.items().size());
			case MeetingEvent.ItemTabled e -> with(e.title(), e.item());
			case MeetingEvent.ItemTakenOff e -> with(e.reason(), e.item());
			case MeetingEvent.Convened e ->
				with((e.urgency() != null) ? e.urgency() : "", e.seats().size(), e.quorum());
			case MeetingEvent.Reconvened e ->
				with(lines(e.reason(), (e.urgency() != null) ? List.of(e.urgency()) : List.of()),
						this.wareki.day(e.before()), this.wareki.day(e.heldOn()), e.startsAt(), e.place(),
						e.seats().size(), e.quorum());
			case MeetingEvent.PapersIssued e -> with(lines(e.reason(), List.of(e.sha256())), e.issue(), e.pages());
			case MeetingEvent.PresiderNamed e -> plain(e.postTitle());
			case MeetingEvent.MemberRecused e -> with(e.reason(), e.item(), e.postTitle(), recused(e.isOwn()));
			case MeetingEvent.MemberReadmitted e -> with(e.reason(), e.item(), e.postTitle());
			case MeetingEvent.ReportNoted e -> with(e.remark(), e.item());
			case MeetingEvent.AttendanceRecorded e -> plain(e.attendance().size());
			case MeetingEvent.Opened e -> plain(e.present(), e.quorum());
			case MeetingEvent.VotesRecorded e -> plain(e.item(), e.votes().size());
			case MeetingEvent.ItemResolved e ->
				with(lines(e.resolution().conditions(), List.of(e.resolution().reason())), e.item(),
						text("resolution." + e.resolution().result()), e.count().votesFor(), e.count().votesAgainst(),
						e.count().abstentions(), e.present(), e.quorum());
			case MeetingEvent.Closed e -> plain();
			case MeetingEvent.MinutesDrafted e -> plain(e.signers().chairTitle(), e.signers().memberTitle());
			case MeetingEvent.MinutesEdited e -> plain(e.version());
			case MeetingEvent.MinutesConfirmed e -> plain(e.version(), e.postTitle());
			case MeetingEvent.MinutesFixed e -> plain(e.version());
			case MeetingEvent.Adjourned e -> with(e.reason());
			case MeetingEvent.CalledOff e -> with(e.reason());
		};
	}

	Told of(CirculationEvent event) {
		return switch (event) {
			case CirculationEvent.Started e -> with(e.reason(), e.name(), text("circulation.ground." + e.ground()),
					e.items().size(), e.seats().size(), this.wareki.day(e.dueOn()));
			case CirculationEvent.Answered e ->
				with(lines("", e.answers().stream().map(this::answer).toList()), e.answers().size());
			case CirculationEvent.AnsweredByProxy e ->
				with(lines("", e.answers().stream().map(this::answer).toList()), e.answers().size(), e.postTitle());
			case CirculationEvent.SeatPassedOn e -> with(e.reason(), e.fromTitle(), e.seat().postTitle());
			case CirculationEvent.SeatFellAway e -> with(e.reason(), e.postTitle());
			case CirculationEvent.QuestionAsked e -> with(e.text(), e.question());
			case CirculationEvent.QuestionAnswered e -> with(e.text(), e.question());
			case CirculationEvent.DeadlineExtended e ->
				with(e.reason(), this.wareki.day(e.before()), this.wareki.day(e.dueOn()));
			case CirculationEvent.MemberRecused e -> with(e.reason(), e.postTitle(), e.item(), recused(e.isOwn()));
			case CirculationEvent.MemberReminded e -> plain(e.postTitle(), this.wareki.day(e.dueOn()));
			case CirculationEvent.ItemTakenOut e -> with(e.reason(), e.item());
			case CirculationEvent.Concluded e ->
				with(lines("", e.outcomes().stream().map(this::outcome).toList()), e.outcomes().size());
			case CirculationEvent.Cancelled e -> with(e.reason());
		};
	}

	/** 除斥, or 回避 where the member told it. */
	private String recused(boolean own) {
		return text(own ? "fact.recused.own" : "fact.recused");
	}

	private String answer(ItemAnswer answer) {
		String stance = text("circulation.stance." + answer.stance());
		return answer.words().isEmpty() ? text("circulation.said", answer.item(), stance)
				: text("circulation.said.words", answer.item(), stance, answer.words());
	}

	private String outcome(ItemOutcome outcome) {
		return text("circulation.outcome.counted", outcome.item(), text("circulation.result." + outcome.result()),
				outcome.count().members(), outcome.count().answered(), outcome.count().votesFor(),
				outcome.count().votesAgainst());
	}

	Told of(HeadquartersEvent event) {
		return switch (event) {
			case HeadquartersEvent.RulesAdopted e -> with(e.ground(), this.wareki.day(e.from()));
			case HeadquartersEvent.RulesRevoked e -> with(e.reason(), this.wareki.day(e.from()));
		};
	}

	Told of(CalendarEvent event) {
		return switch (event) {
			case CalendarEvent.HolidaysAdopted e -> with(e.source(), e.holidays().size());
			case CalendarEvent.YearEndAdopted e ->
				with(e.ground(), e.yearEnd().fromDecember(), e.yearEnd().toJanuary(), this.wareki.day(e.from()));
			case CalendarEvent.ClosingDayAdded e -> plain(e.name(), this.wareki.day(e.day()));
			case CalendarEvent.ClosingDayDropped e -> with(e.reason(), this.wareki.day(e.day()));
		};
	}

	Told of(FlowBookEvent event) {
		return switch (event) {
			case FlowBookEvent.FlowsAdopted e -> with(e.reason(),
					e.models()
						.stream()
						.map((model) -> text("fact.flow.model", model.name(), model.version()))
						.collect(Collectors.joining("、")));
			case FlowBookEvent.CaseMigrated e -> with(e.reason(), e.flow(), e.fromVersion(), e.toVersion());
		};
	}

	private String text(String key, Object... details) {
		return this.messages.getMessage(key, details, LocaleContextHolder.getLocale());
	}

}
