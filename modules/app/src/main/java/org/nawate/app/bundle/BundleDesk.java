package org.nawate.app.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;

/** Makes bundles for those who may have them, and notes each one. */
@Component
class BundleDesk {

	private final BundleSubjects subjects;

	private final BundleMaker maker;

	private final BundleBook book;

	private final BundleShelf shelf;

	private final Acts acts;

	private final Clock clock;

	BundleDesk(BundleSubjects subjects, BundleMaker maker, BundleBook book, BundleShelf shelf, Acts acts, Clock clock) {
		this.subjects = subjects;
		this.maker = maker;
		this.book = book;
		this.shelf = shelf;
		this.acts = acts;
		this.clock = clock;
	}

	/** Makes a bundle at once, to be handed out to the person. */
	BundleMaker.Made make(Acting acting, BundleScope scope, @Nullable Long against) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.MAKE_BUNDLES, acting);
		return (refusal != null) ? new BundleMaker.Made.Refused(refusal)
				: make(PermissionPolicy.fitting(Permission.MAKE_BUNDLES, acting).actor(), scope, against);
	}

	/** The same in the name of somebody who needs no permission. */
	BundleMaker.Made make(Actor by, BundleScope scope, @Nullable Long against) {
		this.acts.showEffect();
		BundleSubject subject = this.subjects.find(scope).orElse(null);
		return (subject != null)
				? make(by, subject, against, this.book.begin(subject, against, by, this.clock.instant()))
				: new BundleMaker.Made.Refused((Outcome.Refused) Outcome.refused(BundleRejection.UNKNOWN));
	}

	/**
	 * Has a bundle of everything made while the person does something else; it is kept
	 * until it is fetched.
	 */
	Outcome start(Acting acting, @Nullable Long against) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.MAKE_BUNDLES, acting);
		if (refusal != null) {
			return refusal;
		}
		if (this.book.isMakingEverything()) {
			return Outcome.refused(BundleRejection.BEING_MADE);
		}
		Actor by = PermissionPolicy.fitting(Permission.MAKE_BUNDLES, acting).actor();
		this.acts.showEffect();
		BundleSubject subject = this.subjects.find(BundleScope.everything()).orElseThrow();
		String id = this.book.begin(subject, against, by, this.clock.instant());
		this.shelf.keep(id, () -> make(by, subject, against, id));
		return Outcome.accepted(id);
	}

	private BundleMaker.Made make(Actor by, BundleSubject subject, @Nullable Long against, String id) {
		boolean ended = false;
		try {
			BundleMaker.Made made = this.maker.make(subject, against, by.postTitle() + " " + by.personName(),
					(events, of) -> this.book.reached(id, events, of));
			switch (made) {
				case BundleMaker.Made.Bundle bundle -> this.book.made(id, bundle);
				case BundleMaker.Made.Refused refused -> this.book.failed(id, refused.why().rejection().code());
			}
			ended = true;
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!ended) {
				this.book.failed(id, null);
			}
		}
	}

}
