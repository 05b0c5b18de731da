package org.nawate.process.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import org.nawate.process.inbox.BrokenFlow;
import org.nawate.process.proposal.FlowWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The models as checked in fit the code, both ways; each way of breaking one stops the
 * start with a sentence.
 */
class FlowCheckTest {

	private static final Set<String> DELEGATES = delegates();

	@Test
	void the_flows_of_the_house_fit_the_code() {
		assertThatCode(() -> FlowCheck.check(files(), DELEGATES)).doesNotThrowAnyException();
		assertThat(DELEGATES).hasSize(12);
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					${addProject}                  | ${addProjekt}    | add-project: the delegate ${addProjekt} is unknown
					camunda:delegateExpression="${takeEffect}" | camunda:class="a.B" | take-effect: the attribute camunda:class is not allowed
					camunda:candidateGroups="director"         | camunda:candidateGroups="boss" | endorse-by-director: the post boss is unknown
					camunda:formKey="screen"                   | camunda:formKey="scan" | screen: the form scan is unknown
					dueWorkingDays" value="3"                  | dueWorkingDays" value="soon" | endorse-by-section-chief: nawate.dueWorkingDays must be
					name="taken-back" />                       | name="back" /> | taken-back-message: the message back is unknown
					${result == 'passed'}                      | ${result == 'good'} | screening-passes: the answer 'good' is unknown
					${hasDirector}                             | ${boss} | director-exists: the variable boss is unknown
					${!hasDirector}                            | ${hasDirector.x()} | director-absent: the condition cannot be read at .x()
					<outgoing>enters</outgoing>                | <!-- --> | enters: its ends do not name it
					bpmnElement="screen"                       | bpmnElement="table" | screen: it is missing from the diagram
					isExecutable="true"                        | isExecutable="false" | project-addition: the process is not executable
					TimeToLive="P1D"                           | TimeToLive="1" | project-addition: historyTimeToLive must be like P1D
					<process id="project-addition"             | <process id="other" | other: the process must have the file's name
					</process>                                 | </proces> | the file: it cannot be read as BPMN
					<serviceTask id="take-effect"              | <serviceTusk id="take-effect" | the file: it cannot be read as BPMN
					""")
	void a_broken_flow_is_told_by_file_element_and_reason(String from, String to, String sentence) {
		assertThatThrownBy(() -> FlowCheck.check(changed("project-addition.bpmn", (text) -> {
			assertThat(text).contains(from);
			return text.replace(from, to);
		}), DELEGATES)).isInstanceOf(BrokenFlow.class).hasMessageStartingWith("project-addition.bpmn, " + sentence);
	}

	@Test
	void scripts_and_listeners_are_not_allowed() {
		assertBroken("project-addition.bpmn",
				(text) -> text.replace("<endEvent id=\"in-effect\" name=\"施行済\">",
						"<endEvent id=\"in-effect\" name=\"施行済\"><extensionElements><camunda:executionListener "
								+ "class=\"a.B\" event=\"start\" /></extensionElements>"),
				"project-addition.bpmn, in-effect: listeners are not allowed.");
	}

	@Test
	void a_table_that_answers_what_is_open_is_not_allowed() {
		assertBroken("business-class.dmn", (text) -> text.replace("UNIQUE", "FIRST"),
				"business-class.dmn, business-class-table: the hit policy must be UNIQUE.");
	}

	@Test
	void a_missing_table_is_told() {
		List<FlowFile> files = files().stream().filter(FlowFile::isFlow).toList();
		assertThatThrownBy(() -> FlowCheck.check(files, DELEGATES))
			.hasMessageStartingWith("business-class.dmn, business-class: the file of this table is missing")
			.hasMessageContaining("change-authority.dmn, change-authority: the file of this table is missing");
	}

	@Test
	void a_missing_flow_is_told() {
		List<FlowFile> files = files().stream().filter((file) -> !file.name().startsWith("kgi")).toList();
		assertThatThrownBy(() -> FlowCheck.check(files, DELEGATES))
			.hasMessageStartingWith("kgi-revision.bpmn, kgi-revision: the file of this flow is missing")
			.hasMessageContaining("bpmn/, reviseKgi: no flow uses this delegate");
	}

	@Test
	void work_of_the_code_that_no_flow_uses_is_told() {
		Set<String> more = new TreeSet<>(DELEGATES);
		more.add("printEdition");
		assertThatThrownBy(() -> FlowCheck.check(files(), more))
			.hasMessage("bpmn/, printEdition: no flow uses this delegate.");
	}

	private static void assertBroken(String name, UnaryOperator<String> change, String sentence) {
		assertThatThrownBy(() -> FlowCheck.check(changed(name, change), DELEGATES)).hasMessage(sentence);
	}

	private static List<FlowFile> changed(String name, UnaryOperator<String> change) {
		List<FlowFile> files = new ArrayList<>();
		for (FlowFile file : files()) {
			files.add(file.name().equals(name)
					? new FlowFile(name, change.apply(text(file)).getBytes(StandardCharsets.UTF_8)) : file);
		}
		return files;
	}

	private static String text(FlowFile file) {
		try (var content = file.content()) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static List<FlowFile> files() {
		return FlowFile.in("classpath:/bpmn/", new PathMatchingResourcePatternResolver());
	}

	/** The beans that Spring finds, by the names that it gives them. */
	private static Set<String> delegates() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(FlowWork.class));
		Set<String> names = new TreeSet<>();
		scan.findCandidateComponents("org.nawate.process")
			.forEach((bean) -> names
				.add(StringUtils.uncapitalize(ClassUtils.getShortName(String.valueOf(bean.getBeanClassName())))));
		return names;
	}

}
