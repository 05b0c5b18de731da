package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;

/**
 * What the changes that share one flow say besides project, reason, results and day.
 *
 * @param businessClass 区分変更, and 正誤 of the class: the class that it shall have
 * @param ground 区分変更: what the class rests on
 * @param departments 区分変更: the 部 affected
 * @param name 名称変更: the new name of the project
 * @param others 名称変更, 主担課変更: the other projects of the same act; 統合: the projects that
 * are merged into it
 * @param ownerUnit 主担課変更, and 正誤 of the owner: the section that answers for it
 * @param handover 統合, 分割: what becomes of contracts, personal data and systems
 * @param parts 分割: the projects that it goes on as
 * @param kgiMet 完了: whether the KGI was met
 * @param shortfall 完了: why it was not
 * @param aftercare 完了: how what it made is kept up
 * @param expectedUntil 休止: when it is meant to go on
 * @param misprint 正誤: which figure was misprinted
 * @param asCorrect 正誤 of name or KGI: as it is correct; of marks: all that are, as they
 * are printed (【追加】), or nothing
 */
@Schema(name = "FurtherChange")
public record FurtherRequest(@Nullable BusinessClass businessClass, @Nullable Ground ground,
		@Size(max = 50,
				message = "{api.error.tooMany}") @Nullable List<@Size(max = 200,
						message = "{api.error.tooLong}") String> departments,
		@Size(max = 200, message = "{api.error.tooLong}") @Nullable String name,
		@Valid @Size(max = 100, message = "{api.error.tooMany}") @Nullable List<Other> others,
		@Size(max = 100, message = "{api.error.tooLong}") @Nullable String ownerUnit,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String handover,
		@Valid @Size(max = 20, message = "{api.error.tooMany}") @Nullable List<Part> parts, @Nullable Boolean kgiMet,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String shortfall,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String aftercare,
		@Nullable LocalDate expectedUntil, @Nullable Misprinted misprint,
		@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String asCorrect) {

	/** Nothing said yet. */
	static final FurtherRequest EMPTY = new FurtherRequest(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null);

	/** The figure that a 正誤 puts right. */
	public enum Misprinted {

		/** 取組事業名. */
		NAME,
		/** 達成目標(KGI). */
		KGI,
		/** 事業主担課. */
		OWNER,
		/** 事業区分. */
		BUSINESS_CLASS,
		/** 【追加】 or 【変更】 as the last edition prints it. */
		MARKS

	}

	/**
	 * Another project of the same act.
	 *
	 * @param name 名称変更: its new name
	 * @param ownerUnit 主担課変更: the section that answers for it; that of the first project
	 * if left out
	 */
	@Schema(name = "OtherProject")
	public record Other(@Size(max = 100, message = "{api.error.tooLong}") String projectId,
			@Size(max = 200, message = "{api.error.tooLong}") @Nullable String name,
			@Size(max = 100, message = "{api.error.tooLong}") @Nullable String ownerUnit) {
	}

	/**
	 * A project that a split one goes on as.
	 *
	 * @param ownerUnit the section that answers for it; that of the split project if left
	 * out
	 */
	@Schema(name = "Part")
	public record Part(@Size(max = 200, message = "{api.error.tooLong}") @Nullable String name,
			@Size(max = 1000, message = "{api.error.tooLong}") @Nullable String kgi,
			@Size(max = 100, message = "{api.error.tooLong}") @Nullable String ownerUnit,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String content) {
	}

}
