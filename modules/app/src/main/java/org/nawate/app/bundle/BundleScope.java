package org.nawate.app.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a bundle is about.
 *
 * @param kind of what sort that is
 * @param id the project, case or meeting; of a KGI change the number of its fact; empty
 * for everything
 * @param until number of the last fact that it shows, for a bundle of an instant;
 * {@code null} for all that is on record
 */
record BundleScope(Kind kind, String id, @Nullable Long until) {

	/** All that is on record of it. */
	BundleScope(Kind kind, String id) {
		this(kind, id, null);
	}

	/** Sorts of bundles, named in a bundle as {@link #code()}. */
	enum Kind {

		/** A project with all cases that changed it or asked to. */
		PROJECT,
		/** A case with the projects that it concerns. */
		PROPOSAL,
		/** One KGI change of a project. */
		KGI_CHANGE,
		/** A meeting with the cases on its agenda. */
		MEETING,
		/** The whole log. */
		EVERYTHING;

		/** Its name in a bundle and in addresses. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** The whole log. */
	static BundleScope everything() {
		return new BundleScope(Kind.EVERYTHING, "");
	}

	/** Reads what stands in an address; nothing if there is no such sort. */
	static Optional<BundleScope> of(String kind, String id) {
		return Arrays.stream(Kind.values())
			.filter((each) -> each.code().equals(kind) && (each == Kind.EVERYTHING) == id.isEmpty())
			.findFirst()
			.map((each) -> new BundleScope(each, id));
	}

	/** The same as it was right after a fact; of everything there is only the whole. */
	Optional<BundleScope> at(@Nullable Long fact) {
		return (fact != null && isEverything()) ? Optional.empty()
				: Optional.of(new BundleScope(this.kind, this.id, fact));
	}

	boolean isEverything() {
		return this.kind == Kind.EVERYTHING;
	}

	@Override
	public String toString() {
		return (this.kind.code() + " " + this.id).strip();
	}

}
