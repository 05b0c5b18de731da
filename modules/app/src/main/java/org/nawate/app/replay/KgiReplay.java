package org.nawate.app.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.FactWords;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.TimelineFact;
import org.nawate.app.look.Words;
import org.nawate.app.project.KgiVersion;
import org.nawate.app.project.ProjectQuery;
import org.nawate.domain.project.ProjectId;

import org.springframework.stereotype.Component;

/** Reads the KGI of a project as it was known after each of its settings and changes. */
@Component
class KgiReplay {

	private final HistoryQuery history;

	private final ProjectQuery projects;

	private final FactWords words;

	private final Words sentences;

	KgiReplay(HistoryQuery history, ProjectQuery projects, FactWords words, Words sentences) {
		this.history = history;
		this.projects = projects;
		this.words = words;
		this.sentences = sentences;
	}

	/** The KGI right after a fact that set it, after the last one if none is said. */
	Replayed<KgiInstant> at(ProjectId project, @Nullable Long position) {
		List<FactRow> facts = this.history.ownFacts(project);
		Map<Long, FactRow> byPosition = facts.stream()
			.collect(Collectors.toMap(FactRow::position, Function.identity()));
		List<KgiVersion> versions = this.projects.kgisKnown(facts, Long.MAX_VALUE)
			.stream()
			.sorted(Comparator.comparingLong(KgiVersion::position))
			.toList();
		if (versions.isEmpty()) {
			return new Replayed.Nothing<>();
		}
		List<ReplayStep> all = steps(versions, byPosition);
		long at = (position != null) ? position : versions.getLast().position();
		return versions.stream()
			.filter((version) -> version.position() == at)
			.findFirst()
			.<Replayed<KgiInstant>>map((version) -> new Replayed.Instant<>(
					instant(version, facts, Objects.requireNonNull(byPosition.get(at)), ReplaySteps.at(all, at))))
			.orElseGet(() -> new Replayed.NoAct<>(ReplaySteps.nearest(all, at)));
	}

	private KgiInstant instant(KgiVersion version, List<FactRow> facts, FactRow fact, ReplaySteps steps) {
		List<KgiVersion> known = this.projects.kgisKnown(facts, version.position());
		String told = this.words.tell(fact, true).before();
		return new KgiInstant(version.position(), steps, fact, version, (version.reason() != null) ? told : null,
				known);
	}

	private List<ReplayStep> steps(List<KgiVersion> versions, Map<Long, FactRow> facts) {
		List<TimelineFact> told = this.words.timeline(
				versions.stream().map((version) -> Objects.requireNonNull(facts.get(version.position()))).toList(),
				true);
		List<ReplayStep> steps = new ArrayList<>();
		for (int i = 0; i < versions.size(); i++) {
			KgiVersion version = versions.get(i);
			TimelineFact one = told.get(i);
			String by = Objects.requireNonNullElse(one.authority(), Objects.requireNonNullElse(one.who(), ""));
			steps.add(new ReplayStep(i + 1, version.position(), version.position(),
					this.sentences.of("replay.kgi.step", one.what(), version.text()), by, version.recordedAt()));
		}
		return steps;
	}

}
