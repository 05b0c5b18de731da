package org.nawate.process.flow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.inbox.DecisionTables;
import org.nawate.process.inbox.FlowPictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A start makes a new version only of what has changed; a case is drawn by the version it
 * runs on.
 */
@City.Test
class FlowDeploymentTest {

	@Autowired
	private RepositoryService repository;

	@Test
	void the_same_files_make_no_new_version_and_changed_ones_do() {
		String database = City.newDatabase();
		try (ConfigurableApplicationContext first = City.start(database)) {
			RepositoryService flows = first.getBean(RepositoryService.class);
			FlowDeployment.deploy(files(), flows);
			assertThat(flows.createDeploymentQuery().count()).isEqualTo(1);
			List<FlowFile> changed = new ArrayList<>(
					files().stream().filter((file) -> !file.name().equals("project-addition.bpmn")).toList());
			changed.add(new FlowFile("project-addition.bpmn",
					text().replace("課長 確認", "課長 承認").getBytes(StandardCharsets.UTF_8)));
			FlowDeployment.deploy(changed, flows);
			FlowPictures pictures = first.getBean(FlowPictures.class);
			assertThat(pictures.bpmn("project-addition", 1)).contains("課長 確認");
			assertThat(pictures.bpmn("project-addition", 2)).contains("課長 承認");
			assertThat(pictures.bpmn(ProposalKind.ADDITION)).contains("課長 承認");
			assertThatThrownBy(() -> pictures.bpmn("project-addition", 3)).isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void a_running_case_keeps_the_table_with_which_it_began() {
		try (ConfigurableApplicationContext city = City.start(City.newDatabase())) {
			Stories stories = city.getBean(Stories.class);
			LocalDate today = LocalDate.of(2026, 11, 2);
			CaseStory before = stories.raisedKgi(today).submit();
			List<FlowFile> changed = new ArrayList<>();
			for (FlowFile file : files()) {
				changed.add(file.name().equals("change-authority.dmn")
						? new FlowFile(file.name(),
								text(file).replace("\"secretariat\"", "\"chair\"").getBytes(StandardCharsets.UTF_8))
						: file);
			}
			FlowDeployment.deploy(changed, city.getBean(RepositoryService.class));
			CaseStory after = stories.raisedKgi(today).submit();
			assertThat(before.endorse().endorse().screen(1, null).step().post().value()).isEqualTo("secretariat");
			assertThat(after.endorse().endorse().screen(1, null).step().post().value()).isEqualTo("chair");
			DecisionTables tables = city.getBean(DecisionTables.class);
			assertThat(tables.versions("change-authority")).extracting(DecisionTables.Version::number)
				.containsExactly(2, 1);
			for (CaseStory story : List.of(before, after)) {
				String hash = story.events()
					.stream()
					.filter(ProposalEvent.AuthorityDetermined.class::isInstance)
					.map((event) -> ((ProposalEvent.AuthorityDetermined) event).tableHash())
					.findFirst()
					.orElseThrow();
				assertThat(tables.dmn("change-authority", hash)).isPresent();
			}
		}
	}

	@Test
	void all_files_lie_in_one_deployment_under_their_plain_names() {
		String deployment = this.repository.createDeploymentQuery().singleResult().getId();
		assertThat(this.repository.getDeploymentResourceNames(deployment)).containsExactlyInAnyOrder(
				"business-class.dmn", "change-authority.dmn", "consultation.dmn", "kgi-revision.bpmn",
				"project-abolition.bpmn", "project-addition.bpmn", "project-change.bpmn");
	}

	@Test
	void the_table_in_force_can_be_shown(@Autowired FlowPictures pictures) {
		assertThat(pictures.businessClassTable()).contains("three-departments-or-more");
	}

	private static List<FlowFile> files() {
		return FlowFile.in("classpath:/bpmn/", new PathMatchingResourcePatternResolver());
	}

	private static String text() {
		return text(files().stream()
			.filter((file) -> file.name().equals("project-addition.bpmn"))
			.findFirst()
			.orElseThrow());
	}

	private static String text(FlowFile file) {
		try (var content = file.content()) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
