package org.nawate.app.notification;

/** What a notice is about; a person may do without any of them but the duties. */
public enum NoticeKind {

	/** 差戻し: told at once. */
	SENT_BACK,
	/** 処理依頼: something waits for the post. */
	STEP,
	/** 期限: something is due, or was. */
	DEADLINE,
	/** 義務: what one owes besides the steps. */
	DUTY,
	/** 会議: a meeting is convened, or does not take place. */
	MEETING,
	/** コメント. */
	COMMENT,
	/** 結果: how a case came out. */
	RESULT;

	/** Whether a person may do without it. */
	public boolean mayBeRefused() {
		return this != DUTY;
	}

}
