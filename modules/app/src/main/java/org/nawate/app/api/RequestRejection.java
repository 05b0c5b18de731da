package org.nawate.app.api;

import org.nawate.domain.act.Rejection;
import org.springframework.http.HttpStatusCode;

/** What can be wrong with a request before anybody is asked. */
public enum RequestRejection implements Rejection {

	/** The body is no JSON. */
	NOT_JSON,
	/** A body is needed. */
	BODY_MISSING,
	/** A field is unknown, too long, or of another sort. Details: its name. */
	FIELD_INVALID,
	/** A parameter is of another sort. Details: its name. */
	PARAMETER_INVALID,
	/** An id chosen by the caller is not of the right form. Details: how it begins. */
	ID_INVALID,
	/** Votes are one of three: named, 異議なし, or the own. */
	VOTES_MISSING,
	/** What was known at an instant to come. Details: what was said. */
	KNOWN_AT_AHEAD,
	/** What was known with a fact that is not on record. Details: its number. */
	KNOWN_AT_NO_FACT,
	/** What is said is no instant and no number of a fact. Details: what was said. */
	KNOWN_AT_UNREADABLE,
	/** No edition of this fiscal year is published. */
	NO_SUCH_EDITION,
	/** There is nothing at this address. */
	NO_SUCH_ADDRESS,
	/** The address exists, but not for this method. */
	METHOD_NOT_ALLOWED,
	/** The body is of another media type than JSON. */
	MEDIA_TYPE,
	/** The request is larger than what is taken at once. Details: how many MB are. */
	TOO_LARGE,
	/** The answer cannot be of the media type asked for. */
	NOT_ACCEPTABLE,
	/** Something else is wrong with the request. */
	NOT_UNDERSTOOD,
	/** The fault is on this side. Details: a number to tell the secretariat. */
	FAILED;

	static RequestRejection of(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> NO_SUCH_ADDRESS;
			case 405 -> METHOD_NOT_ALLOWED;
			case 406 -> NOT_ACCEPTABLE;
			case 413 -> TOO_LARGE;
			case 415 -> MEDIA_TYPE;
			default -> NOT_UNDERSTOOD;
		};
	}

	@Override
	public String subject() {
		return "request";
	}

}
