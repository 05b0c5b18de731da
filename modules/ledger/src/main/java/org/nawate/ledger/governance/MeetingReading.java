package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * 推進本部会議: one meeting replayed from its facts, and held against the rules of its day: its
 * seats, its quorum, who voted, the votes counted again, its minutes.
 */
final class MeetingReading {

	private final Books books;

	private final Hall hall = new Hall();

	private String state = "";

	private @Nullable LocalDate heldOn;

	private String plannedQuorum = "MAJORITY";

	/** By number, the case of an item to decide. */
	private final Map<Integer, String> tabled = new HashMap<>();

	/** By number, the case and the duty of a report. */
	private final Map<Integer, List<Object>> reports = new HashMap<>();

	private final Set<List<Object>> noted = new HashSet<>();

	private final Map<Integer, Doc> resolved = new HashMap<>();

	private Doc signers = Doc.NONE;

	private int version;

	/** The two who confirmed the minutes as they stand, by post. */
	private final Map<String, String> confirmed = new LinkedHashMap<>();

	MeetingReading(Books books) {
		this.books = books;
	}

	boolean isTabled(int item, String proposal) {
		return proposal.equals(this.tabled.get(item));
	}

	/** What it resolved on that case; {@link Doc#NONE} if nothing. */
	Doc resolved(int item, String proposal) {
		return isTabled(item, proposal) ? this.resolved.getOrDefault(item, Doc.NONE) : Doc.NONE;
	}

	boolean noted(String proposal, int duty) {
		return this.noted.contains(List.<Object>of(proposal, duty));
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		int item = e.number("item");
		switch (fact.event()) {
			case "meeting.Planned" -> {
				this.state = "PLANNED";
				this.heldOn = e.day("heldOn");
				this.plannedQuorum = e.text("quorumRule");
			}
			case "meeting.Rescheduled" -> this.heldOn = e.day("heldOn");
			case "meeting.ItemTabled" -> {
				this.books.flaws.unless(!this.tabled.containsKey(item), Code.MEETING_OUT_OF_ORDER, fact);
				this.tabled.put(item, e.text("proposal"));
			}
			case "meeting.ReportTabled" -> this.reports.put(item, List.of(e.text("proposal"), e.number("duty")));
			case "meeting.ItemTakenOff" -> {
				this.books.flaws.unless(!this.resolved.containsKey(item), Code.MEETING_OUT_OF_ORDER, fact);
				this.tabled.remove(item);
				this.reports.remove(item);
			}
			case "meeting.Convened" -> convene(fact, e);
			case "meeting.Reconvened" -> reconvene(fact, e);
			case "meeting.AttendanceRecorded" -> e.list("attendance").forEach((attendance) -> {
				this.books.flaws.unless(this.hall.seats.containsKey(attendance.text("post")), Code.NO_MEMBER, fact,
						this.books.offices.title(attendance.text("post")), "-", this.heldOn);
				this.hall.attend(attendance);
			});
			case "meeting.PresiderNamed" -> {
				this.books.flaws.unless("PRESENT".equals(this.hall.presence.get(e.text("post"))),
						Code.VOTER_NOT_PRESENT, fact, e.text("postTitle"));
				this.hall.preside(e.text("post"));
			}
			case "meeting.MemberRecused" -> this.hall.recuse(item, e.text("post"));
			case "meeting.MemberReadmitted" -> this.hall.readmit(item, e.text("post"));
			case "meeting.Opened" -> open(fact, e);
			case "meeting.VotesRecorded" -> vote(fact, e, item);
			case "meeting.ItemResolved" -> resolve(fact, e, item);
			case "meeting.ReportNoted" -> {
				expectOpen(fact, 0);
				List<Object> report = List.of(e.text("proposal"), e.number("duty"));
				this.books.flaws.unless(report.equals(this.reports.get(item)), Code.NOT_TABLED, fact, item);
				this.noted.add(report);
			}
			case "meeting.Closed" -> goOn(fact, "OPEN", "CLOSED");
			case "meeting.Adjourned", "meeting.CalledOff" -> this.state = "OVER";
			default -> minute(fact, e);
		}
	}

