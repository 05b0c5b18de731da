package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * 案件: one case replayed from its facts, and held against the rules of its way: 起案, 回議,
 * 事務局審査, 合議, 付議, 議決, 施行.
 */
final class CaseReading {

	private static final List<String> ENDORSING = List.of("ENDORSE_BY_SECTION_CHIEF", "ENDORSE_BY_DIRECTOR");

	private static final List<String> SENDING_BACK = List.of("ENDORSE_BY_SECTION_CHIEF", "ENDORSE_BY_DIRECTOR",
			"SCREEN", "DECIDE_ALONE");

	/** Where the case stands, as far as the rules here ask. */
	private enum State {

		DRAFTING, UNDER_WAY, APPROVED, ENDED, IN_EFFECT

	}

	private final Books books;

	private final CaseSteps steps;

	private final CaseConsultation consultation;

	private final CaseAuthority authority;

	private final CaseDuties duties;

	private State state = State.DRAFTING;

	private boolean withdrawn;

	private boolean refused;

	private String draftersPost = "";

	private Doc change = Doc.NONE;

	private Doc submitted = Doc.NONE;

	private @Nullable LocalDate submittedOn;

	private int round;

	private boolean endorsed;

	private Doc screening = Doc.NONE;

	/** The meeting or circulation to which it went last, and its number there. */
	private String body = "";

	private int item;

	/** By what it was decided, in the words of an authority. */
	private Doc decision = Doc.NONE;

	private String conditions = "";

	private boolean conditionsOpen;

	private @Nullable LocalDate effectiveOn;

	/** The fact that owes a report to the headquarters. */
	private @Nullable Fact reported;

	/** Of the flow that it runs by, the version; 0 while none is known. */
	private int version;

	/** By number, the papers of the case. */
	private final Map<Integer, String> papers = new LinkedHashMap<>();

	private @Nullable Fact last;

	/** What was changed under it: the project, and how. */
	private final Map<String, Set<String>> carriedOut = new HashMap<>();

	CaseReading(Books books) {
		this.books = books;
		this.steps = new CaseSteps(books);
		this.consultation = new CaseConsultation(books);
		this.authority = new CaseAuthority(books);
		this.duties = new CaseDuties(books);
	}

	Set<String> authors() {
		return this.steps.authors();
	}

	/** What it asked for when it was submitted last. */
	Doc submitted() {
		return this.submitted;
	}

	Doc classification() {
		return this.authority.classification();
	}

	/** Whether an authority names the decision on this case: its kind, place and day. */
	boolean isDecidedBy(Doc named) {
		Doc resolution = this.decision.object("resolution");
		return switch (named.text("kind")) {
			case "RESOLUTION" -> this.decision.has("meeting") && named.sameIn(this.decision, "meeting", "item")
					&& named.sameIn(resolution, "decidedOn", "documentNumber");
			case "CIRCULATED" -> this.decision.has("circulation") && named.same("circulation", this.decision)
					&& named.sameIn(resolution, "decidedOn", "documentNumber");
			case "SOLE_DECISION" -> this.decision.object("authority").equals(named);
			default -> false;
		};
	}

	boolean isApproved() {
		return this.state == State.APPROVED || this.state == State.IN_EFFECT;
	}

	boolean isRefused() {
		return this.refused;
	}

	boolean isWithdrawn() {
		return this.withdrawn;
	}

	boolean conditionsOpen() {
		return this.conditionsOpen;
	}

	@Nullable LocalDate effectiveOn() {
		return this.effectiveOn;
	}

