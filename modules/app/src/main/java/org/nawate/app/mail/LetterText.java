package org.nawate.app.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculationQuery;
import org.nawate.app.finding.FindingQuery;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.notification.NoticeKind;
import org.nawate.app.notification.NoticePart;
import org.nawate.app.notification.NoticeRow;
import org.nawate.app.notification.Recipient;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.finding.FindingId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Says notices as a letter, in the recipient's language, as text and as HTML. It names
 * the case and what is to be done, and nothing that somebody wrote on it: that is read
 * behind the login.
 */
@Component
class LetterText {

	private static final int LONGEST_TITLE = 80;

	private final Words words;

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final CirculationQuery circulations;

	private final FindingQuery findings;

	private final OrganisationQuery organisation;

	private final ITemplateEngine templates;

	private final String address;

	LetterText(Words words, CaseQuery cases, MeetingQuery meetings, CirculationQuery circulations,
			FindingQuery findings, OrganisationQuery organisation, ITemplateEngine templates,
			@Value("${nawate.address}") String address) {
		this.words = words;
		this.cases = cases;
		this.meetings = meetings;
		this.circulations = circulations;
		this.findings = findings;
		this.organisation = organisation;
		this.templates = templates;
		this.address = address.replaceAll("/+$", "");
	}

	/** A letter without its envelope. */
	record Said(String subject, String plain, String html) {
	}

	/** One line of a letter: what it is about, what happened, where to go. */
	record Item(String caption, String sentence, String href) {
	}

	/** The lines about one kind of thing. */
	record Group(String heading, List<Item> items) {
	}

	/** Says the notices. */
	Said say(Recipient recipient, List<NoticeRow> notices) {
		Locale locale = Locale.of(recipient.language());
		LocaleContextHolder.setLocale(locale);
		try {
			Map<NoticeKind, List<Item>> byKind = new TreeMap<>();
			notices.forEach(
					(notice) -> byKind.computeIfAbsent(notice.kind(), (kind) -> new ArrayList<>()).add(item(notice)));
			List<Group> groups = byKind.entrySet()
				.stream()
				.map((entry) -> new Group(counted(entry.getKey(), entry.getValue().size()), entry.getValue()))
				.toList();
			String name = clean(this.organisation.personName(new PersonId(recipient.personId())).orElse(""));
			Context html = new Context(locale,
					Map.of("name", name, "groups", groups, "settings", this.address + "/account"));
			return new Said(subject(groups, notices.size()), plain(name, groups),
					this.templates.process("mail/letter", html));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private String subject(List<Group> groups, int notices) {
		String city = clean(this.organisation.name().orElse("Nawate"));
		if (notices == 1) {
			String kind = groups.getFirst().heading();
			return this.words.of("mail.subject.one", city, kind, groups.getFirst().items().getFirst().caption());
		}
		return this.words.of("mail.subject.many", city, notices,
				String.join(this.words.of("case.separator"), groups.stream().map(Group::heading).toList()));
	}

	private String plain(String name, List<Group> groups) {
		StringBuilder text = new StringBuilder(this.words.of("mail.to", name)).append("\n\n")
			.append(this.words.of("mail.intro"))
			.append("\n");
		for (Group group : groups) {
			text.append("\n■ ").append(group.heading()).append("\n");
			group.items()
				.forEach((item) -> text.append("\n")
					.append(item.caption())
					.append("\n")
					.append(item.sentence())
					.append("\n")
					.append(item.href())
					.append("\n"));
		}
		return text.append("\n--\n")
			.append(this.words.of("mail.outro"))
			.append("\n")
			.append(this.words.of("mail.settings"))
			.append("\n")
			.append(this.address)
			.append("/account\n")
			.toString();
	}

	private String counted(NoticeKind kind, int count) {
		return this.words.of("mail.count", this.words.of("notice.kind." + kind), count);
	}

	private Item item(NoticeRow notice) {
		Object[] parts = notice.parts().stream().map(this::said).toArray();
		String sentence = this.words.of("notice.item." + notice.code(), parts);
		if (notice.meetingId() != null) {
			return new Item(meeting(notice.meetingId()), sentence, this.address + "/meetings/" + notice.meetingId());
		}
		if (notice.circulationId() != null) {
			return new Item(circulation(notice.circulationId()), sentence,
					this.address + "/circulations/" + notice.circulationId());
		}
		if (notice.findingId() != null) {
			return new Item(finding(notice.findingId()), sentence,
					this.address + "/audit/findings/" + notice.findingId());
		}
		boolean own = notice.stepId() != null && !notice.code().equals("ESCALATED");
		String page = own ? "/inbox/" + notice.stepId() : "/proposals/" + notice.proposalId();
		return new Item(caption(String.valueOf(notice.proposalId())), sentence, this.address + page);
	}

	private String caption(String proposal) {
		return this.cases.find(new ProposalId(proposal)).map((file) -> {
			String title = clean(file.title());
			return this.words.of("mail.case", file.number(), this.words.of("proposal.kind." + file.kind()),
					title.isEmpty() ? this.words.of("case.untitled") : title);
		}).orElse(proposal);
	}

	private String meeting(String id) {
		return this.meetings.find(new MeetingId(id))
			.map((meeting) -> this.words.of("mail.meeting", clean(meeting.name()), this.words.day(meeting.heldOn()),
					meeting.startsAt(), clean(meeting.place())))
			.orElse(id);
	}

	private String circulation(String id) {
		return this.circulations.name(new CirculationId(id))
			.map((name) -> this.words.of("mail.circulation", clean(name)))
			.orElse(id);
	}

	private String finding(String id) {
		return this.findings.find(new FindingId(id))
			.map((finding) -> this.words.of("mail.finding", finding.number(), clean(finding.title())))
			.orElse(id);
	}

	private String said(NoticePart part) {
		return switch (part.sort()) {
			case TEXT -> clean(part.value());
			case WORD -> this.words.of(part.value());
			case DAY -> this.words.day(LocalDate.parse(part.value()));
		};
	}

	/**
	 * One line without anything that moves the others: no control, no line end, no change
	 * of direction; and not endless.
	 */
	static String clean(String text) {
		String one = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
		return (one.codePointCount(0, one.length()) <= LONGEST_TITLE) ? one
				: one.substring(0, one.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
	}

}