	private void convene(Fact fact, Doc e) {
		goOn(fact, "PLANNED", "CONVENED");
		expectNotice(fact, e, e.day("convenedOn"));
		seat(fact, e);
	}

	private void reconvene(Fact fact, Doc e) {
		goOn(fact, "CONVENED", "CONVENED");
		this.heldOn = e.day("heldOn");
		seat(fact, e);
		if (!Objects.equals(e.day("before"), this.heldOn)) {
			expectNotice(fact, e, e.day("reconvenedOn"));
			this.hall.empty();
		}
	}

	/** 招集 in time, or with the reason why it could not be. */
	private void expectNotice(Fact fact, Doc e, @Nullable LocalDate on) {
		LocalDate latest = e.day("latestOn");
		boolean late = latest != null && (on == null || on.isAfter(latest));
		this.books.flaws.unless(!late || !e.text("urgency").isBlank(), Code.CONVENED_TOO_LATE, fact, latest);
	}

	/** By the rules and with the members of the day on which it is held. */
	private void seat(Fact fact, Doc e) {
		LocalDate day = this.heldOn;
		if (day == null) {
			this.books.flaws.find(Code.MEETING_OUT_OF_ORDER, fact);
			return;
		}
		Rules rules = e.has("rules") ? Rules.of(e.object("rules")) : Rules.usual(this.plannedQuorum);
		this.books.flaws.unless(!e.has("rules") || rules.equals(this.books.rules.on(day)), Code.RULES_NOT_IN_FORCE,
				fact, day);
		this.hall.seat(e.list("seats"), rules);
		this.books.expectMembers(e.list("seats"), day, fact);
		this.books.flaws.unless(e.number("quorum") == rules.required(this.hall.seats.size()), Code.COUNT_DIFFERS, fact,
				rules.required(this.hall.seats.size()));
	}

	private void open(Fact fact, Doc e) {
		goOn(fact, "CONVENED", "OPEN");
		LocalDate openedOn = e.day("openedOn");
		this.books.flaws.unless(openedOn != null && this.heldOn != null && !openedOn.isBefore(this.heldOn),
				Code.DECIDED_ON_OTHER_DAY, fact, openedOn);
		expectCounted(fact, e, 0);
	}

	/** Enough are present, and as many as are told. */
	private void expectCounted(Fact fact, Doc e, int item) {
		int present = this.hall.present(item);
		int quorum = this.hall.quorum(item);
		this.books.flaws.unless(e.number("present") == present && e.number("quorum") == quorum, Code.COUNT_DIFFERS,
				fact, present);
		this.books.flaws.unless(present >= quorum, Code.QUORUM_NOT_MET, fact, present, quorum);
	}

	private void expectOpen(Fact fact, int item) {
		this.books.flaws.unless(this.state.equals("OPEN"), Code.MEETING_OUT_OF_ORDER, fact);
		this.books.flaws.unless(this.hall.present(item) >= this.hall.quorum(item), Code.QUORUM_NOT_MET, fact,
				this.hall.present(item), this.hall.quorum(item));
	}

	private void vote(Fact fact, Doc e, int item) {
		expectOpen(fact, item);
		Set<String> authors = this.books.authorsOf(this.tabled.getOrDefault(item, ""));
		for (Doc vote : e.list("votes")) {
			String post = vote.text("post");
			Doc seat = this.hall.seats.getOrDefault(post, Doc.NONE);
			String how = this.hall.presence.getOrDefault(post, "ABSENT");
			String title = seat.text("postTitle");
			this.books.flaws.unless(!seat.isNone(), Code.NO_MEMBER, fact, this.books.offices.title(post), "-",
					this.heldOn);
			this.books.flaws.unless(!this.hall.isRecused(item, post), Code.VOTER_RECUSED, fact, title);
			this.books.flaws.unless(!how.equals("ABSENT"), Code.VOTER_NOT_PRESENT, fact, title);
			this.books.flaws.unless(!how.equals("PROXY") || this.hall.rules.proxyVotes(), Code.PROXY_NOT_ALLOWED, fact,
					title);
			boolean own = how.equals("PRESENT") && !vote.text("ballot").equals("ABSTAIN")
					&& authors.contains(seat.text("person"));
			this.books.flaws.unless(!own, Code.OWN_DRAFT, fact, seat.called());
		}
		this.hall.vote(item, e.list("votes"));
		boolean byChair = e.list("votes").stream().anyMatch((vote) -> this.hall.presides(vote.text("post")));
		this.books.flaws.unless(!byChair || this.hall.rules.chairVotes() || this.hall.mayDecideTie(item),
				Code.NO_TIE_TO_DECIDE, fact);
	}

