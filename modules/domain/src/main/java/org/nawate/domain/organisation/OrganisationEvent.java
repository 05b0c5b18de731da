package org.nawate.domain.organisation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

/** All that can have happened to the organisation. */
public sealed interface OrganisationEvent {

	OrganisationId organisation();

	/** The organisation stands. */
	@EventName("organisation.Founded")
	record Founded(OrganisationId organisation, String name, String municipalityCode,
			LocalDate from) implements OrganisationEvent {
	}

	/** A department or section exists from a day on. */
	@EventName("organisation.UnitOpened")
	record UnitOpened(OrganisationId organisation, UnitId unit, String name, @Nullable UnitId parent,
			LocalDate from) implements OrganisationEvent {
	}

	/** A post exists from a day on. */
	@EventName("organisation.PostCreated")
	record PostCreated(OrganisationId organisation, PostId post, String title, PostKind kind, @Nullable UnitId unit,
			LocalDate from) implements OrganisationEvent {
	}

	/** A person holds a post from a day on. */
	@EventName("organisation.PostFilled")
	record PostFilled(OrganisationId organisation, PostId post, PersonId person, @PersonalName String personName,
			LocalDate from) implements OrganisationEvent {
	}

	/** A person held a post up to and with a day. */
	@EventName("organisation.PostVacated")
	record PostVacated(OrganisationId organisation, PostId post, PersonId person,
			LocalDate lastDay) implements OrganisationEvent {
	}

	/** A post has a seat in the headquarters from a day on. */
	@EventName("organisation.MemberSeated")
	record MemberSeated(OrganisationId organisation, PostId post, SeatRole role,
			LocalDate from) implements OrganisationEvent {
	}

	/** A unit is called otherwise from a day on. */
	@EventName("organisation.UnitRenamed")
	record UnitRenamed(OrganisationId organisation, UnitId unit, String name,
			LocalDate from) implements OrganisationEvent {
	}

	/** A unit belongs to another one, or to none, from a day on. */
	@EventName("organisation.UnitMoved")
	record UnitMoved(OrganisationId organisation, UnitId unit, @Nullable UnitId parent,
			LocalDate from) implements OrganisationEvent {
	}

	/**
	 * A unit does not exist from a day on.
	 *
	 * @param successors who goes on with its work, the main one first
	 */
	@EventName("organisation.UnitClosed")
	record UnitClosed(OrganisationId organisation, UnitId unit, List<UnitId> successors,
			LocalDate from) implements OrganisationEvent {

		public UnitClosed {
			successors = List.copyOf(successors);
		}

	}

	/** A post is called otherwise from a day on. */
	@EventName("organisation.PostRetitled")
	record PostRetitled(OrganisationId organisation, PostId post, String title,
			LocalDate from) implements OrganisationEvent {
	}

	/** A post belongs to another unit, or to none, from a day on. */
	@EventName("organisation.PostMoved")
	record PostMoved(OrganisationId organisation, PostId post, @Nullable UnitId unit,
			LocalDate from) implements OrganisationEvent {
	}

	/** A post does not exist from a day on; its steps go to the successor. */
	@EventName("organisation.PostClosed")
	record PostClosed(OrganisationId organisation, PostId post, @Nullable PostId successor,
			LocalDate from) implements OrganisationEvent {
	}

	/** A post had a seat in the headquarters up to and with a day. */
	@EventName("organisation.MemberUnseated")
	record MemberUnseated(OrganisationId organisation, PostId post, LocalDate lastDay) implements OrganisationEvent {
	}

	/**
	 * Who acts for a post while it is absent, from a day on.
	 *
	 * @param standIns the first one first; none if nobody does
	 */
	@EventName("organisation.StandInsOrdered")
	record StandInsOrdered(OrganisationId organisation, PostId post, List<PostId> standIns,
			LocalDate from) implements OrganisationEvent {

		public StandInsOrdered {
			standIns = List.copyOf(standIns);
		}

	}

	/** What was taken over from files, all of it from the same day on, is on record. */
	@EventName("organisation.RosterTakenOver")
	record RosterTakenOver(OrganisationId organisation, LocalDate from,
			List<RosterSource> sources) implements OrganisationEvent {

		public RosterTakenOver {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * 個人名の消去の申請: somebody asks that a person's name be made unreadable in all that was
	 * recorded.
	 *
	 * @param ground the rule by which it must go; never holds the name itself
	 */
	@EventName("organisation.ErasureRequested")
	record ErasureRequested(OrganisationId organisation, PersonId person, String ground, Actor by,
			LocalDate requestedOn) implements OrganisationEvent {
	}

	/** The name stays after all. */
	@EventName("organisation.ErasureWithdrawn")
	record ErasureWithdrawn(OrganisationId organisation, PersonId person, String reason, Actor by,
			LocalDate withdrawnOn) implements OrganisationEvent {
	}

	/**
	 * 個人名の消去: the key under which the person's name was sealed was destroyed together
	 * with this fact. Nobody reads the name in events again.
	 *
	 * @param ground as it was asked for
	 */
	@EventName("organisation.NameErased")
	record NameErased(OrganisationId organisation, PersonId person, String ground, Actor by,
			LocalDate erasedOn) implements OrganisationEvent {
	}

	/** Changes are to be made together on a day. */
	@EventName("organisation.ReorganisationPrepared")
	record ReorganisationPrepared(OrganisationId organisation, ReorganisationId reorganisation, String name,
			LocalDate effectiveOn, List<OrganisationChange> changes,
			LocalDate preparedOn) implements OrganisationEvent {

		public ReorganisationPrepared {
			changes = List.copyOf(changes);
		}

	}

	/** The reorganisation as it now reads. */
	@EventName("organisation.ReorganisationRevised")
	record ReorganisationRevised(OrganisationId organisation, ReorganisationId reorganisation, String name,
			LocalDate effectiveOn, List<OrganisationChange> changes, LocalDate revisedOn) implements OrganisationEvent {

		public ReorganisationRevised {
			changes = List.copyOf(changes);
		}

	}

	/** 主担課変更の案件: by this case the owners change with the reorganisation. */
	@EventName("organisation.OwnersProposed")
	record OwnersProposed(OrganisationId organisation, ReorganisationId reorganisation, ProposalId proposal,
			LocalDate proposedOn) implements OrganisationEvent {
	}

	/** The reorganisation will not take place. */
	@EventName("organisation.ReorganisationCancelled")
	record ReorganisationCancelled(OrganisationId organisation, ReorganisationId reorganisation, String reason,
			LocalDate cancelledOn) implements OrganisationEvent {
	}

	/**
	 * All changes of the reorganisation were made, from the day meant.
	 *
	 * @param carriedOutOn later than that day if it was missed
	 */
	@EventName("organisation.ReorganisationCarriedOut")
	record ReorganisationCarriedOut(OrganisationId organisation, ReorganisationId reorganisation, LocalDate effectiveOn,
			LocalDate carriedOutOn) implements OrganisationEvent {
	}

}
