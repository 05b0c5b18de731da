package org.nawate.app.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.nawate.app.headquarters.HeadquartersRulesQuery;
import org.nawate.app.look.CaseTitle;
import org.nawate.app.look.Typed;
import org.nawate.app.organisation.HeldPost;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationCommand;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.CirculationRejection;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.process.inbox.BusinessCalendar;
import org.nawate.process.inbox.Desk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is done with a circulation, on a page or by the API. */
@Component
public class CirculationActs {

	/** Working days that members have to answer, if nothing else is said. */
	public static final int DAYS = 5;

	private static final Pattern ID = Pattern.compile("circulation-[a-z0-9-]{8,60}");

	private final Acts acts;

	private final Desk desk;

	private final CirculationQuery circulations;

	private final CirculableCaseQuery cases;

	private final OrganisationQuery organisation;

	private final HeadquartersRulesQuery rules;

	private final BusinessCalendar calendar;

	private final MeetingRequestRule meetingRequests;

	CirculationActs(Acts acts, Desk desk, CirculationQuery circulations, CirculableCaseQuery cases,
			OrganisationQuery organisation, HeadquartersRulesQuery rules, BusinessCalendar calendar,
			@Value("${nawate.circulation.meeting-requests}") MeetingRequestRule meetingRequests) {
		this.acts = acts;
		this.desk = desk;
		this.circulations = circulations;
		this.cases = cases;
		this.organisation = organisation;
		this.rules = rules;
		this.calendar = calendar;
		this.meetingRequests = meetingRequests;
	}

	/** An id for a new circulation: the token of its form. */
	public static CirculationId newId() {
		return new CirculationId("circulation-" + UUID.randomUUID());
	}

	/** The id said by a form or caller; empty if it is none. */
	public static Optional<CirculationId> id(String said) {
		return ID.matcher(said).matches() ? Optional.of(new CirculationId(said)) : Optional.empty();
	}

	/** The rules that a circulation begun today would keep. */
	public HeadquartersRules rules() {
		return this.rules.on(this.acts.today());
	}

	/** How many requests for a meeting take an item there. */
	public MeetingRequestRule meetingRequests() {
		return this.meetingRequests;
	}

	/** The last day for answers: the day said, or so many working days from today. */
	public LocalDate dueOn(@Nullable LocalDate said, @Nullable Integer workingDays) {
		return (said != null) ? said
				: this.calendar.plusWorkingDays(this.acts.today(), (workingDays != null) ? workingDays : DAYS);
	}

	/** 回付: takes the open steps of tabling of all its cases. */
	public Outcome start(CirculationId circulation, StartRequest said, Acting acting) {
		Map<String, String> titles = CaseTitle
			.asRecorded(() -> this.cases.titles(said.items().stream().map(StartRequest.Item::proposalId).toList()));
		if (!said.items().stream().allMatch((item) -> titles.containsKey(item.proposalId()))) {
			return Outcome.refused(ProposalRejection.UNKNOWN);
		}
		List<CirculationItem> items = said.items()
			.stream()
			.map((item) -> new CirculationItem(new ProposalId(item.proposalId()),
					titles.getOrDefault(item.proposalId(), ""), Typed.clean(item.conditions())))
			.toList();
		return run(Permission.RUN_MEETINGS, acting,
				(by) -> new CirculationCommand.Start(circulation, by, Typed.clean(said.name()), said.ground(),
						Typed.clean(said.reason()), Typed.clean(said.papers()), items,
						this.organisation.seats(this.acts.today()), rules(), this.meetingRequests,
						dueOn(said.dueOn(), said.workingDays()), this.acts.today()));
	}

	/** 回答, by a member for the own seat. */
	public Outcome answer(CirculationId circulation, List<ItemAnswer> answers, Acting acting) {
		return run(Permission.VOTE, inSeat(circulation, acting),
				(by) -> new CirculationCommand.Answer(circulation, by, answers, this.acts.today()));
	}

	/** 代理回答, by the registered proxy of an absent member. */
	public Outcome answerAsProxy(CirculationId circulation, PostId seat, PostId proxy, List<ItemAnswer> answers,
			Acting acting) {
		String title = this.circulations.find(circulation)
			.flatMap((view) -> view.items().stream().findFirst())
			.map((item) -> item.of(seat.value()))
			.map(CirculationView.SeatAnswer::postTitle)
			.orElse(seat.value());
		return run(Permission.STAND_IN, acting.in(proxy), (by) -> new CirculationCommand.AnswerAsProxy(circulation,
				by.inPlaceOf(title), seat, answers, this.acts.today()));
	}

