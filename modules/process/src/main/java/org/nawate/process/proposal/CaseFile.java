package org.nawate.process.proposal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ConsultedSection;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.Screening;
import org.nawate.domain.proposal.SectionWish;
import org.nawate.domain.proposal.StepId;

/**
 * What a flow needs to know of its case, folded from its facts, so that the engine's
 * variables stay bare.
 */
public final class CaseFile {

	private final ProposalId id;

	private @Nullable PlanId plan;

	private @Nullable Actor drafter;

	private String section = "";

	private @Nullable ProposedChange change;

	private int round;

	private final Map<StepId, ProposalEvent.StepOpened> steps = new HashMap<>();

	private final Set<PersonId> authors = new HashSet<>();

	private final Set<PersonId> screeners = new HashSet<>();

	private @Nullable MeetingId meeting;

	private @Nullable CirculationId circulation;

	private @Nullable Screening screening;

	private @Nullable DecidingBody decides;

	private @Nullable BusinessClass businessClass;

	private final Set<SectionWish> wishes = new LinkedHashSet<>();

	private String wishReason = "";

	private List<ConsultedSection> asked = List.of();

	private final Map<PostId, ConsultedSection> everAsked = new LinkedHashMap<>();

	private Authority.@Nullable Decision authority;

	private @Nullable LocalDate effectiveOn;

	/** Whether it has taken effect, or could not. */
	private boolean settled;

	CaseFile(ProposalId id) {
		this.id = id;
	}

	/** The case. */
	public ProposalId id() {
		return this.id;
	}

	/** The plan that it would change. */
	public PlanId plan() {
		return known(this.plan, "plan");
	}

	/** Who drafted it, in the post that answers for it now. */
	public Actor drafter() {
		return known(this.drafter, "drafter");
	}

	/** The drafter's unit, by which the line of endorsement is found. */
	public String section() {
		return this.section;
	}

	/** What it asks for, as last submitted. */
	public ProposedChange change() {
		return known(this.change, "change");
	}

	/** What the secretariat found last about its scope. */
	public Screening screening() {
		return known(this.screening, "screening");
	}

	/** L or M of a new project, as was found last; {@code null} while not known. */
	@Nullable BusinessClass businessClass() {
		return this.businessClass;
	}

	/** Who decides, as was determined last. */
	DecidingBody decides() {
		return known(this.decides, "deciding body");
	}

	/** What the secretariat wants to be asked besides the rules, and was not yet. */
	Set<SectionWish> wishes() {
		return Set.copyOf(this.wishes);
	}

	/** Why it wants them to be asked. */
	String wishReason() {
		return this.wishReason;
	}

	/** Who is asked in this round of consultation. */
	List<ConsultedSection> asked() {
		return this.asked;
	}

	/** Everybody who was ever asked, by the post that was. */
	Map<PostId, ConsultedSection> everAsked() {
		return Collections.unmodifiableMap(this.everAsked);
	}

	/** Whether it was decided that the change is made, and nothing stands in its way. */
	boolean isApproved() {
		return this.effectiveOn != null && !this.settled;
	}

	/** From when the change holds. */
	public LocalDate effectiveOn() {
		return known(this.effectiveOn, "effective date");
	}

	/** Whether it was ever submitted, so that a flow runs. */
	boolean isSubmitted() {
		return this.round > 0;
	}

	/** Whether it was submitted just once, so that its flow is still to be started. */
	boolean isFirstSubmission() {
		return this.round == 1;
	}

	/** A step that was opened, whether or not it still is. */
	ProposalEvent.@Nullable StepOpened step(StepId step) {
		return this.steps.get(step);
	}

	/** Whoever drafted, revised or submitted it. */
	Set<PersonId> authors() {
		return Set.copyOf(this.authors);
	}

	/** Whoever screened it or told its scope since it was submitted last. */
	Set<PersonId> screeners() {
		return Set.copyOf(this.screeners);
	}

	/** The meeting on whose agenda it stands undecided. */
	@Nullable MeetingId meeting() {
		return this.meeting;
	}

	/** The circulation in which it is undecided. */
	@Nullable CirculationId circulation() {
		return this.circulation;
	}

	/** The submission: allows to register what is proposed. */
	public Authority.Submission submission() {
		return new Authority.Submission(this.id);
	}

	/** The decision on it: allows the change. */
	public Authority.Decision authority() {
		return known(this.authority, "decision");
	}

