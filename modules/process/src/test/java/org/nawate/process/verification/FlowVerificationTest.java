package org.nawate.process.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.nawate.process.model.ModelFile;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule is broken once, and told with its element and the way that leads there. */
class FlowVerificationTest {

	private static final Set<String> DELEGATES = Shipped.delegates();

	@Test
	void a_way_around_the_headquarters_is_told_with_its_path() {
		assertThat(verify("kgi-revision.bpmn", lead("screening-passes", "effective-now", "determine-authority")))
			.anySatisfy((fault) -> {
				assertThat(fault.rule()).isEqualTo(FlowRule.NOT_YET_KNOWN);
				assertThat(fault.path()).extracting(FlowFault.Hop::id)
					.startsWith("submitted", "endorse-by-section-chief")
					.endsWith("screening-passes", "effective-now");
			});
		assertThat(verify("kgi-revision.bpmn", lead("screening-passes", "revise-kgi", "determine-authority")))
			.anySatisfy((fault) -> {
				assertThat(fault.element()).isEqualTo("revise-kgi");
				assertThat(fault.sentence()).startsWith(
						"it is reached without the approval by the authority that the change needs, by way of submitted > ");
				assertThat(fault.path()).extracting(FlowFault.Hop::label).contains("課長 確認", "適");
			});
	}

