package org.nawate.process.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.nawate.process.model.ModelFile;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody would try who wants a change without its authority, or without being
 * seen: each attempt is refused at its element, and where a way is the fault, with the
 * way.
 */
class HostileFlowTest {

	private static final Set<String> DELEGATES = Shipped.delegates();

	/** Ways led elsewhere, by what they are meant to get around. */
	@ParameterizedTest(name = "{0}: {1} leads to {2}")
	@CsvSource(delimiter = '|', textBlock = """
			kgi-revision      | enters                      | revise-kgi        | revise-kgi        | REACHED_WITHOUT
			kgi-revision      | section-chief-answers       | effective-now     | waits-for-the-date | NOT_YET_KNOWN
			kgi-revision      | section-chief-endorses      | screen            | screen            | REACHED_WITHOUT
			kgi-revision      | director-endorses           | revise-kgi        | revise-kgi        | REACHED_WITHOUT
			kgi-revision      | screening-passes            | resolve           | resolve           | REACHED_WITHOUT
			kgi-revision      | screening-sends-back        | take-effect       | take-effect       | REACHED_WITHOUT
			kgi-revision      | headquarters-refuses        | effective-now     | waits-for-the-date | NOT_YET_KNOWN
			kgi-revision      | headquarters-carries-over   | effective-now     | waits-for-the-date | NOT_YET_KNOWN
			kgi-revision      | one-post-refuses            | revise-kgi        | revise-kgi        | REACHED_WITHOUT
			kgi-revision      | headquarters-is-to-decide   | decide-alone      | decide-alone      | AUTHORITY_WRONG
			kgi-revision      | headquarters-approves-on-conditions | effective-now | revise-kgi    | REACHED_WITHOUT
			kgi-revision      | withdrawal-ends             | revise-kgi        | withdrawal-ends   | ENDS_LOOSE
			kgi-revision      | takes-back                  | revise-kgi        | revise-kgi        | REACHED_WITHOUT
			kgi-revision      | resubmits                   | screen            | screen            | REACHED_WITHOUT
			kgi-revision      | resubmits                   | table             | table             | REACHED_WITHOUT
			project-abolition | screening-passes            | abolish-project   | abolish-project   | REACHED_WITHOUT
			project-abolition | headquarters-refuses        | abolish-project   | abolish-project   | REACHED_WITHOUT
			project-addition  | headquarters-refuses        | add-project       | add-project       | REACHED_WITHOUT
			project-addition  | enters                      | screen            | screen            | REACHED_WITHOUT
			project-addition  | addition-is-recorded        | take-effect       | take-effect       | REACHED_WITHOUT
			project-addition  | headquarters-approves       | activate-project  | activate-project  | REACHED_WITHOUT
			project-addition  | refusal-is-recorded         | add-project       | add-project       | REACHED_WITHOUT
			project-addition  | waits-for-the-date          | activate-project  | activate-project  | REACHED_WITHOUT
			project-change    | screening-passes            | apply-change      | apply-change      | REACHED_WITHOUT
			project-change    | headquarters-refuses        | apply-change      | apply-change      | REACHED_WITHOUT
			""")
	void no_way_leads_around_an_authority(String flow, String way, String to, String element, String rule) {
		List<FlowFault> faults = verify(flow, lead(way, to));
		assertThat(faults).anySatisfy((fault) -> {
			assertThat(fault.element() + " " + fault.rule()).isEqualTo(element + " " + rule);
			if (fault.rule() != FlowRule.ENDS_LOOSE) {
				assertThat(fault.path()).extracting(FlowFault.Hop::id).startsWith("submitted").contains(to);
			}
		});
	}

