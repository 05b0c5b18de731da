package org.nawate.process.proposal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import org.nawate.domain.act.Authority;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ConsultationAnswer;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.SoleResult;
import org.nawate.process.CaseStory;
import org.nawate.process.City;
import org.nawate.process.Stories;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 追加の専決, in a city whose table lets the chair decide on additions; the shipped table
 * sends them to the headquarters. What no table may loosen stays there.
 */
class AdditionAloneFlowTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

	private static ConfigurableApplicationContext city;

	@BeforeAll
	static void begins() {
		city = City.start(City.newDatabase());
		FlowShelf shelf = city.getBean(FlowShelf.class);
		ModelFile table = shelf.inForce()
			.stream()
			.filter((file) -> file.name().equals("change-authority.dmn"))
			.findFirst()
			.orElseThrow();
		int addition = table.text().indexOf("<rule id=\"addition\">");
		String loose = table.text().substring(0, addition)
				+ table.text().substring(addition).replaceFirst("\"headquarters\"", "\"chair\"");
		shelf.putInForce(List.of(new ModelFile(table.name(), loose.getBytes(StandardCharsets.UTF_8))));
	}

	@AfterAll
	static void ends() {
		city.close();
	}

	@Test
	void the_chair_decides_on_it_and_it_is_to_be_reported() {
		CaseStory story = screened(1, false);
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		assertThat(story.step().post().value()).isEqualTo("chair");
		story.decideAlone(SoleResult.APPROVED);
		assertThat(story.projectFacts()).containsExactly("Proposed", "Classified", "Added", "Activated");
		assertThat(story.facts()).endsWith("DecidedAlone", "DutyImposed", "TookEffect");
		assertThat(story.path()).endsWith("decider", "decide-alone", "sole-answer", "sole-decision", "add-project",
				"effective-now", "activate-project", "take-effect", "in-effect");
		assertThat(story.project(ProjectEvent.Added.class).authority()).isInstanceOf(Authority.SoleDecision.class);
	}

	@Test
	void refused_it_ends_with_its_project_and_those_asked_are_told() {
		CaseStory story = screened(1, false).decideAlone(SoleResult.REFUSED);
		assertThat(story.waitsAt()).isEmpty();
		assertThat(story.projectFacts()).endsWith("Refused");
		assertThat(story.facts()).endsWith("DecidedAlone", "DutyImposed", "ConsultedTold");
		assertThat(story.path()).endsWith("sole-decision", "refuse-proposal", "refused");
	}

	@Test
	void referred_it_is_tabled_and_sent_back_it_comes_again() {
		CaseStory story = screened(1, false).refer();
		assertThat(story.waitsAt()).containsExactly("table");
		assertThat(story.table().resolve(Result.APPROVED).projectFacts()).endsWith("Added", "Activated");
		assertThat(screened(1, false).sendBack().waitsAt()).containsExactly("amend");
	}

	@Test
	void what_a_section_objects_to_is_for_the_headquarters_here_as_well() {
		CaseStory story = city.getBean(Stories.class)
			.additionOf("section", List.of("市民課"), 0)
			.submit()
			.endorse()
			.endorse();
		story.accepted(story.screening(1, false, List.of()));
		story.accepted(story.answer(story.consulted("市民課"), ConsultationAnswer.OBJECT, "窓口が混む")).agree();
		assertThat(story.waitsAt()).containsExactly("decide-alone");
		for (SoleResult result : SoleResult.values()) {
			assertThat(story.desk().act(story.soleDecision(result, "-2")))
				.isEqualTo(Outcome.refused(ProposalRejection.OBJECTION_STANDS, "市民課"));
		}
		assertThat(story.refer().waitsAt()).containsExactly("table");
		assertThat(story.table().resolve(Result.APPROVED).projectFacts()).endsWith("Added", "Activated");
	}

	@Test
	void an_l_by_judgement_of_the_headquarters_goes_there_whatever_the_table_says() {
		CaseStory story = screened(1, true);
		assertThat(story.waitsAt()).containsExactly("table");
		ProposalEvent.AuthorityDetermined determined = story.events()
			.stream()
			.filter(ProposalEvent.AuthorityDetermined.class::isInstance)
			.map(ProposalEvent.AuthorityDetermined.class::cast)
			.findFirst()
			.orElseThrow();
		assertThat(determined.tableSays()).isEqualTo(DecidingBody.CHAIR);
		assertThat(determined.authority()).isEqualTo(DecidingBody.HEADQUARTERS);
	}

	private static CaseStory screened(int departments, boolean wideImpact) {
		return city.getBean(Stories.class)
			.addition("section", TODAY)
			.submit()
			.endorse()
			.endorse()
			.screen(departments, wideImpact);
	}

}