	void carriedOut(String project, String event) {
		this.carriedOut.computeIfAbsent(project, (id) -> new HashSet<>()).add(event);
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		this.last = fact;
		if (fact.sequence() == 0 != fact.event().equals("proposal.Drafted")) {
			this.books.flaws.find(Code.NOT_DRAFTED, fact);
		}
		switch (fact.event()) {
			case "proposal.Drafted" -> draft(e);
			case "proposal.Revised" -> revise(fact, e);
			case "proposal.Submitted" -> submit(fact, e);
			case "proposal.TakenBack" -> {
				expectDrafter(fact, e);
				expectUndecided(fact);
				goTo(State.DRAFTING);
			}
			case "proposal.Withdrawn" -> {
				expectDrafter(fact, e);
				expectUndecided(fact);
				this.withdrawn = true;
				goTo(State.ENDED);
			}
			case "proposal.HandedOver" -> this.draftersPost = e.text("post");
			case "proposal.StepOpened" -> {
				this.steps.open(fact, e);
				follow(fact, e.object("trace"));
			}
			case "proposal.FlowFollowed" -> follow(fact, e.object("trace"));
			case "proposal.FlowVersionChanged" -> {
				this.books.flaws.unless(e.number("fromVersion") == this.version, Code.FLOW_CHANGED_SILENTLY, fact);
				this.version = e.number("toVersion");
				this.books.shelf.migratesTo(e.text("flow"), e.text("toHash"), fact);
			}
			case "proposal.StepReassigned" -> this.steps.reassign(e);
			case "proposal.StepAssumed" -> this.steps.assume(fact, e);
			case "proposal.StepSkipped" -> this.steps.skip(fact, e);
			case "proposal.Endorsed" -> {
				this.steps.take(fact, e, ENDORSING);
				this.endorsed = true;
			}
			case "proposal.SentBack" -> {
				this.steps.take(fact, e, SENDING_BACK);
				this.state = State.DRAFTING;
			}
			case "proposal.Screened" -> {
				this.steps.take(fact, e, List.of("SCREEN"));
				this.books.flaws.unless(this.endorsed, Code.NOT_ENDORSED, fact);
				this.screening = e.object("screening");
			}
			case "proposal.Clarified" -> {
				this.steps.take(fact, e, List.of("CLARIFY_SCOPE"));
				this.screening = e.object("screening");
			}
			default -> decide(fact, e);
		}
	}

	private void decide(Fact fact, Doc e) {
		switch (fact.event()) {
			case "proposal.Classified" -> {
				expectScreened(fact);
				this.authority.classify(fact, e, this.screening);
			}
			case "proposal.ClassificationDeferred" -> this.authority.defer();
			case "proposal.ConsultationWished" -> this.consultation.wish(e);
			case "proposal.SectionsAsked" -> {
				expectScreened(fact);
				this.consultation.ask(fact, e, this.round);
			}
			case "proposal.ConsultationAnswered" -> {
				this.steps.take(fact, e, List.of("CONSULT"));
				this.consultation.answer(fact, e, this.round, this.submitted);
			}
			case "proposal.AuthorityDetermined" -> {
				expectScreened(fact);
				this.authority.determine(fact, e, this.submitted);
			}
			case "proposal.ReferredToHeadquarters" -> {
				this.steps.take(fact, e, List.of("DECIDE_ALONE"));
				this.authority.refer();
			}
			case "proposal.DecidedAlone" -> decideAlone(fact, e);
			case "proposal.Tabled" -> table(fact, e);
			case "proposal.PutInCirculation" -> circulate(fact, e);
			case "proposal.Untabled", "proposal.TakenFromCirculation" -> untable();
			case "proposal.Resolved" -> resolve(fact, e);
			case "proposal.ResolvedByCirculation" -> resolveByCirculation(fact, e);
			default -> followUp(fact, e);
		}
	}

