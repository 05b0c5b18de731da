package org.nawate.app.security;

/** What there is to be permitted; {@link PermissionPolicy} says to whom. */
public enum Permission {

	/** 起案, 編集, 提出, 引戻し, 取下げ; for projects of the own section. */
	DRAFT,
	/** 確認・承認, 差戻し. */
	ENDORSE,
	/** 審査, 補正依頼, 判定保留の確認, 条件の充足確認. */
	SCREEN,
	/** 専決, 推進本部への付議. */
	DECIDE_ALONE,
	/** 会議の準備と運営, 付議, 出席の記録. */
	RUN_MEETINGS,
	/** Record the votes of all seats. */
	RECORD_VOTES,
	/** Vote for the own seat. */
	VOTE,
	/** 議事録の確認, in the own seat. */
	CONFIRM_MINUTES,
	/** 議決の記録. */
	RESOLVE,
	/** 年度版の編集と公表. */
	PUBLISH_EDITIONS,
	/** 代決, 引き上げ承認, 委任による処理, 後閲による省略; 不在と委任の登録. */
	STAND_IN,
	/** 組織, 名簿, 代決の順位, 組織改正; everybody's 不在 and 委任. */
	KEEP_ORGANISATION,
	/** 監査バンドルの作成: take the record out of the product, to be judged elsewhere. */
	MAKE_BUNDLES,
	/** 個人名の消去の申請: of somebody who left. */
	REQUEST_ERASURE,
	/** 個人名の消去: make a name unreadable that somebody else asked to go. */
	ERASE_NAMES,
	/** 取込み. */
	IMPORT,
	/** 開庁日・休日と推進本部の規程の登録. */
	KEEP_RULES,
	/** 後閲, 条件の充足の報告, コメント: what a post owes a case, and says of it. */
	TAKE_PART,
	/** Watch over what is overdue, and over the letters that were sent. */
	SUPERVISE,
	/**
	 * 監査: read how far the log is sealed and signed, and its facts as they are stored.
	 */
	AUDIT,
	/** 記録簿の検査: have every stored fact compared with what was sealed and signed. */
	CHECK_LOG,
	/** 抽出, 検索条件の保存: draw samples of facts, and keep questions about them. */
	DRAW_SAMPLES,
	/**
	 * 監査の指摘: record findings against facts, judge measures, close; nothing of the plan.
	 */
	RECORD_FINDINGS,
	/** 指摘への回答と措置状況の報告, for the own section. */
	ANSWER_FINDINGS,
	/** 閲覧の記録: read who looked at what of the audit. */
	READ_LOOKS,
	/** 表示用データの作り直し. */
	REBUILD,
	/** Read cases, inboxes, meetings and all facts. */
	READ

}