	void on(ProposalEvent event) {
		switch (event) {
			case ProposalEvent.Drafted e -> {
				this.plan = e.plan();
				this.drafter = e.drafter();
				this.section = e.section();
				this.change = e.change();
				this.authors.add(e.drafter().person());
			}
			case ProposalEvent.Revised e -> {
				this.change = e.change();
				this.authors.add(e.by().person());
			}
			case ProposalEvent.Submitted e -> {
				this.change = e.change();
				this.round = e.round();
				this.screeners.clear();
				this.authors.add(e.by().person());
			}
			case ProposalEvent.Screened e -> {
				this.screening = e.screening();
				this.screeners.add(e.by().person());
			}
			case ProposalEvent.Clarified e -> {
				this.screening = e.screening();
				this.screeners.add(e.by().person());
			}
			case ProposalEvent.Tabled e -> this.meeting = e.meeting();
			case ProposalEvent.Untabled e -> this.meeting = null;
			case ProposalEvent.Resolved e -> {
				this.meeting = null;
				this.authority = new Authority.Resolution(this.id, e.meeting(), e.item(), e.resolution().decidedOn(),
						e.resolution().documentNumber());
				this.effectiveOn = e.effectiveOn();
			}
			case ProposalEvent.PutInCirculation e -> this.circulation = e.circulation();
			case ProposalEvent.TakenFromCirculation e -> this.circulation = null;
			case ProposalEvent.ResolvedByCirculation e -> {
				this.circulation = null;
				this.authority = new Authority.Circulated(this.id, e.circulation(), e.resolution().decidedOn(),
						e.resolution().documentNumber());
				this.effectiveOn = e.effectiveOn();
			}
			case ProposalEvent.AuthorityDetermined e -> this.decides = e.authority();
			case ProposalEvent.DecidedAlone e -> {
				this.authority = e.authority();
				this.effectiveOn = e.effectiveOn();
			}
			case ProposalEvent.ReferredToHeadquarters e -> {
			}
			case ProposalEvent.ConsultationWished e -> {
				this.wishes.addAll(e.wishes());
				this.wishReason = e.reason();
			}
			case ProposalEvent.SectionsAsked e -> {
				this.wishes.clear();
				this.asked = e.sections();
				e.sections().forEach((section) -> this.everAsked.put(section.post(), section));
			}
			case ProposalEvent.ConsultationAnswered e -> {
			}
			case ProposalEvent.ConsultedTold e -> {
			}
			case ProposalEvent.ConditionsConfirmed e -> this.effectiveOn = e.effectiveOn();
			case ProposalEvent.TakenBack e -> {
			}
			case ProposalEvent.Withdrawn e -> {
			}
			case ProposalEvent.StepOpened e -> this.steps.put(e.step(), e);
			case ProposalEvent.StepAssumed e -> {
			}
			case ProposalEvent.StepSkipped e -> {
			}
			case ProposalEvent.FlowFollowed e -> {
			}
			case ProposalEvent.FlowVersionChanged e -> {
			}
			case ProposalEvent.Endorsed e -> {
			}
			case ProposalEvent.SentBack e -> {
			}
			case ProposalEvent.Classified e -> this.businessClass = e.classification().businessClass();
			case ProposalEvent.ClassificationDeferred e -> this.businessClass = null;
			case ProposalEvent.Reminded e -> {
			}
			case ProposalEvent.Commented e -> {
			}
			case ProposalEvent.PaperAttached e -> {
			}
			case ProposalEvent.PaperRemoved e -> {
			}
			case ProposalEvent.DutyImposed e -> {
			}
			case ProposalEvent.DutyDischarged e -> {
			}
			case ProposalEvent.DutyReassigned e -> {
			}
			case ProposalEvent.StepReassigned e ->
				this.steps.computeIfPresent(e.step(), (id, step) -> new ProposalEvent.StepOpened(step.proposal(), id,
						step.kind(), e.post(), e.postTitle(), step.openedOn(), step.dueOn(), step.trace()));
			case ProposalEvent.HandedOver e -> {
				this.drafter = new Actor(drafter().person(), drafter().personName(), e.post(), e.postTitle(), null);
				this.section = e.section();
			}
			case ProposalEvent.EffectRetried e -> {
				this.effectiveOn = e.effectiveOn();
				this.settled = false;
			}
			case ProposalEvent.EffectRefused e -> this.settled = true;
			case ProposalEvent.EffectAbandoned e -> this.settled = true;
			case ProposalEvent.TookEffect e -> this.settled = true;
		}
	}

	private <T> T known(@Nullable T value, String what) {
		return Objects.requireNonNull(value,
				() -> "The flow of case %s is where its %s must be known".formatted(id(), what));
	}

}
