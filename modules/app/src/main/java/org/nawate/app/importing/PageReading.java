package org.nawate.app.importing;

import java.util.List;

/**
 * What was read out of a page and what was found about it.
 *
 * @param page what could be read; incomplete where there are errors
 * @param findings in the order of lines
 */
public record PageReading(PlanPage page, List<Finding> findings) {

	public PageReading {
		findings = List.copyOf(findings);
	}

	/** Whether nothing keeps the page from being imported. */
	public boolean sound() {
		return errors().isEmpty();
	}

	/** What keeps the page from being imported. */
	public List<Finding> errors() {
		return this.findings.stream().filter(Finding::error).toList();
	}

	/** What a person should look at, though the page can be imported as printed. */
	public List<Finding> warnings() {
		return this.findings.stream().filter((finding) -> !finding.error()).toList();
	}

}
