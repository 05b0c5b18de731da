package org.nawate.app.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a bundle is about.
 *
 * @param kind of what sort that is
 * @param id the project, case or meeting; of a KGI change the number of its fact; empty
 * for everything
 */
record BundleScope(Kind kind, String id) {

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

	boolean isEverything() {
		return this.kind == Kind.EVERYTHING;
	}

	@Override
	public String toString() {
		return (this.kind.code() + " " + this.id).strip();
	}

}
