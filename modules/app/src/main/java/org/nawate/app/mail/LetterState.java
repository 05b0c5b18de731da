package org.nawate.app.mail;

/** What became of a letter. */
enum LetterState {

	/** 送信待ち: it will be tried, or tried again. */
	WAITING,
	/** 送信済み: the mail server has it. */
	SENT,
	/** 送信不可: the mail server refused it; it is tried again when somebody says so. */
	FAILED

}
