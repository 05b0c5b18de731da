package org.nawate.domain.organisation;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

/** All that can be asked of the organisation. Every fact holds from a day on. */
public sealed interface OrganisationCommand extends Act {

	OrganisationId organisation();

	/** Asks for one change of units, posts, holders or seats, from a day on. */
	sealed interface ChangesOne extends OrganisationCommand {

		/** The change, by whose rules it is decided. */
		OrganisationChange change();

		/** The first day on which it holds. */
		LocalDate from();

	}

	/**
	 * Put the organisation on record. {@code municipalityCode} is the six-digit
	 * 全国地方公共団体コード.
	 */
	record Found(@TargetAggregateIdentifier OrganisationId organisation, Actor by, String name, String municipalityCode,
			LocalDate from) implements OrganisationCommand {
	}

	/** Open a department ({@code parent} is {@code null}) or a section of one. */
	record OpenUnit(@TargetAggregateIdentifier OrganisationId organisation, Actor by, UnitId unit, String name,
			@Nullable UnitId parent, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.OpenUnit(unit, name, parent);
		}

	}

	/** 名称変更 of a unit. */
	record RenameUnit(@TargetAggregateIdentifier OrganisationId organisation, Actor by, UnitId unit, String name,
			LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.RenameUnit(unit, name);
		}

	}

	/** 移管: put a unit under another one, or under none. */
	record MoveUnit(@TargetAggregateIdentifier OrganisationId organisation, Actor by, UnitId unit,
			@Nullable UnitId parent, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.MoveUnit(unit, parent);
		}

	}

	/** 廃止 of a unit; {@code from} is the first day without it. */
	record CloseUnit(@TargetAggregateIdentifier OrganisationId organisation, Actor by, UnitId unit,
			List<UnitId> successors, LocalDate from) implements ChangesOne {

		public CloseUnit {
			successors = List.copyOf(successors);
		}

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.CloseUnit(unit, successors);
		}

	}

	/**
	 * Create a post in a unit; {@code unit} is {@code null} for a post of the whole city.
	 */
	record CreatePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, String title,
			PostKind kind, @Nullable UnitId unit, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.CreatePost(post, title, kind, unit);
		}

	}

	/** 職名の変更. */
	record RetitlePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, String title,
			LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.RetitlePost(post, title);
		}

	}

	/** Put a post into another unit, or into none. */
	record MovePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post,
			@Nullable UnitId unit, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.MovePost(post, unit);
		}

	}

	/** 廃職; {@code from} is the first day without the post. */
	record ClosePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post,
			@Nullable PostId successor, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.ClosePost(post, successor);
		}

	}

	/** Let a person hold a post from a day on, beside whoever holds it. */
	record FillPost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, PersonId person,
			String personName, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.FillPost(post, person, personName);
		}

	}

	/** 後任: let a person hold a post from a day on, in the place of whoever holds it. */
	record SucceedInPost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, PersonId person,
			String personName, LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.SucceedInPost(post, person, personName);
		}

	}

	/** End a person's holding of a post; {@code lastDay} still counts. */
	record VacatePost(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, PersonId person,
			LocalDate lastDay) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.VacatePost(post, person);
		}

		@Override
		public LocalDate from() {
			return lastDay.plusDays(1);
		}

	}

	/** Seat a post in the headquarters from a day on. */
	record SeatMember(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post, SeatRole role,
			LocalDate from) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.SeatMember(post, role);
		}

	}

	/** 解任: end a post's seat in the headquarters; {@code lastDay} still counts. */
	record UnseatMember(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post,
			LocalDate lastDay) implements ChangesOne {

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.UnseatMember(post);
		}

		@Override
		public LocalDate from() {
			return lastDay.plusDays(1);
		}

	}

	/** 代決の順位: let these posts act for another one while it is absent. */
	record OrderStandIns(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PostId post,
			List<PostId> standIns, LocalDate from) implements ChangesOne {

		public OrderStandIns {
			standIns = List.copyOf(standIns);
		}

		@Override
		public OrganisationChange change() {
			return new OrganisationChange.OrderStandIns(post, standIns);
		}

	}

	/** 名簿の取込み: make all changes by which files differ from the organisation, or none. */
	record TakeOverRoster(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			List<OrganisationChange> changes, LocalDate from,
			List<RosterSource> sources) implements OrganisationCommand {

		public TakeOverRoster {
			changes = List.copyOf(changes);
			sources = List.copyOf(sources);
		}

	}

	/**
	 * 個人名の消去の申請.
	 *
	 * @param names how the person was ever called, so that the ground does not say it
	 */
	record RequestErasure(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PersonId person,
			List<String> names, String ground, LocalDate on) implements OrganisationCommand {

		public RequestErasure {
			names = List.copyOf(names);
		}

	}

	/** 個人名の消去の申請の取下げ, or its refusal by who was to carry it out. */
	record WithdrawErasure(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PersonId person,
			List<String> names, String reason, LocalDate on) implements OrganisationCommand {

		public WithdrawErasure {
			names = List.copyOf(names);
		}

	}

	/**
	 * 個人名の消去. Whoever sends this destroys the key in the same transaction.
	 *
	 * @param openCases numbers of cases that the person drafted and that are not closed,
	 * as looked up
	 */
	record EraseName(@TargetAggregateIdentifier OrganisationId organisation, Actor by, PersonId person,
			List<String> openCases, LocalDate on) implements OrganisationCommand {

		public EraseName {
			openCases = List.copyOf(openCases);
		}

	}

	/** 組織改正の準備: changes that are to be made together on their day. */
	record PrepareReorganisation(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			ReorganisationId reorganisation, String name, LocalDate effectiveOn, List<OrganisationChange> changes,
			LocalDate on) implements OrganisationCommand {

		public PrepareReorganisation {
			changes = List.copyOf(changes);
		}

	}

	/** Let a prepared reorganisation read otherwise. */
	record ReviseReorganisation(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			ReorganisationId reorganisation, String name, LocalDate effectiveOn, List<OrganisationChange> changes,
			LocalDate on) implements OrganisationCommand {

		public ReviseReorganisation {
			changes = List.copyOf(changes);
		}

	}

	/** 主担課変更の案件: by this case the owners change with the reorganisation. */
	record ProposeOwners(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			ReorganisationId reorganisation, ProposalId proposal, LocalDate on) implements OrganisationCommand {
	}

	/** 組織改正の取りやめ. */
	record CancelReorganisation(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			ReorganisationId reorganisation, String reason, LocalDate on) implements OrganisationCommand {
	}

	/** 組織改正の実施, on its day or, if that was missed, after it: all changes or none. */
	record CarryOutReorganisation(@TargetAggregateIdentifier OrganisationId organisation, Actor by,
			ReorganisationId reorganisation, LocalDate on) implements OrganisationCommand {
	}

}
