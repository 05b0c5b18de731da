package org.nawate.app.time;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Frame;
import org.nawate.app.wiring.RefusalText;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was known at an instant, as pages are asked for it: what cannot be told is said at
 * the head of the page, which then shows all that is known.
 */
@Component
public class KnownAtPages {

	private final KnownAtQuery instants;

	private final RefusalText refusals;

	KnownAtPages(KnownAtQuery instants, RefusalText refusals) {
		this.instants = instants;
		this.refusals = refusals;
	}

	/** Of a page. */
	public KnownAt of(@Nullable String said, Model model, HttpServletResponse response) {
		return switch (this.instants.resolve(said)) {
			case KnownAtQuery.Answer.Known known -> known.knownAt();
			case KnownAtQuery.Answer.Refused refused -> {
				response.setStatus(HttpStatus.BAD_REQUEST.value());
				model.addAttribute("refused", this.refusals.of(refused.refused()));
				yield KnownAt.NOW;
			}
		};
	}

	/** Of a file: there is none of what cannot be told. */
	public KnownAt ofFile(@Nullable String said) {
		return switch (this.instants.resolve(said)) {
			case KnownAtQuery.Answer.Known known -> known.knownAt();
			case KnownAtQuery.Answer.Refused refused -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		};
	}

	/** The band over the page; none for today by all that is known. */
	public static Frame.@Nullable DayBand band(LocalDate day, KnownAt knownAt, LocalDate today, String todayHref) {
		if (day.equals(today) && knownAt.isNow()) {
			return null;
		}
		return new Frame.DayBand(day, todayHref, knownAt.instant(), knownAt.isNow() ? 0 : knownAt.position());
	}

}
