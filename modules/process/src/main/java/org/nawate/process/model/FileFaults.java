package org.nawate.process.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;

import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

/** The faults found in one file, in the order in which they are found. */
public final class FileFaults {

	private final ModelFile file;

	private final List<FlowFault> faults = new ArrayList<>();

	/** None so far. */
	public FileFaults(ModelFile file) {
		this.file = file;
	}

	/** The file. */
	public ModelFile file() {
		return this.file;
	}

	/**
	 * Reads the file; empty, with a fault, if it cannot be read or is of another
	 * language.
	 */
	public Optional<Element> read(String language, String namespace) {
		int size = this.file.content().length;
		if (size > ModelFile.MOST_BYTES) {
			refuse(FlowRule.FILE_TOO_LARGE, "-", size, ModelFile.MOST_BYTES);
			return Optional.empty();
		}
		try {
			Element root = ModelXml.read(this.file);
			if (ModelXml.is(root, namespace, "definitions")) {
				return Optional.of(root);
			}
			refuse(FlowRule.UNREADABLE, "the file", language, "the root is " + root.getNodeName());
		}
		catch (IllegalArgumentException ex) {
			refuse(FlowRule.UNREADABLE, "the file", language, String.valueOf(ex.getMessage()));
		}
		return Optional.empty();
	}

	/** A fault, unless the condition holds. */
	public void require(boolean condition, FlowRule rule, String element, Object... details) {
		if (!condition) {
			refuse(rule, element, details);
		}
	}

	/** A fault of an element. */
	public void refuse(FlowRule rule, String element, Object... details) {
		this.faults.add(FlowFault.of(rule, this.file.name(), element, details));
	}

	/** Faults that were found elsewhere. */
	public void add(Collection<FlowFault> found) {
		this.faults.addAll(found);
	}

	/** All so far. */
	public List<FlowFault> all() {
		return List.copyOf(this.faults);
	}

}
