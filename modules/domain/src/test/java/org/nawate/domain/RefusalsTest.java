package org.nawate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import org.nawate.domain.act.Rejection;

/** No refusal is dead letter: a specification brings each of them about. */
class RefusalsTest {

	/** Refusals that no aggregate gives, with the reason. */
	private static final Map<String, String> GIVEN_ELSEWHERE = Map.of("project.UNKNOWN",
			"the edge, where an id is not on record", "proposal.UNKNOWN", "the edge", "meeting.UNKNOWN", "the edge",
			"plan.UNKNOWN", "the edge", "circulation.UNKNOWN", "the edge", "finding.UNKNOWN", "the edge",
			"organisation.NOT_FOUNDED", "the edge, before there is one");

	@Test
	void every_refusal_is_brought_about_by_a_specification() {
		LauncherDiscoveryRequest specifications = LauncherDiscoveryRequestBuilder.request()
			.selectors(selectPackage("org.nawate.domain"))
			// The last one counts by itself, without commands.
			.filters(excludeClassNamePatterns(".*\\.RefusalsTest", ".*SequencesTest", ".*\\.FloorTest"))
			.build();
		SummaryGeneratingListener summary = new SummaryGeneratingListener();
		LauncherFactory.create().execute(specifications, summary);
		assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(100);

		List<Rejection> refusals = Vocabulary.refusals();
		assertThat(refusals).hasSizeGreaterThan(80);
		assertThat(refusals).filteredOn((refusal) -> !GIVEN_ELSEWHERE.containsKey(refusal.code()))
			.allSatisfy((refusal) -> assertThat(Specification.SEEN).as(refusal.code()).contains(refusal));
		assertThat(refusals).filteredOn(Specification.SEEN::contains)
			.as("given by an aggregate after all")
			.noneMatch((refusal) -> GIVEN_ELSEWHERE.containsKey(refusal.code()));
		assertThat(refusals).extracting(Rejection::code).doesNotHaveDuplicates().containsAll(GIVEN_ELSEWHERE.keySet());
	}

}
