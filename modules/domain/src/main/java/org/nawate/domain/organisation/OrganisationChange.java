package org.nawate.domain.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PersonalName;
import org.nawate.domain.act.PostId;

/**
 * One change of the organisation without its day, which it gets from the act it is part
 * of: a single command, a reorganisation or a roster. The rules are the same for all.
 */
public sealed interface OrganisationChange {

	/** A change of a unit. */
	sealed interface OfUnit extends OrganisationChange {

		UnitId unit();

	}

	/** A change of a post. */
	sealed interface OfPost extends OrganisationChange {

		PostId post();

	}

	/** 新設: a department ({@code parent} is {@code null}) or a section of one. */
	record OpenUnit(UnitId unit, String name, @Nullable UnitId parent) implements OfUnit {
	}

	/** 名称変更. */
	record RenameUnit(UnitId unit, String name) implements OfUnit {
	}

	/** 移管: under another department, or under none. */
	record MoveUnit(UnitId unit, @Nullable UnitId parent) implements OfUnit {
	}

	/**
	 * 廃止 of a unit.
	 *
	 * @param successors who goes on with its work, the main one first: one for a merger,
	 * several for a split, none if nobody does
	 */
	record CloseUnit(UnitId unit, List<UnitId> successors) implements OfUnit {

		public CloseUnit {
			successors = List.copyOf(successors);
		}

	}

	/** A post of a unit, or of the whole city. */
	record CreatePost(PostId post, String title, PostKind postKind, @Nullable UnitId unit) implements OfPost {
	}

	/** 職名の変更. */
	record RetitlePost(PostId post, String title) implements OfPost {
	}

	/** The post belongs to another unit. */
	record MovePost(PostId post, @Nullable UnitId unit) implements OfPost {
	}

	/**
	 * 廃職. Whoever holds the post leaves it, and its seat ends.
	 *
	 * @param successor the post to which its open steps go; {@code null} if there are
	 * none to go on
	 */
	record ClosePost(PostId post, @Nullable PostId successor) implements OfPost {
	}

	/** 就任, beside whoever holds the post. */
	record FillPost(PostId post, PersonId person, @PersonalName String personName) implements OfPost {
	}

	/** 後任: in the place of whoever holds the post. */
	record SucceedInPost(PostId post, PersonId person, @PersonalName String personName) implements OfPost {
	}

	/** 退任; the day before is the last one. */
	record VacatePost(PostId post, PersonId person) implements OfPost {
	}

	/** A seat in the headquarters. */
	record SeatMember(PostId post, SeatRole role) implements OfPost {
	}

	/** 解任; the day before is the last one in the seat. */
	record UnseatMember(PostId post) implements OfPost {
	}

	/**
	 * 代決の順位: who acts for the post while it is absent, all of them anew.
	 *
	 * @param standIns the first one first; none if nobody is to
	 */
	record OrderStandIns(PostId post, List<PostId> standIns) implements OfPost {

		public OrderStandIns {
			standIns = List.copyOf(standIns);
		}

	}

}