	/** 議決: the votes counted again carry it, or let it fall. */
	private void resolve(Fact fact, Doc e, int item) {
		expectOpen(fact, item);
		Doc resolution = e.object("resolution");
		Hall.Count count = this.hall.count(item);
		boolean once = isTabled(item, e.text("proposal")) && !this.resolved.containsKey(item);
		this.books.flaws.unless(once, Code.NOT_TABLED, fact, item);
		expectCounted(fact, e, item);
		this.books.flaws.unless(count.isTold(e.object("count")), Code.COUNT_DIFFERS, fact, count.votesFor());
		this.books.flaws.unless(Objects.equals(resolution.day("decidedOn"), this.heldOn), Code.DECIDED_ON_OTHER_DAY,
				fact, resolution.text("decidedOn"));
		boolean fits = switch (resolution.text("result")) {
			case "APPROVED" -> count.carried();
			case "CONDITIONAL" -> count.carried() && !resolution.text("conditions").isBlank();
			case "REFUSED" -> !count.carried() && !this.hall.couldStillCarry(item) && !this.hall.waitsForPresider(item);
			case "SENT_BACK", "CARRIED_OVER" -> !resolution.text("reason").isBlank();
			default -> false;
		};
		this.books.flaws.unless(fits, Code.RESULT_DIFFERS, fact, resolution.text("result"), count.votesFor(),
				count.present());
		this.resolved.put(item, resolution);
	}

	/** 議事録: whoever presided and one member who was there, two persons. */
	private void minute(Fact fact, Doc e) {
		switch (fact.event()) {
			case "meeting.MinutesDrafted" -> {
				goOn(fact, "CLOSED", "MINUTES");
				this.signers = e.object("signers");
				this.version = e.number("version");
				String member = this.signers.text("member");
				boolean two = this.hall.presides(this.signers.text("chair")) && this.hall.seats.containsKey(member)
						&& !this.hall.presides(member)
						&& !this.hall.presence.getOrDefault(member, "ABSENT").equals("ABSENT");
				this.books.flaws.unless(two, Code.MINUTES_NOT_CONFIRMED, fact);
			}
			case "meeting.MinutesEdited" -> {
				goOn(fact, "MINUTES", "MINUTES");
				this.version = e.number("version");
				this.confirmed.clear();
			}
			case "meeting.MinutesConfirmed" -> {
				goOn(fact, "MINUTES", "MINUTES");
				Doc by = e.object("by");
				boolean entitled = e.text("post").equals(by.text("post")) && e.number("version") == this.version
						&& List.of(this.signers.text("chair"), this.signers.text("member")).contains(by.text("post"));
				this.books.flaws.unless(entitled, Code.WRONG_POST, fact, by.text("postTitle"));
				this.books.flaws.unless(!this.confirmed.containsValue(by.text("person")), Code.MINUTES_BY_ONE_PERSON,
						fact, by.called());
				this.confirmed.put(by.text("post"), by.text("person"));
			}
			case "meeting.MinutesFixed" -> {
				goOn(fact, "MINUTES", "FIXED");
				this.books.flaws.unless(this.confirmed.size() == 2 && e.number("version") == this.version,
						Code.MINUTES_NOT_CONFIRMED, fact);
			}
			default -> {
			}
		}
	}

	private void goOn(Fact fact, String before, String next) {
		this.books.flaws.unless(this.state.equals(before), Code.MEETING_OUT_OF_ORDER, fact);
		this.state = next;
	}

}
