package org.nawate.process.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.model.KindFlow;

/**
 * Deploys all files together, under their plain names, and only if one of them has
 * changed. A file that the city put in force in the product stays: the folder's is passed
 * over from then on.
 */
final class FlowDeployment {

	private static final String NAME = "nawate";

	/** Lies beside the files and names those of the city, one a line. */
	private static final String EDITED = "edited-by-the-city";

	private FlowDeployment() {
	}

	/**
	 * At the start: the folder's files, with the city's in the place of those of their
	 * names.
	 */
	static List<FlowFile> atStart(List<FlowFile> folder, RepositoryService repository) {
		Set<String> edited = edited(repository);
		List<FlowFile> files = new ArrayList<>(folder);
		files.removeIf((file) -> edited.contains(file.name()));
		latest(repository).stream().filter((file) -> edited.contains(file.name())).forEach(files::add);
		files.sort(Comparator.comparing(FlowFile::name));
		return files;
	}

	static void deploy(List<FlowFile> files, RepositoryService repository) {
		deploy(files, edited(repository), repository);
	}

	/** Puts files of the city in force, with all that is to stay. */
	static void adopt(List<FlowFile> files, Collection<String> changed, RepositoryService repository) {
		Set<String> edited = new TreeSet<>(edited(repository));
		edited.addAll(changed);
		deploy(files, edited, repository);
	}

	private static void deploy(List<FlowFile> files, Collection<String> edited, RepositoryService repository) {
		// Compares with the last deployment of this name under the deployment lock, so
		// two nodes may start at once.
		DeploymentBuilder deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
		files.forEach((file) -> deployment.addInputStream(file.name(), file.content()));
		if (!edited.isEmpty()) {
			deployment.addString(EDITED, String.join("\n", edited));
		}
		deployment.deploy();
	}

	/** The names of the files that the city put in force. */
	static Set<String> edited(RepositoryService repository) {
		Deployment last = last(repository);
		if (last == null || !repository.getDeploymentResourceNames(last.getId()).contains(EDITED)) {
			return Set.of();
		}
		String names = new String(bytes(repository, last, EDITED), StandardCharsets.UTF_8);
		return new TreeSet<>(List.of(names.split("\n", -1)));
	}

	/** The flow by which a case of the kind runs that is submitted now. */
	static String flowOf(ProposalKind kind, RepositoryService repository) {
		Deployment last = last(repository);
		return KindFlow.of(kind, (last != null) ? repository.getDeploymentResourceNames(last.getId()) : List.of());
	}

	/** The files of the last deployment, by name. */
	static List<FlowFile> latest(RepositoryService repository) {
		Deployment last = last(repository);
		if (last == null) {
			return List.of();
		}
		return repository.getDeploymentResourceNames(last.getId())
			.stream()
			.filter((name) -> !name.equals(EDITED))
			.sorted()
			.map((name) -> new FlowFile(name, bytes(repository, last, name)))
			.toList();
	}

	/**
	 * What was deployed last at an instant; the first that ever was, if that is before
	 * it.
	 */
	static Deployment at(Instant instant, RepositoryService repository) {
		List<Deployment> then = repository.createDeploymentQuery()
			.deploymentName(NAME)
			.deploymentBefore(Date.from(instant.plusMillis(1)))
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1);
		return !then.isEmpty() ? then.getFirst()
				: repository.createDeploymentQuery()
					.deploymentName(NAME)
					.orderByDeploymentTime()
					.asc()
					.listPage(0, 1)
					.getFirst();
	}

	private static @Nullable Deployment last(RepositoryService repository) {
		List<Deployment> deployments = repository.createDeploymentQuery()
			.deploymentName(NAME)
			.orderByDeploymentTime()
			.desc()
			.listPage(0, 1);
		return deployments.isEmpty() ? null : deployments.getFirst();
	}

	private static byte[] bytes(RepositoryService repository, Deployment deployment, String name) {
		try (InputStream content = repository.getResourceAsStream(deployment.getId(), name)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
