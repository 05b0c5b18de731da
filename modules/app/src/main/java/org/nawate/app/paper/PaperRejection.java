package org.nawate.app.paper;

import org.nawate.domain.act.Rejection;

import org.springframework.http.HttpStatus;

/** Why a file is not taken as a paper of a case. */
public enum PaperRejection implements Rejection {

	/** No file was sent, or an empty one. */
	FILE_MISSING,
	/**
	 * The file is larger than papers may be. Details: its name, how many MB it may have.
	 */
	TOO_LARGE,
	/** Papers of this sort are not taken. Details: its name, the sorts that are. */
	TYPE_NOT_TAKEN,
	/** The content is of another sort than the name says. Details: its name. */
	CONTENT_DIFFERS,
	/**
	 * The file holds macros or controls, which run on whoever opens it. Details: its
	 * name.
	 */
	MACROS,
	/**
	 * The file is locked by a password, so that nobody can look into it. Details: its
	 * name.
	 */
	LOCKED,
	/** Nothing with this hash is attached there. */
	UNKNOWN;

	/**
	 * What HTTP calls it: the payload is too large, or its media type is not supported.
	 */
	public HttpStatus status() {
		return switch (this) {
			case FILE_MISSING -> HttpStatus.UNPROCESSABLE_ENTITY;
			case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
			case TYPE_NOT_TAKEN, CONTENT_DIFFERS, MACROS, LOCKED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case UNKNOWN -> HttpStatus.NOT_FOUND;
		};
	}

	/** The same of any refusal of a form that brought a file. */
	public static HttpStatus statusOf(Rejection rejection) {
		return (rejection instanceof PaperRejection paper) ? paper.status() : HttpStatus.UNPROCESSABLE_ENTITY;
	}

	@Override
	public String subject() {
		return "paper";
	}

}
