package org.nawate.app.inbox;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.proposal.ConsultationAnswer;

/**
 * What somebody does with a step that waits for them, as said on a form or by a caller of
 * the API.
 *
 * @param opinion of an endorsement; may be empty
 * @param reason of sending back, refusing or referring, needed
 * @param points what to amend, one by one
 * @param departments the 部 affected, by name, of a screening
 * @param wideImpact whether the scope is wide and affects residents' life strongly; open
 * if left out
 * @param meetingId on whose agenda the case is put
 * @param note how the conditions were met
 * @param wishes the units that a screening wants to be asked besides those of the rules
 * @param wishReason why, needed if there are any
 */
@Schema(description = "ENDORSE: opinion. SEND_BACK: reason, points. SCREEN and CLARIFY: departments, wideImpact, "
		+ "remarks; SCREEN also wishes, wishReason. AGREE, AGREE_WITH_OPINION and OBJECT answer a consultation: opinion, "
		+ "needed but for AGREE. TABLE: meetingId. APPROVE_ALONE: opinion, documentNumber. REFUSE_ALONE: reason, documentNumber. REFER: reason. "
		+ "RESOLVE: result, conditions, reason, documentNumber. " + "CONFIRM_CONDITIONS: note. RESUBMIT: nothing more.")
public record StepRequest(@NotNull(message = "{api.error.missing}") Act act,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String opinion,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason,
		@Size(max = 50,
				message = "{api.error.tooMany}") @Nullable List<@Size(max = 1000,
						message = "{api.error.tooLong}") String> points,
		@Size(max = 50,
				message = "{api.error.tooMany}") @Nullable List<@Size(max = 200,
						message = "{api.error.tooLong}") String> departments,
		@Nullable Boolean wideImpact, @Size(max = 4000, message = "{api.error.tooLong}") @Nullable String remarks,
		@Size(max = 100, message = "{api.error.tooLong}") @Nullable String meetingId,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String note,
		ItemResolution.@Nullable Result result,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String conditions,
		@Size(max = 100, message = "{api.error.tooLong}") @Nullable String documentNumber,
		@Size(max = 50,
				message = "{api.error.tooMany}") @Nullable List<@Size(max = 100,
						message = "{api.error.tooLong}") String> wishes,
		@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String wishReason) {

	/** What can be done with a step. */
	public enum Act {

		/** 確認・承認. */
		ENDORSE,
		/** 差戻し, 補正依頼. */
		SEND_BACK,
		/** 事務局審査を終える. */
		SCREEN,
		/** 判定保留の確認. */
		CLARIFY,
		/** 合議への同意. */
		AGREE,
		/** 合議への意見付き同意. */
		AGREE_WITH_OPINION,
		/** 合議への異議. */
		OBJECT,
		/** 専決の承認. */
		APPROVE_ALONE,
		/** 専決の不採択. */
		REFUSE_ALONE,
		/** 専決とせず推進本部へ付議. */
		REFER,
		/** 付議. */
		TABLE,
		/** 議決の記録. */
		RESOLVE,
		/** 条件の充足確認. */
		CONFIRM_CONDITIONS,
		/** 再提出. */
		RESUBMIT;

		/** What it answers to a consultation; {@code null} if it is no answer. */
		public @Nullable ConsultationAnswer answer() {
			return switch (this) {
				case AGREE -> ConsultationAnswer.AGREE;
				case AGREE_WITH_OPINION -> ConsultationAnswer.AGREE_WITH_OPINION;
				case OBJECT -> ConsultationAnswer.OBJECT;
				default -> null;
			};
		}

	}

	/** An act without anything said. */
	public static StepRequest of(Act act) {
		return new StepRequest(act, null, null, null, null, null, null, null, null, null, null, null, null, null);
	}

}