	private void followUp(Fact fact, Doc e) {
		switch (fact.event()) {
			case "proposal.DutyImposed" -> this.duties.impose(e);
			case "proposal.DutyReassigned" -> this.duties.reassign(e);
			case "proposal.PaperAttached" -> {
				if (!e.has("comment") && !e.has("duty")) {
					this.papers.put(e.number("number"), e.object("paper").text("sha256"));
				}
			}
			case "proposal.PaperRemoved" -> this.papers.remove(e.number("number"));
			case "proposal.DutyDischarged" -> this.duties.discharge(fact, e);
			case "proposal.ConditionsConfirmed" -> {
				this.steps.take(fact, e, List.of("CONFIRM_CONDITIONS"));
				this.books.flaws.unless(this.duties.areMet(this.conditions), Code.CONDITIONS_UNFULFILLED, fact);
				expectEffect(fact, e, later(this.effectiveOn, e.day("confirmedOn")));
				this.conditionsOpen = false;
				this.effectiveOn = e.day("effectiveOn");
			}
			case "proposal.EffectRetried" -> {
				LocalDate day = e.day("effectiveOn");
				boolean late = day != null && this.effectiveOn != null && !day.isBefore(this.effectiveOn);
				this.books.flaws.unless(late, Code.EFFECT_ON_OTHER_DAY, fact, day, this.effectiveOn);
				this.effectiveOn = day;
			}
			case "proposal.EffectAbandoned" -> {
				this.books.flaws.unless(!authors().contains(e.object("by").text("person")), Code.OWN_DRAFT, fact,
						e.object("by").called());
				this.reported = fact;
				goTo(State.ENDED);
			}
			case "proposal.TookEffect" -> takeEffect(fact, e);
			default -> {
			}
		}
	}

	private void draft(Doc e) {
		this.change = e.object("change");
		this.draftersPost = e.object("drafter").text("post");
		this.steps.wrote(e.object("drafter"));
	}

	private void revise(Fact fact, Doc e) {
		expectDrafter(fact, e);
		Doc revised = e.object("change");
		this.books.flaws.unless(this.state == State.DRAFTING, Code.CHANGED_OUT_OF_TURN, fact);
		this.books.flaws.unless(revised.same("kind", this.change), Code.GIST_DIFFERS, fact);
		this.change = revised;
		this.steps.wrote(e.object("by"));
	}

	private void submit(Fact fact, Doc e) {
		expectDrafter(fact, e);
		this.books.flaws.unless(this.state == State.DRAFTING, Code.CHANGED_OUT_OF_TURN, fact);
		this.books.flaws.unless(e.object("change").equals(this.change) && e.number("round") == this.round + 1,
				Code.GIST_DIFFERS, fact);
		this.submitted = e.object("change");
		this.submittedOn = e.day("submittedOn");
		this.round = e.number("round");
		this.steps.wrote(e.object("by"));
		this.screening = Doc.NONE;
		this.endorsed = false;
		this.consultation.submitted();
		this.authority.submitted();
		goTo(State.UNDER_WAY);
	}

	private void follow(Fact fact, Doc trace) {
		int now = trace.number("version");
		String flow = switch (this.change.text("kind")) {
			case "ADDITION" -> "project-addition";
			case "KGI_REVISION" -> "kgi-revision";
			case "ABOLITION" -> "project-abolition";
			default -> "project-change";
		};
		this.books.flaws.unless((this.version == 0 || this.version == now) && trace.text("flow").equals(flow),
				Code.FLOW_CHANGED_SILENTLY, fact);
		this.books.shelf.uses(trace.text("flow"), now, fact);
		this.version = now;
	}

	private void table(Fact fact, Doc e) {
		this.steps.take(fact, e, List.of("TABLE"));
		expectReady(fact);
		this.body = e.text("meeting");
		this.item = e.number("item");
		MeetingReading meeting = this.books.findMeeting(this.body, fact);
		this.books.flaws.unless(meeting == null || meeting.isTabled(this.item, fact.aggregate()), Code.NOT_TABLED, fact,
				this.body);
	}

