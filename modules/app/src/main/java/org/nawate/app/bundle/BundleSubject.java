package org.nawate.app.bundle;

import java.util.Set;

/**
 * What a bundle is about, found on record.
 *
 * @param scope what was asked for
 * @param title what people call it
 * @param main the aggregate whose acts come first for people; of a KGI change, its case;
 * empty for everything
 * @param aggregates all that belong to it as a whole; empty for everything
 */
record BundleSubject(BundleScope scope, String title, String main, Set<String> aggregates) {

	BundleSubject {
		aggregates = Set.copyOf(aggregates);
	}

}
