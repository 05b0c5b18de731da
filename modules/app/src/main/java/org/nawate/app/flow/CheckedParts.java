package org.nawate.app.flow;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.look.Words;
import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPath;
import org.nawate.app.flowpicture.FlowPicture;
import org.nawate.app.flowpicture.FlowPictures;
import org.nawate.process.model.FlowDifference;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.KindFlow;
import org.nawate.process.model.ModelFile;

/** Shows files that were handed in: each drawn, and beside what it takes the place of. */
@Component
class CheckedParts {

	private final FlowShelf shelf;

	private final FlowPictures pictures;

	private final Words words;

	CheckedParts(FlowShelf shelf, FlowPictures pictures, Words words) {
		this.shelf = shelf;
		this.pictures = pictures;
		this.words = words;
	}

	List<CheckedPart> of(List<ModelFile> files, List<FlowFault> faults) {
		Map<String, ModelFile> inForce = this.shelf.inForce()
			.stream()
			.collect(Collectors.toMap(ModelFile::name, Function.identity()));
		return files.stream().map((file) -> part(file, faults, inForce)).toList();
	}

	private CheckedPart part(ModelFile file, List<FlowFault> faults, Map<String, ModelFile> inForce) {
		ModelFile current = inForce.get(file.name());
		boolean added = current == null && KindFlow.isAdded(file.id());
		ModelFile compared = added ? inForce.get(KindFlow.kindsOf(file.id()).iterator().next().flow() + ".bpmn")
				: current;
		List<FlowFault> own = faults.stream().filter((fault) -> fault.file().equals(file.name())).toList();
		FlowPicture picture = null;
		DecisionTable table = null;
		try {
			picture = file.isFlow() ? draw(file, own) : null;
			table = file.isTable() ? DecisionTable.read(new ByteArrayInputStream(file.content())) : null;
		}
		catch (IllegalArgumentException ex) {
			// The fault says why; without picture the page shows the sentence alone.
		}
		return new CheckedPart(file.name(), file.sha256(), current != null && current.sha256().equals(file.sha256()),
				(compared != null) ? compared.name() : null, KindFlow.isAdded(file.id()) ? kind(file) : null,
				(current != null && file.isFlow()) ? this.shelf.moves(file.id()).size() : 0,
				(compared != null && own.isEmpty()) ? FlowDifference.between(compared, file) : List.of(), picture,
				table);
	}

	private @Nullable String kind(ModelFile file) {
		return KindFlow.kindsOf(file.id())
			.stream()
			.findFirst()
			.map((kind) -> this.words.of("proposal.kind." + kind))
			.orElse(null);
	}

	/** With what is at fault marked, and the way to the first fault. */
	private FlowPicture draw(ModelFile file, List<FlowFault> faults) {
		Set<String> marked = new HashSet<>(faults.stream().map(FlowFault::element).toList());
		Set<String> way = new HashSet<>();
		faults.stream()
			.filter((fault) -> !fault.path().isEmpty())
			.findFirst()
			.ifPresent((fault) -> fault.path().forEach((hop) -> way.add(hop.id())));
		return this.pictures.draw(new ByteArrayInputStream(file.content()), new FlowPath(way, way, marked),
				this.words.of("flow.picture.faults", marked.size()));
	}

}