	/** 質疑, by a member. */
	public Outcome ask(CirculationId circulation, @Nullable String text, Acting acting) {
		return run(Permission.VOTE, inSeat(circulation, acting),
				(by) -> new CirculationCommand.Ask(circulation, by, Typed.clean(text), this.acts.today()));
	}

	/** 答弁, by the secretariat or a post that drafted one of the cases. */
	public Outcome answerQuestion(CirculationId circulation, int question, @Nullable String text, Acting acting) {
		Acting drafting = acting.fitting(drafts(circulation));
		HeldPost post = drafting.post();
		boolean drafter = post != null && drafts(circulation).test(post);
		return run(drafter ? Permission.DRAFT : Permission.RUN_MEETINGS, drafter ? drafting : acting,
				(by) -> new CirculationCommand.AnswerQuestion(circulation, by, question, Typed.clean(text),
						this.acts.today()));
	}

	/** Whether this person may answer questions here. */
	public boolean mayAnswerQuestions(CirculationId circulation, Acting acting) {
		return acting.may(Permission.RUN_MEETINGS) || acting.posts().stream().anyMatch(drafts(circulation));
	}

	/** Gives the members longer. */
	public Outcome extend(CirculationId circulation, LocalDate dueOn, @Nullable String reason, Acting acting) {
		return run(Permission.RUN_MEETINGS, acting, (by) -> new CirculationCommand.ExtendDeadline(circulation, by,
				dueOn, Typed.clean(reason), this.acts.today()));
	}

	/** 除斥. */
	public Outcome recuse(CirculationId circulation, int item, PostId post, @Nullable String reason, Acting acting) {
		return run(Permission.RUN_MEETINGS, acting, (by) -> new CirculationCommand.Recuse(circulation, by, item, post,
				Typed.clean(reason), this.acts.today()));
	}

	/** 回避: a member tells an own interest, and does not answer on the item. */
	public Outcome recuseOneself(CirculationId circulation, int item, @Nullable String reason, Acting acting) {
		return run(Permission.VOTE, inSeat(circulation, acting), (by) -> new CirculationCommand.Recuse(circulation, by,
				item, by.post(), Typed.clean(reason), this.acts.today()));
	}

	/** Takes a case out; it waits to be tabled again. */
	public Outcome takeOut(CirculationId circulation, ProposalId proposal, @Nullable String reason, Acting acting) {
		return run(Permission.RUN_MEETINGS, acting, (by) -> new CirculationCommand.TakeOut(circulation, by, proposal,
				Typed.clean(reason), this.acts.today()));
	}

	/** 結果の確定: decides the cases, or lets them wait for a meeting. */
	public Outcome conclude(CirculationId circulation, @Nullable String documentNumber, Acting acting) {
		String number = Typed.clean(documentNumber);
		return run(Permission.RESOLVE, acting, (by) -> new CirculationCommand.Conclude(circulation, by,
				number.isEmpty() ? null : number, this.acts.today()));
	}

	/** 取りやめ: its cases wait to be tabled again. */
	public Outcome cancel(CirculationId circulation, @Nullable String reason, Acting acting) {
		return run(Permission.RUN_MEETINGS, acting,
				(by) -> new CirculationCommand.Cancel(circulation, by, Typed.clean(reason), this.acts.today()));
	}

	/** The person in the post that has a seat there, where they hold one. */
	private Acting inSeat(CirculationId circulation, Acting acting) {
		List<String> seats = this.circulations.seats(circulation);
		return acting.fitting((held) -> seats.contains(held.postId()));
	}

	private Predicate<HeldPost> drafts(CirculationId circulation) {
		var drafting = this.cases.draftingPosts(circulation);
		return (held) -> drafting.contains(held.postId());
	}

	private Outcome run(Permission permission, Acting acting, Function<Actor, CirculationCommand> command) {
		return this.acts.take(acting, permission, CirculationRejection.UNKNOWN,
				(by) -> this.desk.act(command.apply(by)));
	}

}