	private void circulate(Fact fact, Doc e) {
		this.steps.take(fact, e, List.of("TABLE"));
		expectReady(fact);
		this.body = e.text("circulation");
		this.item = e.number("item");
		CirculationReading circulation = this.books.findCirculation(this.body, fact);
		this.books.flaws.unless(circulation == null || circulation.circulates(this.item, fact.aggregate()),
				Code.NOT_TABLED, fact, this.body);
		String letter = this.authority.classification().text("businessClass");
		boolean light = switch (this.submitted.text("kind")) {
			case "ADDITION" -> letter.equals("M");
			case "ABOLITION", "COMPLETION", "MERGER", "SPLIT", "RECLASSIFICATION" -> false;
			default -> true;
		};
		String ground = (circulation != null) ? circulation.ground() : e.text("ground");
		this.books.flaws.unless(ground.equals(e.text("ground")) && (light || ground.equals("URGENT")),
				Code.NOT_TO_BE_CIRCULATED, fact);
	}

	private void untable() {
		this.body = "";
		this.item = 0;
		this.steps.close();
	}

	private void resolve(Fact fact, Doc e) {
		MeetingReading meeting = this.books.findMeeting(e.text("meeting"), fact);
		Doc resolution = e.object("resolution");
		boolean there = e.text("meeting").equals(this.body) && e.number("item") == this.item;
		this.books.flaws.unless(
				there && (meeting == null || meeting.resolved(this.item, fact.aggregate()).equals(resolution)),
				Code.NOT_RESOLVED_THERE, fact, e.text("meeting"));
		decided(fact, e, resolution);
	}

	private void resolveByCirculation(Fact fact, Doc e) {
		CirculationReading circulation = this.books.findCirculation(e.text("circulation"), fact);
		Doc resolution = e.object("resolution");
		boolean there = e.text("circulation").equals(this.body) && e.number("item") == this.item;
		this.books.flaws.unless(
				there && (circulation == null || circulation.resolved(this.item, fact.aggregate(), resolution)),
				Code.NOT_RESOLVED_THERE, fact, e.text("circulation"));
		decided(fact, e, resolution);
		this.reported = fact;
	}

	private void decided(Fact fact, Doc e, Doc resolution) {
		expectUndecided(fact);
		expectPapers(fact);
		LocalDate decidedOn = resolution.day("decidedOn");
		boolean approves = List.of("APPROVED", "CONDITIONAL").contains(resolution.text("result"));
		this.books.flaws.unless(
				decidedOn != null && (this.submittedOn == null || !decidedOn.isBefore(this.submittedOn)),
				Code.DECIDED_ON_OTHER_DAY, fact, decidedOn);
		expectEffect(fact, e, approves ? later(this.submitted.day("effectiveOn"), decidedOn) : null);
		switch (resolution.text("result")) {
			case "APPROVED", "CONDITIONAL" -> {
				this.decision = e;
				this.conditionsOpen = resolution.text("result").equals("CONDITIONAL");
				this.conditions = this.conditionsOpen ? resolution.text("conditions") : "";
				this.effectiveOn = e.day("effectiveOn");
				goTo(State.APPROVED);
			}
			case "REFUSED" -> {
				this.decision = e;
				this.refused = true;
				goTo(State.ENDED);
			}
			case "SENT_BACK" -> {
				untable();
				this.state = State.DRAFTING;
			}
			default -> untable();
		}
	}

	private void decideAlone(Fact fact, Doc e) {
		CaseSteps.Step step = this.steps.take(fact, e, List.of("DECIDE_ALONE"));
		expectUndecided(fact);
		expectReady(fact);
		expectPapers(fact);
		this.consultation.expectNoObjection(fact);
		if (step != null) {
			this.authority.expectAlone(fact, e, step);
		}
		boolean approves = e.text("result").equals("APPROVED");
		LocalDate decidedOn = e.object("authority").day("decidedOn");
		expectEffect(fact, e, approves ? later(this.submitted.day("effectiveOn"), decidedOn) : null);
		this.decision = e;
		this.reported = fact;
		this.refused = !approves;
		this.effectiveOn = e.day("effectiveOn");
		goTo(approves ? State.APPROVED : State.ENDED);
	}

