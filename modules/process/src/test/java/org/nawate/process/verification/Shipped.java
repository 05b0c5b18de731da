package org.nawate.process.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import org.nawate.process.model.ModelFile;
import org.nawate.process.proposal.FlowWork;

/** The files and delegates as the product has them. */
final class Shipped {

	private Shipped() {
	}

	static List<ModelFile> files() {
		List<ModelFile> files = new ArrayList<>();
		try {
			for (String ending : List.of("bpmn", "dmn")) {
				for (Resource resource : new PathMatchingResourcePatternResolver()
					.getResources("classpath:/bpmn/*." + ending)) {
					files.add(new ModelFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	static List<ModelFile> flows() {
		return files().stream().filter(ModelFile::isFlow).toList();
	}

	static ModelFile file(String name) {
		return files().stream().filter((file) -> file.name().equals(name)).findFirst().orElseThrow();
	}

	/** The shipped files with one in the place of that of its name. */
	static List<ModelFile> with(ModelFile changed) {
		List<ModelFile> files = new ArrayList<>(files());
		files.removeIf((file) -> file.name().equals(changed.name()));
		files.add(changed);
		return files;
	}

	/**
	 * The shipped files with a table by which the chair may decide on some additions, as
	 * a city may have it: so that every way of every flow is walked.
	 */
	static List<ModelFile> withAnyAuthority() {
		String table = new String(file("change-authority.dmn").content(), StandardCharsets.UTF_8);
		int begin = table.indexOf("<rule id=\"addition\">");
		int end = table.indexOf("</rule>", begin) + "</rule>".length();
		String addition = table.substring(begin, end);
		String alone = addition.replace("\"addition", "\"addition-alone")
			.replace("\"addition-alone\"</text>", "\"addition\"</text>")
			.replace("<text></text>", "<text>\"none\"</text>")
			.replace("\"headquarters\"", "\"chair\"");
		String together = addition.replace("<text></text>", "<text>not(\"none\")</text>");
		return with(new ModelFile("change-authority.dmn",
				table.replace(addition, together + alone).getBytes(StandardCharsets.UTF_8)));
	}

	/** The beans that Spring finds, by the names that it gives them. */
	static Set<String> delegates() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(FlowWork.class));
		Set<String> names = new TreeSet<>();
		scan.findCandidateComponents("org.nawate.process")
			.forEach((bean) -> names
				.add(StringUtils.uncapitalize(ClassUtils.getShortName(String.valueOf(bean.getBeanClassName())))));
		return names;
	}

}