	@Test
	void all_faults_are_told_not_only_the_first() {
		List<FlowFault> faults = verify("kgi-revision.bpmn",
				(text) -> text.replace("${reviseKgi}", "${reviseKgj}")
					.replace("camunda:formKey=\"screen\"", "camunda:formKey=\"scan\"")
					.replace("camunda:candidateGroups=\"director\"", "camunda:candidateGroups=\"officer\""));
		assertThat(faults).extracting(FlowFault::rule)
			.contains(FlowRule.WORK_UNKNOWN, FlowRule.FORM_UNKNOWN, FlowRule.POST_WRONG);
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<serviceTask id="take-effect" | <serviceTask id="take-effect" activiti:class="a.B" xmlns:activiti="http://activiti.org/bpmn" | take-effect ATTRIBUTE_UNKNOWN
					<serviceTask id="take-effect" | <serviceTask id="take-effect" camunda:class="a.B" | take-effect ATTRIBUTE_UNKNOWN
					<serviceTask id="take-effect" | <serviceTask id="take-effect" camunda:expression="${x.y()}" | take-effect ATTRIBUTE_UNKNOWN
					<conditionExpression xsi:type="tFormalExpression">${hasDirector} | <conditionExpression xsi:type="tFormalExpression" language="groovy">${hasDirector} | director-exists ATTRIBUTE_UNKNOWN
					<conditionExpression xsi:type="tFormalExpression">${hasDirector} | <conditionExpression xsi:type="tFormalExpression" camunda:resource="a.groovy">${hasDirector} | director-exists ATTRIBUTE_UNKNOWN
					<endEvent id="in-effect" name="施行済"> | <endEvent id="in-effect" name="施行済"><terminateEventDefinition id="kill" /> | in-effect ELEMENT_UNKNOWN
					<userTask id="table" | <callActivity id="call" calledElement="other" /><userTask id="table" | call ELEMENT_UNKNOWN
					<userTask id="table" | <scriptTask id="script" scriptFormat="groovy"><script>x</script></scriptTask><userTask id="table" | script SCRIPT
					<userTask id="table" | <signal id="horn" name="horn" /><userTask id="table" | horn ELEMENT_UNKNOWN
					<userTask id="table" | <intermediateThrowEvent id="throw"><linkEventDefinition name="x" /></intermediateThrowEvent><userTask id="table" | throw ELEMENT_UNKNOWN
					<userTask id="table" | <inclusiveGateway id="or" /><userTask id="table" | or ELEMENT_UNKNOWN
					attachedToRef="endorse-by-section-chief"> | attachedToRef="endorse-by-section-chief" cancelActivity="false"> | taken-back VALUE_UNKNOWN
					<startEvent id="withdrawn" name="取下げの届出"> | <startEvent id="withdrawn" name="取下げの届出" isInterrupting="false"> | withdrawn VALUE_UNKNOWN
					<subProcess id="withdrawal" | <subProcess id="other" triggeredByEvent="true"><startEvent id="any" /></subProcess><subProcess id="withdrawal" | any EVENT_WRONG
					<extensionElements> | <extensionElements><camunda:inputOutput><camunda:inputParameter name="result">approved</camunda:inputParameter></camunda:inputOutput> | endorse-by-section-chief ELEMENT_UNKNOWN
					<extensionElements> | <extensionElements><camunda:taskListener event="create" class="a.B" /> | endorse-by-section-chief LISTENER
					${effectiveOn}T00:00:00+09:00 | ${effectiveNow} | effective-date TIMER_WRONG
					name="withdrawn" /> | name="taken-back" /> | withdrawn EVENT_WRONG
					camunda:candidateGroups="headquarters" | camunda:candidateGroups="officer" | resolve POST_WRONG
					<userTask id="screen" | <userTask id="table" camunda:formKey="x" camunda:candidateGroups="y" /><userTask id="screen" | table ID_TWICE
					""")
	void what_the_proof_does_not_know_is_refused(String from, String to, String told) {
		assertThat(verify("kgi-revision.bpmn", (text) -> {
			assertThat(text).contains(from);
			return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
		})).extracting((fault) -> fault.element() + " " + fault.rule()).contains(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${result.getClass() == 'x'}", "#{result == 'passed'}", "${result == 'passed'} ${true}",
			"${result == hasDirector}", "${result}", "${execution.setVariable('result','approved')}", "passed",
			"${result == 'pas\\'sed'}", "${''.class}", "${1 == 1}", "${result == 'passed' ? true : false}" })
	void a_condition_that_the_proof_cannot_follow_is_refused(String condition) {
		assertThat(verify("kgi-revision.bpmn", (text) -> text.replace("${result == 'passed'}", condition)))
			.extracting(FlowFault::element)
			.contains("screening-passes");
	}

	@Test
	void a_deep_condition_does_not_fell_the_reader() {
		String deep = "${" + "(".repeat(100_000) + "hasDirector" + ")".repeat(100_000) + "}";
		assertThat(verify("kgi-revision.bpmn", (text) -> text.replace("${hasDirector}", deep)))
			.extracting(FlowFault::rule)
			.contains(FlowRule.CONDITION_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
			"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>",
			"<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>", "no xml", "", "<x>", "\u0000" })
	void xml_that_attacks_or_is_none_is_refused(String xml) {
		for (String name : List.of("kgi-revision.bpmn", "business-class.dmn")) {
			ModelFile file = new ModelFile(name, xml.getBytes(StandardCharsets.UTF_8));
			assertThat(FlowVerification.verify(Shipped.with(file), DELEGATES)).extracting(FlowFault::rule)
				.contains(FlowRule.UNREADABLE);
		}
	}

	@Test
	void a_huge_file_and_a_deep_one_are_refused() {
		ModelFile huge = new ModelFile("kgi-revision.bpmn", new byte[ModelFile.MOST_BYTES + 1]);
		assertThat(FlowVerification.verify(Shipped.with(huge), DELEGATES)).extracting(FlowFault::rule)
			.contains(FlowRule.FILE_TOO_LARGE);
		ModelFile deep = new ModelFile("kgi-revision.bpmn",
				("<a>".repeat(50_000) + "</a>".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
		assertThat(FlowVerification.verify(Shipped.with(deep), DELEGATES)).extracting(FlowFault::rule)
			.contains(FlowRule.UNREADABLE);
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<text>&gt;= 3</text>  | <text>&gt;= 2</text>   | ROWS_OVERLAP
			<text>&gt;= 3</text>  | <text>&gt;= 4</text>   | ROW_MISSING
			<text>&gt;= 3</text>  | <text>x.y()</text>     | CELL_UNREADABLE
			<text>"L"</text>      | <text>"S"</text>       | OUTPUT_UNKNOWN
			<text>"L"</text>      | <text>"M"</text>       | GROUND_WRONG
			<text>departmentsAffected</text> | <text>departments</text> | COLUMN_WRONG
			hitPolicy="UNIQUE"    | hitPolicy="FIRST"      | HIT_POLICY
			<inputExpression id   | <inputExpression expressionLanguage="groovy" id | ATTRIBUTE_UNKNOWN
			<rule id="all-else">  | <literalExpression /><rule id="all-else"> | ELEMENT_UNKNOWN
			""")
	void a_table_is_asked_every_question(String from, String to, String rule) {
		assertThat(verify("business-class.dmn", (text) -> {
			assertThat(text).contains(from);
			return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
		})).extracting((fault) -> fault.rule().name()).contains(rule);
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					${sectionsAsked} | 1 | consult NOT_FOR_EACH
					<multiInstanceLoopCharacteristics id="consult-each"> | <multiInstanceLoopCharacteristics id="consult-each" isSequential="true"> | consult NOT_FOR_EACH
					<loopCardinality | <completionCondition>${true}</completionCondition><loopCardinality | consult ELEMENT_UNKNOWN
					<multiInstanceLoopCharacteristics id="consult-each"> | <multiInstanceLoopCharacteristics id="consult-each" camunda:collection="trace"> | consult ATTRIBUTE_UNKNOWN
					targetRef="consult" /> | targetRef="decider" /> | consult UNREACHED
					candidateGroups="consulted-section" | candidateGroups="secretariat" | consult POST_WRONG
					${askSections} | ${takeEffect} | ask-sections REACHED_WITHOUT
					""")
	void no_way_leads_around_a_consultation_once_it_was_asked_for(String from, String to, String told) {
		assertThat(verify("kgi-revision.bpmn", (text) -> {
			assertThat(text).contains(from);
			return text.replace(from, to);
		})).extracting((fault) -> fault.element() + " " + fault.rule()).contains(told);
	}

	@Test
	void who_was_asked_is_waited_for_before_anybody_decides() {
		assertThat(verify("kgi-revision.bpmn", lead("sections-are-asked", "decider", "consult")))
			.extracting((fault) -> fault.element() + " " + fault.sentence())
			.anySatisfy((told) -> assertThat(told)
				.startsWith("table it is reached without the consultation that was asked for, by way of submitted"))
			.anySatisfy((told) -> assertThat(told)
				.startsWith("decide-alone it is reached without the consultation that was asked for"));
	}

	@ParameterizedTest(name = "{2}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			hitPolicy="COLLECT"   | hitPolicy="UNIQUE"     | HIT_POLICY
			hitPolicy="COLLECT"   | hitPolicy="FIRST"      | HIT_POLICY
			hitPolicy="COLLECT"   | hitPolicy="COLLECT" aggregation="COUNT" | ATTRIBUTE_UNKNOWN
			<text>"総務課"</text> | <text>""</text>        | SECTION_UNSAID
			<text>"総務課"</text> | <text>x.y()</text>     | CELL_UNREADABLE
			<text>hasBudget</text> | <text>budget</text>   | COLUMN_WRONG
			""")
	void the_table_of_those_to_be_asked_names_a_section_in_every_row(String from, String to, String rule) {
		assertThat(verify("consultation.dmn", (text) -> {
			assertThat(text).contains(from);
			return text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
		})).extracting((fault) -> fault.rule().name()).contains(rule);
	}

