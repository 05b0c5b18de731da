package org.nawate.process.rule;

import java.util.EnumSet;
import java.util.Set;

/** What has happened to a case so far, as far as a rule asks for it. */
public enum FlowMark {

	/** The proposed project is known to the plan; stays over resubmissions. */
	REGISTERED("the registration of the proposed project"),
	/** Registered as submitted last. */
	PROPOSED("the registration of the proposal"),
	/** 課長 確認. */
	CHIEF("the section chief's endorsement"),
	/** 部長 承認. */
	DIRECTOR("the director's endorsement"),
	/** 事務局審査 適. */
	SCREENED("the secretariat's screening"),
	/** L or M was found. */
	CLASSIFIED("the classification as L or M"),
	/** The authority that the change needs was found. */
	ROUTED("the table of authority"),
	/** 合議 was asked for. */
	ASKED("the request for consultation"),
	/** Everybody consulted has answered. */
	CONSULTED("the consultation that was asked for"),
	/** Left to the headquarters by who could decide alone. */
	REFERRED("the reference to the headquarters"),
	/** On an agenda. */
	TABLED("the tabling"),
	/** It was on an agenda once, since it was submitted last. */
	AGENDA("an earlier tabling"),
	/** Somebody has acted since it was submitted last. */
	ACTED("an act"),
	/** With its drafter, to be amended. */
	SENT_BACK("a sending back or taking back"),
	/** Approved by whoever may. */
	APPROVED("the approval by the authority that the change needs"),
	/** Approved on conditions. */
	CONDITIONAL("a conditional approval"),
	/** The conditions are met. */
	CONDITIONS("the confirmation of its conditions"),
	/** 不採択. */
	REFUSED("the refusal"),
	/** 施行日 has come. */
	DATE("the effective date"),
	/** 追加の登録. */
	ADDED("the registration in the plan"),
	/** The project has changed. */
	CHANGED("the change of the project"),
	/** 施行の記録. */
	IN_EFFECT("the record of the effect"),
	/** 不採択の記録. */
	REFUSAL_RECORDED("the record of the refusal"),
	/** 取下げ. */
	WITHDRAWN("the withdrawal"),
	/** 取組の取下げ. */
	PROJECT_WITHDRAWN("the withdrawal of the proposed project");

	/** Whatever is wiped out when the case comes again. */
	public static final Set<FlowMark> OF_A_ROUND = EnumSet.of(PROPOSED, CHIEF, DIRECTOR, SCREENED, CLASSIFIED, ROUTED,
			ASKED, CONSULTED, REFERRED, TABLED, AGENDA, ACTED, SENT_BACK);

	private final String words;

	FlowMark(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
