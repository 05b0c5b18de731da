package org.nawate.app.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Typed;
import org.nawate.domain.finding.MeasureStatus;

/** What is done with a finding that is on record; its name ends the act's address. */
enum FindingAct {

	/** 回答: what the section will do, until when. */
	ANSWER(true),
	/** 措置状況: how far the section is. */
	MEASURE(true),
	/** 後閲: the chief has seen what was said in that place. */
	VIEWING(true),
	/** 措置の確認. */
	ACCEPTANCE(false),
	/** 再度の指摘. */
	QUESTION(false),
	/** 指摘先の変更. */
	ADDRESS(false),
	/** 完結. */
	CLOSING(false),
	/** 取消し. */
	WITHDRAWAL(false);

	/** The names as an address has them. */
	static final String NAMES = "answer|measure|viewing|acceptance|question|address|closing|withdrawal";

	private final boolean ofSection;

	FindingAct(boolean ofSection) {
		this.ofSection = ofSection;
	}

	/** The act that ends an address. */
	static Optional<FindingAct> named(String name) {
		return Arrays.stream(values()).filter((act) -> act.bar().equals(name)).findFirst();
	}

	/** Its name in addresses and keys of messages. */
	String bar() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether the section does it; else the audit. */
	boolean isOfSection() {
		return this.ofSection;
	}

	/** Whether it says until when something is to be done. */
	boolean setsDay() {
		return this == ANSWER || this == QUESTION;
	}

	/**
	 * What is said with an act.
	 *
	 * @param text the answer, the account, what is asked, a remark or a reason
	 * @param day the last day, with an answer and with a question
	 * @param status how far the section is, with a measure
	 * @param unit another section's id, with an address
	 */
	record Said(@NotNull @Size(max = Typed.TEXT) @JsonAlias( {
			"account", "reason" }) String text, @Nullable LocalDate day, @Nullable MeasureStatus status,
			@Nullable String unit){
	}

}
