package org.nawate.app.replay;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactWords;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of all replays do alike. */
@Component
class ReplayPages {

	private final FactWords words;

	/** By which the city reaches the product, as it stands on paper. */
	private final String outside;

	ReplayPages(FactWords words, @Value("${nawate.address}") String outside) {
		this.words = words;
		this.outside = outside.replaceFirst("/+$", "");
	}

	/**
	 * The instant; or what is said where there is none, or nothing at all.
	 * @param asked the number in the address
	 * @param address of the replay
	 * @param view fills the model with what this replay shows, and names its template
	 */
	<T extends ReplayInstant> String show(Replayed<T> replayed, @Nullable String asked, String address, Model model,
			HttpServletResponse response, Function<T, String> view) {
		model.addAttribute("address", address);
		return switch (replayed) {
			case Replayed.Nothing<T> none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			case Replayed.NoAct<T> none -> {
				response.setStatus(HttpStatus.NOT_FOUND.value());
				model.addAttribute("asked", asked);
				model.addAttribute("nearest", none.nearest());
				yield "replay/no-act";
			}
			case Replayed.Instant<T> found -> {
				model.addAttribute("instant", found.shown());
				model.addAttribute("steps", found.shown().steps());
				model.addAttribute("act", this.words.tell(found.shown().fact(), true));
				model.addAttribute("outside", this.outside);
				yield view.apply(found.shown());
			}
		};
	}

}