	@Test
	void only_the_table_of_those_to_be_asked_may_answer_with_several_rows() {
		assertThat(verify("change-authority.dmn", (text) -> text.replace("UNIQUE", "COLLECT")))
			.extracting(FlowFault::rule)
			.containsExactly(FlowRule.HIT_POLICY);
	}

	@Test
	void a_city_may_call_two_departments_large() {
		assertThat(
				verify("business-class.dmn", (text) -> text.replace("&gt;= 3", "&gt;= 2").replace("&lt; 3", "&lt; 2")))
			.isEmpty();
	}

	@Test
	void two_versions_may_each_keep_the_rules_and_the_way_from_one_to_the_other_not() {
		ModelFile shipped = Shipped.file("project-addition.bpmn");
		ModelFile late = changed("project-addition.bpmn",
				lead("headquarters-approves", "effective-now", "add-project")
					.andThen(lead("conditions-are-met", "effective-now", "add-project"))
					.andThen(lead("addition-is-recorded", "activate-project", "effective-now"))
					.andThen(lead("date-has-come", "add-project", "activate-project"))
					.andThen(lead("date-comes", "add-project", "activate-project")));
		assertThat(FlowVerification.verify(Shipped.with(late), DELEGATES)).isEmpty();
		assertThat(moved(late, shipped, "endorse-by-director")).isEmpty();
		assertThat(moved(shipped, late, "table")).isEmpty();
		assertThat(moved(late, shipped, "effective-date"))
			.anySatisfy((fault) -> assertThat(fault.element() + " " + fault.sentence()).isEqualTo(
					"activate-project it is reached without the registration in the plan, by way of effective-date > activate-project"));
		assertThat(moved(shipped, late, "effective-date")).extracting(FlowFault::rule).contains(FlowRule.REACHED_AFTER);
		assertThat(moved(shipped, late, "nowhere")).extracting(FlowFault::rule).containsExactly(FlowRule.UNREACHED);
	}

	private static List<FlowFault> moved(ModelFile before, ModelFile after, String place) {
		return FlowVerification.verifyMove(before, Shipped.with(before), after, Shipped.with(after),
				Map.of(place, place), DELEGATES);
	}

	@Test
	void files_of_other_names_are_refused() {
		assertThat(FlowVerification.verify(Stream
			.concat(Shipped.files().stream(),
					Stream.of(new ModelFile("urgent.bpmn", Shipped.file("kgi-revision.bpmn").content()),
							new ModelFile("other.dmn", Shipped.file("business-class.dmn").content())))
			.toList(), DELEGATES)).extracting((fault) -> fault.file() + " " + fault.rule())
			.contains("urgent.bpmn FILE_UNKNOWN", "other.dmn TABLE_UNKNOWN");
	}

	private static ModelFile changed(String name, Function<String, String> change) {
		return new ModelFile(name, change.apply(Shipped.file(name).text()).getBytes(StandardCharsets.UTF_8));
	}

	private static UnaryOperator<String> lead(String way, String to, String instead) {
		return (text) -> text.replaceFirst("(id=\"" + way + "\"[^>]*targetRef=\")" + instead + "\"", "$1" + to + "\"")
			.replace("<incoming>" + way + "</incoming>", "")
			.replaceFirst("(id=\"" + to + "\"[^>]*>)", "$1<incoming>" + way + "</incoming>");
	}

	private static List<FlowFault> verify(String name, UnaryOperator<String> change) {
		return FlowVerification.verify(Shipped.with(changed(name, change)), DELEGATES);
	}

}
