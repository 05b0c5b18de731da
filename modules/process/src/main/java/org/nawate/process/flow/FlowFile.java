package org.nawate.process.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.nawate.process.model.ModelFile;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * One file of {@code bpmn/}: its plain name, under which it is deployed, and its content.
 */
final class FlowFile {

	private final String name;

	private final byte[] content;

	FlowFile(String name, byte[] content) {
		this.name = name;
		this.content = content.clone();
	}

	/** All flows and decision tables of a folder, by name. */
	static List<FlowFile> in(String folder, ResourcePatternResolver resources) {
		String base = folder.endsWith("/") ? folder : folder + "/";
		List<FlowFile> files = new ArrayList<>();
		try {
			for (String pattern : List.of("*.bpmn", "*.dmn")) {
				for (Resource resource : resources.getResources(base + pattern)) {
					files.add(new FlowFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The flows in " + folder + " cannot be read", ex);
		}
		files.sort(Comparator.comparing(FlowFile::name));
		return files;
	}

	boolean isFlow() {
		return this.name.endsWith(".bpmn");
	}

	/** The name without its ending, which is the id of the process or decision. */
	String id() {
		return this.name.substring(0, this.name.lastIndexOf('.'));
	}

	String name() {
		return this.name;
	}

	/** The same for the proof. */
	ModelFile model() {
		return new ModelFile(this.name, this.content);
	}

	InputStream content() {
		return new ByteArrayInputStream(this.content);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
