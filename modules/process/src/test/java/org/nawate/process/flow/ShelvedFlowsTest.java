package org.nawate.process.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.inbox.FlowPictures;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.FlowShelf.CaseMove;
import org.nawate.process.model.FlowShelf.Obstacle;
import org.nawate.process.model.FlowShelf.Place;
import org.nawate.process.model.FlowShelf.Version;
import org.nawate.process.model.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a city puts in force in the product runs on all nodes and outlives a start; cases
 * keep their flow and their tables until they are moved.
 */
class ShelvedFlowsTest {

	private static final String FLOW = "kgi-revision.bpmn";

	private static final String TABLE = "business-class.dmn";

	@Test
	void a_citys_file_runs_on_every_node_and_outlives_a_start() {
		String database = City.newDatabase();
		try (ConfigurableApplicationContext one = City.start(database);
				ConfigurableApplicationContext other = City.start(database)) {
			FlowShelf shelf = one.getBean(FlowShelf.class);
			assertThat(shelf.putInForce(changed(shelf, FLOW, (text) -> text.replace("課長 確認", "課長 点検"))))
				.isEqualTo(Map.of(FLOW, 2));
			assertThat(other.getBean(FlowShelf.class).inForce()).filteredOn((file) -> file.name().equals(FLOW))
				.singleElement()
				.satisfies((file) -> assertThat(file.text()).contains("課長 点検"));
			CaseStory story = other.getBean(Stories.class).kgiRevision(java.time.LocalDate.of(2026, 11, 2)).submit();
			assertThat(story.step().trace().version()).isEqualTo(2);
		}
		try (ConfigurableApplicationContext again = City.start(database)) {
			FlowShelf shelf = again.getBean(FlowShelf.class);
			assertThat(shelf.isCitys(FLOW)).isTrue();
			assertThat(shelf.isCitys(TABLE)).isFalse();
			assertThat(shelf.versions(FLOW)).extracting(Version::version).containsExactly(2, 1);
			assertThat(again.getBean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(2);
			assertThat(shelf.folder()).filteredOn((file) -> file.name().equals(FLOW))
				.singleElement()
				.satisfies((file) -> assertThat(file.text()).contains("課長 確認"));
		}
	}

	@Test
	void a_case_keeps_the_table_that_it_began_with() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			CaseStory before = city.getBean(Stories.class).addition("section", java.time.LocalDate.of(2026, 11, 2));
			before.submit();
			shelf.putInForce(
					changed(shelf, TABLE, (text) -> text.replace("&gt;= 3", "&gt;= 2").replace("&lt; 3", "&lt; 2")));
			CaseStory after = city.getBean(Stories.class).addition("section", java.time.LocalDate.of(2026, 11, 2));
			after.submit();
			assertThat(classOf(before)).isEqualTo("M");
			assertThat(classOf(after)).isEqualTo("L");
			assertThat(shelf.version(TABLE, 1).orElseThrow().text()).contains("&gt;= 3");
			assertThat(shelf.version(TABLE, 2).orElseThrow().text()).contains("&gt;= 2");
			assertThat(shelf.version(TABLE, 3)).isEmpty();
		}
	}

	@Test
	void what_breaks_a_rule_is_never_put_in_force() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			List<ModelFile> bypass = changed(shelf, FLOW,
					(text) -> text.replace("${result == 'refused'}", "${result == 'approved'}"));
			assertThat(shelf.verify(bypass)).isNotEmpty();
			assertThatThrownBy(() -> shelf.putInForce(bypass)).isInstanceOf(IllegalArgumentException.class);
			assertThat(shelf.versions(FLOW)).hasSize(1);
		}
	}

	@Test
	void a_case_that_sections_are_asked_about_is_moved_with_all_its_steps() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			CaseStory moved = city.getBean(Stories.class)
				.additionOf("section", List.of("市民課"), 0)
				.submit()
				.endorse()
				.endorse();
			moved.accepted(moved.screening(3, null, List.of()));
			shelf.putInForce(changed(shelf, "project-addition.bpmn", (text) -> text.replace("課長 確認", "課長 点検")));
			assertThat(shelf.moves("project-addition")).singleElement().satisfies((move) -> {
				assertThat(move.isMovable()).isTrue();
				assertThat(move.places()).containsExactly(new Place("consult", "合議", "consult", "合議", null));
			});
			shelf.migrate("project-addition", moved.id());
			assertThat(moved.agree().waitsAt()).containsExactly("table");
			assertThat(moved.step().trace().version()).isEqualTo(2);
		}
	}

	@Test
	void a_table_that_names_a_section_the_organisation_does_not_have_is_refused() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			String table = "consultation.dmn";
			assertThat(shelf.verify(changed(shelf, table, (text) -> text.replace("総務課", "市民課")))).isEmpty();
			List<ModelFile> wrong = changed(shelf, table, (text) -> text.replaceFirst("総務課", City.NOWHERE));
			assertThat(shelf.verify(wrong)).singleElement().satisfies((fault) -> {
				assertThat(fault.rule()).isEqualTo(FlowRule.SECTION_UNKNOWN);
				assertThat(fault.element()).isEqualTo("addition-general-affairs");
				assertThat(fault.details()).containsExactly(City.NOWHERE);
			});
			assertThatThrownBy(() -> shelf.putInForce(wrong)).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void an_open_case_is_moved_where_the_new_version_waits_at_the_same_step_and_goes_on_to_its_effect() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			CaseStory moved = city.getBean(Stories.class).kgiRevision(java.time.LocalDate.of(2026, 11, 2)).submit();
			shelf.putInForce(changed(shelf, FLOW,
					(text) -> text.replace("dueWorkingDays\" value=\"5\"", "dueWorkingDays\" value=\"7\"")));
			CaseMove move = onlyMove(shelf);
			assertThat(move.isMovable()).isTrue();
			assertThat(move.from()).isEqualTo(1);
			assertThat(move.to()).isEqualTo(2);
			assertThat(move.fromHash()).isEqualTo(shelf.version(FLOW, 1).orElseThrow().sha256())
				.isNotEqualTo(move.toHash());
			assertThat(move.places()).containsExactly(
					new Place("endorse-by-section-chief", "課長 確認", "endorse-by-section-chief", "課長 確認", null));
			shelf.migrate("kgi-revision", moved.id());
			assertThat(onlyMove(shelf).isLatest()).isTrue();
			moved.takeBack();
			assertThat(moved.step().trace().version()).isEqualTo(2);
		}
	}

	@Test
	void a_case_goes_on_at_a_step_of_another_name_with_the_same_form_and_post() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			CaseStory story = city.getBean(Stories.class).kgiRevision(java.time.LocalDate.of(2026, 11, 2)).submit();
			shelf.putInForce(changed(shelf, FLOW, (text) -> named(text, "endorse-by-section-chief", "renamed")));
			CaseMove move = onlyMove(shelf);
			assertThat(move.isMovable()).isTrue();
			assertThat(move.places()).extracting(Place::from, Place::to)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("endorse-by-section-chief", "renamed"));
			shelf.migrate("kgi-revision", story.id());
			story.takeBack();
			assertThat(story.step().trace().version()).isEqualTo(2);
		}
	}

	@Test
	void a_case_stays_where_the_new_version_has_another_step_of_that_name() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			CaseStory story = city.getBean(Stories.class).kgiRevision(java.time.LocalDate.of(2026, 11, 2)).submit();
			shelf.putInForce(
					changed(shelf, FLOW,
							(text) -> named(named(named(text, "endorse-by-section-chief", "between"),
									"endorse-by-director", "endorse-by-section-chief"), "between",
									"endorse-by-director")));
			assertThat(onlyMove(shelf).isMovable()).isFalse();
			assertThat(onlyMove(shelf).places()).extracting(Place::obstacle).containsExactly(Obstacle.STEP_CHANGED);
			story.endorse().endorse();
			assertThat(onlyMove(shelf).isMovable()).isTrue();
		}
	}

	@Test
	void a_flow_and_its_table_are_put_in_force_as_one_set_or_not_at_all() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			List<ModelFile> set = new ArrayList<>(changed(shelf, FLOW, (text) -> text.replace("課長 確認", "課長 点検")));
			set.addAll(changed(shelf, TABLE, (text) -> text.replace("&gt;= 3", "&gt;= 2").replace("&lt; 3", "&lt; 2")));
			assertThat(shelf.verify(set)).isEmpty();
			assertThat(shelf.putInForce(set)).isEqualTo(Map.of(FLOW, 2, TABLE, 2));
			assertThat(city.getBean(RepositoryService.class).createDeploymentQuery().count()).isEqualTo(2);
			List<ModelFile> half = new ArrayList<>(changed(shelf, FLOW, (text) -> text.replace("課長 点検", "課長 確認")));
			half.addAll(changed(shelf, TABLE, (text) -> text.replace("&gt;= 2", "&gt;= 1")));
			assertThat(shelf.verify(half)).extracting(FlowFault::file).containsOnly(TABLE);
			assertThatThrownBy(() -> shelf.putInForce(half)).isInstanceOf(IllegalArgumentException.class);
			assertThat(shelf.versions(FLOW)).hasSize(2);
		}
	}

	@Test
	void a_kind_of_case_runs_by_a_flow_of_its_own_once_a_city_adds_one() {
		String database = City.newDatabase();
		try (ConfigurableApplicationContext city = City.start(database)) {
			FlowShelf shelf = city.getBean(FlowShelf.class);
			ModelFile shared = file(shelf, "project-change.bpmn");
			ModelFile own = new ModelFile("renaming.bpmn",
					shared.text()
						.replace("id=\"project-change\"", "id=\"renaming\"")
						.replace("bpmnElement=\"project-change\"", "bpmnElement=\"renaming\"")
						.replace("課長 確認", "課長 点検")
						.getBytes(StandardCharsets.UTF_8));
			assertThat(shelf.verify(List.of(own))).isEmpty();
			assertThat(shelf.putInForce(List.of(own))).isEqualTo(Map.of("renaming.bpmn", 1));
			FlowPictures pictures = city.getBean(FlowPictures.class);
			assertThat(pictures.bpmn(ProposalKind.RENAMING)).contains("課長 点検");
			assertThat(pictures.bpmn(ProposalKind.MERGER)).contains("課長 確認");
			assertThat(city.getBean(DeployedFlows.class).of(ProposalKind.RENAMING)).isEqualTo("renaming");
		}
		try (ConfigurableApplicationContext again = City.start(database)) {
			assertThat(again.getBean(FlowShelf.class).inForce()).extracting(ModelFile::name).contains("renaming.bpmn");
			assertThat(again.getBean(DeployedFlows.class).of(ProposalKind.RENAMING)).isEqualTo("renaming");
		}
	}

	private static ModelFile file(FlowShelf shelf, String name) {
		return shelf.inForce().stream().filter((file) -> file.name().equals(name)).findFirst().orElseThrow();
	}

	private static CaseMove onlyMove(FlowShelf shelf) {
		List<CaseMove> moves = shelf.moves("kgi-revision");
		assertThat(moves).hasSize(1);
		return moves.getFirst();
	}

	private static String named(String text, String step, String name) {
		return text.replace("\"" + step + "\" name", "\"" + name + "\" name")
			.replace("attachedToRef=\"" + step + "\"", "attachedToRef=\"" + name + "\"")
			.replace("Ref=\"" + step + "\"", "Ref=\"" + name + "\"")
			.replace("bpmnElement=\"" + step + "\"", "bpmnElement=\"" + name + "\"");
	}

	private static String classOf(CaseStory story) {
		story.endorse().endorse().screen(2, false);
		return story.events()
			.stream()
			.filter(org.nawate.domain.proposal.ProposalEvent.Classified.class::isInstance)
			.map((event) -> ((org.nawate.domain.proposal.ProposalEvent.Classified) event).classification()
				.businessClass()
				.name())
			.findFirst()
			.orElse("undetermined");
	}

	private static List<ModelFile> changed(FlowShelf shelf, String name, UnaryOperator<String> change) {
		String text = file(shelf, name).text();
		String after = change.apply(text);
		assertThat(after).isNotEqualTo(text);
		return List.of(new ModelFile(name, after.getBytes(StandardCharsets.UTF_8)));
	}

}