	/** From the day asked for, but never before it was decided. */
	private void expectEffect(Fact fact, Doc e, @Nullable LocalDate day) {
		this.books.flaws.unless(Objects.equals(e.day("effectiveOn"), day), Code.EFFECT_ON_OTHER_DAY, fact,
				e.text("effectiveOn"), (day != null) ? day : "-");
	}

	private static @Nullable LocalDate later(@Nullable LocalDate asked, @Nullable LocalDate decided) {
		if (asked == null || decided == null) {
			return null;
		}
		return asked.isBefore(decided) ? decided : asked;
	}

	private void takeEffect(Fact fact, Doc e) {
		this.books.flaws.unless(this.state == State.APPROVED, Code.NOT_DECIDED, fact);
		this.books.flaws.unless(!this.conditionsOpen, Code.CONDITIONS_UNFULFILLED, fact);
		expectEffect(fact, e, this.effectiveOn);
		AskedChange.of(this.submitted).forEach((project, event) -> {
			boolean done = this.carriedOut.getOrDefault(project, Set.of()).contains(event);
			boolean hidden = !this.books.shown.contains(project) && !this.books.evidence.everything();
			this.books.flaws.unless(done || hidden, Code.EFFECT_MISSING, fact, project);
		});
		this.state = State.IN_EFFECT;
	}

	private void expectDrafter(Fact fact, Doc e) {
		this.books.flaws.unless(e.object("by").text("post").equals(this.draftersPost), Code.WRONG_POST, fact,
				e.object("by").text("postTitle"));
	}

	private void expectUndecided(Fact fact) {
		this.books.flaws.unless(this.state == State.UNDER_WAY || this.state == State.DRAFTING, Code.DECIDED_TWICE,
				fact);
	}

	/** What lay before those who decided is shown. */
	private void expectPapers(Fact fact) {
		Set<String> hashes = new LinkedHashSet<>(this.papers.values());
		this.submitted.object("sheet").list("attachments").forEach((paper) -> hashes.add(paper.text("sha256")));
		for (String hash : hashes) {
			this.books.flaws.unless(this.books.evidence.papers().contains(hash), Code.EVIDENCE_MISSING, fact,
					"attachments/" + hash);
		}
	}

	private void expectScreened(Fact fact) {
		this.books.flaws.unless(!this.screening.isNone(), Code.NOT_SCREENED, fact);
	}

	/** Endorsed, screened and consulted since it was submitted last. */
	private void expectReady(Fact fact) {
		this.books.flaws.unless(this.endorsed, Code.NOT_ENDORSED, fact);
		expectScreened(fact);
		this.consultation.expectDone(fact, this.submitted);
	}

	private void goTo(State next) {
		this.steps.close();
		this.state = next;
	}

	/**
	 * After all facts: what was decided outside a meeting is owed to one, and what became
	 * of the case shows in its projects.
	 */
	void finish(Evidence evidence) {
		if (this.reported != null && !this.duties.hasReport() && evidence.isSettled(this.reported)) {
			this.books.flaws.find(Code.REPORT_MISSING, this.reported);
		}
		if (this.last == null || !evidence.isSettled(this.last)) {
			return;
		}
		Map<String, String> asked = AskedChange.of(this.submitted);
		boolean changed = this.carriedOut.entrySet()
			.stream()
			.anyMatch((done) -> done.getValue().contains(asked.getOrDefault(done.getKey(), "")));
		this.books.flaws.unless(!changed || this.state == State.IN_EFFECT, Code.EFFECT_MISSING, this.last, "-");
		ProjectReading proposed = this.books.projects.get(this.submitted.text("project"));
		boolean ended = this.refused || this.withdrawn;
		this.books.flaws.unless(!ended || proposed == null || !proposed.isUndecided(), Code.EFFECT_MISSING, this.last,
				this.submitted.text("project"));
	}

}