	/** Attributes and answers changed in place. */
	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					kgi-revision | camunda:candidateGroups="headquarters" | camunda:candidateGroups="secretariat" | resolve POST_WRONG
					kgi-revision | camunda:candidateGroups="headquarters" | camunda:candidateGroups="headquarters,officer" | resolve POST_UNKNOWN
					kgi-revision | camunda:candidateGroups="headquarters" | camunda:candidateGroups="${anybody}" | resolve POST_UNKNOWN
					kgi-revision | camunda:candidateGroups="headquarters" | camunda:candidateUsers="me" | resolve ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:candidateGroups="headquarters" | camunda:candidateGroups="headquarters" camunda:assignee="me" | resolve ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:formKey="resolve" | camunda:formKey="decide-alone" | resolve POST_WRONG
					kgi-revision | camunda:formKey="resolve" | camunda:formKey="embedded:app:forms/x.html" | resolve FORM_UNKNOWN
					kgi-revision | camunda:formKey="resolve" | camunda:formRef="x" | resolve ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:formKey="screen" | camunda:formKey="amend" | screen POST_WRONG
					kgi-revision | value="3" | value="0" | endorse-by-section-chief DUE_DAYS
					kgi-revision | value="3" | value="-1" | endorse-by-section-chief DUE_DAYS
					kgi-revision | value="3" | value="1000" | endorse-by-section-chief DUE_DAYS
					kgi-revision | value="3" | value="${3}" | endorse-by-section-chief DUE_DAYS
					kgi-revision | nawate.dueWorkingDays | nawate.dueDays | endorse-by-section-chief DUE_DAYS
					kgi-revision | <endEvent id="in-effect" | <userTask id="late" camunda:formKey="amend" camunda:candidateGroups="officer" /><endEvent id="in-effect" | late UNREACHED
					kgi-revision | ${effectiveOn}T00:00:00+09:00 | ${effectiveOn} | effective-date TIMER_WRONG
					kgi-revision | ${effectiveOn}T00:00:00+09:00 | 2020-01-01T00:00:00+09:00 | effective-date TIMER_WRONG
					kgi-revision | ${effectiveOn}T00:00:00+09:00 | ${reviseKgi.toString()} | effective-date TIMER_WRONG
					kgi-revision | <timeDate | <timeDuration | effective-date ELEMENT_UNKNOWN
					kgi-revision | <timeDate | <timeCycle | effective-date ELEMENT_UNKNOWN
					kgi-revision | <timerEventDefinition | <conditionalEventDefinition | effective-date ELEMENT_UNKNOWN
					kgi-revision | name="withdrawn" /> | name="${'withdrawn'}" /> | withdrawn-message MESSAGE_UNKNOWN
					kgi-revision | name="taken-back" /> | name="withdrawn" /> | endorse-by-section-chief MESSAGE_TWICE
					kgi-revision | messageRef="withdrawn-message" | messageRef="taken-back-message" | withdrawn EVENT_WRONG
					kgi-revision | <messageEventDefinition id="taken-back-definition" | <signalEventDefinition id="taken-back-definition" | taken-back ELEMENT_UNKNOWN
					kgi-revision | triggeredByEvent="true" | triggeredByEvent="false" | withdrawal VALUE_UNKNOWN
					kgi-revision | ${reviseKgi} | ${reviseKgi.execute(execution)} | revise-kgi WORK_MISSING
					kgi-revision | ${reviseKgi} | #{reviseKgi} | revise-kgi WORK_MISSING
					kgi-revision | ${reviseKgi} | ${abolishProject} | revise-kgi WORK_OF_OTHER_FLOW
					kgi-revision | ${reviseKgi} | ${takeEffect} | revise-kgi REACHED_WITHOUT
					kgi-revision | ${reviseKgi} | ${dataSource} | revise-kgi WORK_UNKNOWN
					kgi-revision | ${reviseKgi} | ${jdbcTemplate} | revise-kgi WORK_UNKNOWN
					kgi-revision | ${takeEffect} | ${reviseKgi} | take-effect REACHED_AFTER
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:class="org.nawate.process.project.ReviseKgi" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:expression="${reviseKgi.x()}" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:type="external" camunda:topic="x" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:type="shell" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:delegateExpression="${reviseKgi}" camunda:resultVariable="result" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${determineAuthority}" | camunda:decisionRef="change-authority" camunda:mapDecisionResult="singleEntry" | determine-authority ATTRIBUTE_UNKNOWN
					kgi-revision | camunda:delegateExpression="${reviseKgi}" | camunda:delegateExpression="${reviseKgi}" implementation="x" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | <serviceTask id="revise-kgi" | <sendTask id="revise-kgi" | revise-kgi ELEMENT_UNKNOWN
					kgi-revision | <serviceTask id="revise-kgi" | <scriptTask id="revise-kgi" | revise-kgi SCRIPT
					kgi-revision | <userTask id="screen" | <manualTask id="screen" | screen ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <task id="screen" | screen ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <receiveTask id="screen" | screen ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <userTask isForCompensation="true" id="screen" | screen ATTRIBUTE_UNKNOWN
					kgi-revision | <userTask id="screen" | <userTask completionQuantity="9" id="screen" | screen ATTRIBUTE_UNKNOWN
					kgi-revision | <userTask id="screen" | <userTask camunda:asyncBefore="true" id="screen" | screen ATTRIBUTE_UNKNOWN
					kgi-revision | <userTask id="screen" | <userTask camunda:dueDate="${now()}" id="screen" | screen ATTRIBUTE_UNKNOWN
					kgi-revision | <serviceTask id="revise-kgi" | <serviceTask camunda:asyncBefore="true" id="revise-kgi" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | <serviceTask id="revise-kgi" | <serviceTask camunda:exclusive="false" id="revise-kgi" | revise-kgi ATTRIBUTE_UNKNOWN
					kgi-revision | isExecutable="true" | isExecutable="true" camunda:isStartableInTasklist="true" | kgi-revision ATTRIBUTE_UNKNOWN
					kgi-revision | isExecutable="true" | isExecutable="true" camunda:candidateStarterGroups="officer" | kgi-revision ATTRIBUTE_UNKNOWN
					kgi-revision | isExecutable="true" | isExecutable="false" | kgi-revision NOT_EXECUTABLE
					kgi-revision | isExecutable="true" | isExecutable="true" processType="Private" | kgi-revision ATTRIBUTE_UNKNOWN
					kgi-revision | <extensionElements> | <extensionElements><camunda:executionListener event="start" class="a.B" /> | endorse-by-section-chief LISTENER
					kgi-revision | <extensionElements> | <extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="js">x</camunda:script></camunda:executionListener> | endorse-by-section-chief LISTENER
					kgi-revision | <extensionElements> | <extensionElements><camunda:failedJobRetryTimeCycle>R0/PT1S</camunda:failedJobRetryTimeCycle> | endorse-by-section-chief ELEMENT_UNKNOWN
					kgi-revision | <extensionElements> | <extensionElements><camunda:formData /> | endorse-by-section-chief ELEMENT_UNKNOWN
					kgi-revision | <extensionElements> | <extensionElements><camunda:connector /> | endorse-by-section-chief ELEMENT_UNKNOWN
					kgi-revision | <extensionElements> | <extensionElements><zeebe:x xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" /> | endorse-by-section-chief ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <dataObject id="data" /><userTask id="screen" | data ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <eventBasedGateway id="race" /><userTask id="screen" | race ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <complexGateway id="some" /><userTask id="screen" | some ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <transaction id="scope" /><userTask id="screen" | scope ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <adHocSubProcess id="scope" /><userTask id="screen" | scope ELEMENT_UNKNOWN
					kgi-revision | <userTask id="screen" | <laneSet id="lanes" /><userTask id="screen" | lanes ELEMENT_UNKNOWN
					kgi-revision | <endEvent id="in-effect" name="施行済"> | <endEvent id="in-effect" name="施行済"><messageEventDefinition id="sends" messageRef="withdrawn-message" /> | in-effect EVENT_WRONG
					kgi-revision | <endEvent id="in-effect" name="施行済"> | <endEvent id="in-effect" name="施行済"><errorEventDefinition id="fails" /> | in-effect ELEMENT_UNKNOWN
					kgi-revision | <endEvent id="in-effect" name="施行済"> | <endEvent id="in-effect" name="施行済"><escalationEventDefinition id="fails" /> | in-effect ELEMENT_UNKNOWN
					kgi-revision | <endEvent id="in-effect" name="施行済"> | <endEvent id="in-effect" name="施行済"><compensateEventDefinition id="undoes" /> | in-effect ELEMENT_UNKNOWN
					kgi-revision | <startEvent id="submitted" name="提出"> | <startEvent id="submitted" name="提出" camunda:formKey="x"> | submitted ATTRIBUTE_UNKNOWN
					kgi-revision | <startEvent id="submitted" name="提出"> | <startEvent id="submitted" name="提出"><timerEventDefinition id="nightly"><timeDate id="when">2030-01-01T00:00:00Z</timeDate></timerEventDefinition> | submitted EVENT_WRONG
					project-abolition | ${abolishProject} | ${reviseKgi} | abolish-project WORK_OF_OTHER_FLOW
					project-addition | ${classifyProject} | ${determineAuthority} | class-is-undetermined NOT_YET_KNOWN
					project-addition | ${addProject} | ${activateProject} | add-project REACHED_WITHOUT
					project-addition | ${refuseProposal} | ${withdrawProject} | refuse-proposal REACHED_WITHOUT
					project-change | ${applyChange} | ${abolishProject} | apply-change WORK_OF_OTHER_FLOW
					""")
	void nothing_is_slipped_into_an_element(String flow, String from, String to, String told) {
		assertThat(verify(flow, replace(from, to))).extracting((fault) -> fault.element() + " " + fault.rule())
			.contains(told);
	}

	/** Conditions of a gateway that the case itself would answer as somebody wishes. */
	@ParameterizedTest(name = "{1} asks {2}")
	@CsvSource(delimiter = '¦',
			textBlock = """
					kgi-revision      ¦ headquarters-is-to-decide  ¦ ${authority == 'secretariat'}                         ¦ decider
					kgi-revision      ¦ one-post-is-to-decide      ¦ ${authority == 'headquarters'}                        ¦ decider
					kgi-revision      ¦ one-post-is-to-decide      ¦ ${true}                                               ¦ decider
					kgi-revision      ¦ headquarters-approves      ¦ ${result == 'refused'}                                ¦ resolution
					kgi-revision      ¦ headquarters-approves      ¦ ${result != 'conditional'}                            ¦ resolution
					kgi-revision      ¦ headquarters-refuses       ¦ ${result == 'approved'}                               ¦ resolution
					kgi-revision      ¦ screening-passes           ¦ ${result == 'passed' || result == 'sent-back'}        ¦ screening-answer
					kgi-revision      ¦ director-absent            ¦ ${true}                                               ¦ has-director
					kgi-revision      ¦ screening-passes           ¦ ${execution.getVariable('result') == 'passed'}        ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${reviseKgi != null}                                  ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${empty result}                                       ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${result.equals('passed')}                            ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${result matches '.*'}                                ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${result >= 'a'}                                      ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${screened}                                           ¦ screening-passes
					kgi-revision      ¦ screening-passes           ¦ ${result = 'approved'}                                ¦ screening-passes
					project-abolition ¦ headquarters-refuses       ¦ ${result == 'approved' || result == 'refused'}        ¦ resolution
					""")
	void no_gateway_is_made_to_answer_otherwise(String flow, String way, String condition, String element) {
		assertThat(verify(flow, condition(way, condition))).extracting(FlowFault::element).contains(element);
	}

	/** Things taken out of the flow altogether. */
	@ParameterizedTest(name = "{0} without {1}")
	@MethodSource("removals")
	void nothing_that_guards_can_be_left_out(String flow, String element) {
		UnaryOperator<String> without = (text) -> Pattern
			.compile("<(\\w+) id=\"" + element + "\"(?:[^>]*/>|.*?</\\1>)", Pattern.DOTALL)
			.matcher(text)
			.replaceFirst("");
		assertThat(verify(flow, without)).isNotEmpty();
	}

	static Stream<Arguments> removals() {
		return Stream.of("kgi-revision", "project-abolition", "project-addition", "project-change")
			.flatMap((flow) -> Stream
				.of("taken-back", "withdrawal", "endorse-by-section-chief", "endorse-by-director", "screen", "amend",
						"determine-authority", "table", "resolve", "confirm-conditions", "effective-date",
						"take-effect", "withdrawn-message", "taken-back-message")
				.map((element) -> Arguments.of(flow, element)));
	}

	private static UnaryOperator<String> replace(String from, String to) {
		return (text) -> {
			assertThat(text).contains(from);
			return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
				.replace("</timeDate>",
						to.startsWith("<timeDuration") ? "</timeDuration>"
								: to.startsWith("<timeCycle") ? "</timeCycle>" : "</timeDate>")
				.replace("</timerEventDefinition>", to.startsWith("<conditionalEventDefinition")
						? "</conditionalEventDefinition>" : "</timerEventDefinition>");
		};
	}

	private static UnaryOperator<String> lead(String way, String to) {
		return (text) -> {
			String led = text.replaceFirst("(<sequenceFlow id=\"" + way + "\"[^>]*targetRef=\")[^\"]*", "$1" + to);
			assertThat(led).isNotEqualTo(text);
			return led.replace("<incoming>" + way + "</incoming>", "")
				.replaceFirst("(<\\w+ id=\"" + to + "\"[^>]*>)", "$1<incoming>" + way + "</incoming>");
		};
	}

	private static UnaryOperator<String> condition(String way, String condition) {
		return (text) -> {
			String asked = Pattern
				.compile("(<sequenceFlow id=\"" + way + "\".*?<conditionExpression[^>]*>)[^<]*", Pattern.DOTALL)
				.matcher(text)
				.replaceFirst("$1" + Matcher.quoteReplacement(condition.replace("&", "&amp;").replace(">", "&gt;")));
			assertThat(asked).isNotEqualTo(text);
			return asked;
		};
	}

	/** Where an element's kind was changed, its end tag is. */
	private static List<FlowFault> verify(String flow, UnaryOperator<String> change) {
		String text = closed(change.apply(Shipped.file(flow + ".bpmn").text()));
		return FlowVerification
			.verify(Shipped.with(new ModelFile(flow + ".bpmn", text.getBytes(StandardCharsets.UTF_8))), DELEGATES);
	}

	private static String closed(String text) {
		String closed = text;
		for (String kind : List.of("sendTask", "scriptTask", "manualTask", "task", "receiveTask")) {
			closed = closed.replaceFirst("(?s)(<" + kind + " id=\"[^>]*>.*?)</(?:service|user)Task>",
					"$1</" + kind + ">");
		}
		return closed;
	}

}
