package org.nawate.app.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.meeting.MeetingView;
import org.nawate.app.paper.PaperQuery;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.Presence;

/**
 * Drafts the minutes of a meeting from its facts, in Japanese: name, day, times, place,
 * who was there, items, recusals, votes, decisions, and the papers with their hashes.
 */
@Component
class MinutesText {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm")
		.withZone(ZoneId.of("Asia/Tokyo"));

	private final MessageSource messages;

	private final WarekiFormat wareki;

	private final HistoryQuery history;

	private final CaseQuery cases;

	private final PaperQuery papers;

	MinutesText(MessageSource messages, WarekiFormat wareki, HistoryQuery history, CaseQuery cases, PaperQuery papers) {
		this.messages = messages;
		this.wareki = wareki;
		this.history = history;
		this.cases = cases;
		this.papers = papers;
	}

	String of(MeetingView meeting) {
		var before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(Locale.JAPANESE);
		try {
			List<String> lines = new ArrayList<>();
			head(meeting, lines);
			people(meeting, lines);
			decisions(meeting, lines);
			reports(meeting, lines);
			return String.join("\n", lines).strip();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	private void head(MeetingView meeting, List<String> lines) {
		List<FactRow> facts = this.history.ofMeeting(new MeetingId(meeting.meetingId()));
		say(lines, "minutes.draft.name", meeting.name());
		say(lines, "minutes.draft.day", this.wareki.day(meeting.heldOn()));
		say(lines, "minutes.draft.time", at(facts, "meeting.Opened"), at(facts, "meeting.Closed"));
		say(lines, "minutes.draft.place", meeting.place());
		if (meeting.convocation() != null) {
			say(lines, "minutes.draft.convoked", this.wareki.day(meeting.convocation().on()));
			if (meeting.convocation().urgency() != null) {
				say(lines, "minutes.draft.urgent", meeting.convocation().urgency());
			}
		}
	}

	/**
	 * When it was recorded; who edits the minutes corrects it if it was recorded late.
	 */
	private static String at(List<FactRow> facts, String name) {
		Optional<Instant> moment = facts.stream()
			.filter((fact) -> fact.name().equals(name))
			.map(FactRow::recordedAt)
			.reduce((first, second) -> second);
		return moment.map(CLOCK::format).orElse("-");
	}

	private void people(MeetingView meeting, List<String> lines) {
		lines.add("");
		List<MeetingView.SeatView> there = meeting.seats().stream().filter((seat) -> seat.presence().counts()).toList();
		say(lines, "minutes.draft.present", there.size());
		there.forEach((seat) -> lines.add("　" + text(
				seat.presence() == Presence.PROXY ? "minutes.draft.proxy"
						: seat.presides() ? "minutes.draft.presiding" : "minutes.draft.member",
				seat.postTitle(), seat.personName(), seat.proxyName())));
		List<MeetingView.SeatView> away = meeting.seats().stream().filter((seat) -> !seat.presence().counts()).toList();
		say(lines, "minutes.draft.absent", away.size());
		away.forEach((seat) -> lines
			.add("　" + text("minutes.draft.member", seat.postTitle(), seat.personName(), seat.proxyName())));
		say(lines, "minutes.draft.quorum", meeting.seatCount(), meeting.present(), meeting.quorum());
	}

	private void decisions(MeetingView meeting, List<String> lines) {
		lines.add("");
		say(lines, "minutes.draft.decisions");
		if (meeting.decisions().isEmpty()) {
			say(lines, "minutes.draft.none");
		}
		meeting.decisions().forEach((item) -> decision(item, lines));
	}

	private void decision(MeetingView.AgendaItem item, List<String> lines) {
		lines.add("");
		say(lines, "minutes.draft.item", item.item(), item.title(), orEmpty(item.proposalNumber()),
				(item.kind() != null) ? text("proposal.kind." + item.kind()) : "");
		item.recusals()
			.forEach((gone) -> say(lines, gone.own() ? "minutes.draft.recusedOneself" : "minutes.draft.recused",
					gone.postTitle(), gone.reason()));
		ItemResolution resolution = item.resolution();
		if (resolution == null) {
			return;
		}
		say(lines, "minutes.draft.course");
		if (item.count().cast() > 0) {
			say(lines, item.unanimous() ? "minutes.draft.unanimous" : "minutes.draft.votes", item.count().present(),
					item.count().votesFor(), item.count().votesAgainst(), item.count().abstentions());
		}
		if (!item.unanimous()) {
			named(item, Ballot.AGAINST, lines);
			named(item, Ballot.ABSTAIN, lines);
		}
		if (item.count().tie()) {
			say(lines, "minutes.draft.tie");
		}
		say(lines, "minutes.draft.resolved." + resolution.result());
		resolution.conditions().lines().forEach((line) -> say(lines, "minutes.draft.condition", line));
		if (!resolution.reason().isBlank()) {
			say(lines, "minutes.draft.reason", resolution.reason());
		}
		if (resolution.documentNumber() != null) {
			say(lines, "minutes.draft.document", resolution.documentNumber());
		}
		papers(item, lines);
	}

	private void named(MeetingView.AgendaItem item, Ballot ballot, List<String> lines) {
		String names = item.votes()
			.stream()
			.filter((vote) -> vote.ballot() == ballot)
			.map(MeetingView.SeatVote::postTitle)
			.collect(Collectors.joining("、"));
		if (!names.isEmpty()) {
			say(lines, "minutes.draft.named", text("ballot." + ballot), names);
		}
	}

	private void papers(MeetingView.AgendaItem item, List<String> lines) {
		this.cases.find(new ProposalId(item.proposalId()))
			.map((file) -> this.papers.ofCase(file))
			.ifPresent((papers) -> papers
				.forEach((paper) -> say(lines, "minutes.draft.paper", paper.fileName(), paper.sha256())));
	}

	private void reports(MeetingView meeting, List<String> lines) {
		if (meeting.reports().isEmpty()) {
			return;
		}
		lines.add("");
		say(lines, "minutes.draft.reports");
		meeting.reports().forEach((item) -> {
			say(lines, "minutes.draft.report", item.item(), item.title(), orEmpty(item.proposalNumber()));
			if (item.noted() != null) {
				say(lines, "minutes.draft.noted");
				item.noted().lines().forEach((line) -> lines.add("　" + line));
			}
		});
	}

	private void say(List<String> lines, String key, @Nullable Object... arguments) {
		lines.add(text(key, arguments));
	}

	private String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.JAPANESE);
	}

	private static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
