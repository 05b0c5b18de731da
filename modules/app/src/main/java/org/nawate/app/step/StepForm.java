package org.nawate.app.step;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.inbox.StepRequest;
import org.nawate.app.look.Typed;
import org.nawate.domain.proposal.ConsultationAnswer;

/**
 * What is typed into the form of a step; each step uses some of it.
 *
 * @param act which of the step's acts was chosen; {@code null} before
 * @param points the points of a 補正依頼
 * @param departments the 部 affected
 * @param wideImpact {@code true}, {@code false}, or empty while not told
 * @param meeting the meeting whose agenda takes the case
 * @param wishes units to be asked besides those of the rules
 * @param wishReason why
 * @param confirmed whether it was read once more before it is fixed
 */
record StepForm(StepRequest.@Nullable Act act, String opinion, String reason, List<String> points,
		List<String> departments, String wideImpact, String remarks, String note, String meeting, String documentNumber,
		List<String> wishes, String wishReason, @Nullable Boolean confirmed) {

	static final StepForm EMPTY = new StepForm(null, null, null, null, null, null, null, null, null, null, null, null,
			null);

	StepForm(StepRequest.@Nullable Act act, @Nullable String opinion, @Nullable String reason,
			@Nullable List<String> points, @Nullable List<String> departments, @Nullable String wideImpact,
			@Nullable String remarks, @Nullable String note, @Nullable String meeting, @Nullable String documentNumber,
			@Nullable List<String> wishes, @Nullable String wishReason, @Nullable Boolean confirmed) {
		this.act = act;
		this.opinion = Typed.clean(opinion);
		this.reason = Typed.clean(reason);
		this.points = cleaned(points);
		this.departments = cleaned(departments);
		this.wideImpact = Typed.clean(wideImpact);
		this.remarks = Typed.clean(remarks);
		this.note = Typed.clean(note);
		this.meeting = Typed.clean(meeting);
		this.documentNumber = Typed.clean(documentNumber);
		this.wishes = cleaned(wishes);
		this.wishReason = Typed.clean(wishReason);
		this.confirmed = confirmed;
	}

	@Nullable Boolean impact() {
		return switch (this.wideImpact) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> null;
		};
	}

	/** Whether it was read once more. */
	boolean isConfirmed() {
		return Boolean.TRUE.equals(this.confirmed);
	}

	/** What it answers to a consultation; {@code null} if it is no answer. */
	@Nullable ConsultationAnswer answer() {
		return (this.act != null) ? this.act.answer() : null;
	}

	/** Whether that act was chosen. */
	boolean is(StepRequest.Act one) {
		return this.act == one;
	}

	/** The same as the act is told. */
	StepRequest request(StepRequest.Act chosen) {
		return new StepRequest(chosen, this.opinion, this.reason, this.points, this.departments, impact(), this.remarks,
				this.meeting, this.note, null, null, this.documentNumber, this.wishes, this.wishReason);
	}

	private static List<String> cleaned(@Nullable List<String> typed) {
		return (typed == null) ? List.of()
				: typed.stream().map(Typed::clean).filter((text) -> !text.isEmpty()).toList();
	}

}
