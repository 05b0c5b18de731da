package org.nawate.app;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house that Maven's modules cannot hold. Each names packages that must
 * exist.
 */
class ArchitectureTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.nawate");

	/**
	 * All that the domain may know of Axon: what marks an aggregate, its handlers and its
	 * life.
	 */
	private static final Set<String> AXON_OF_THE_DOMAIN = Set.of("org.axonframework.commandhandling.CommandHandler",
			"org.axonframework.eventsourcing.EventSourcingHandler",
			"org.axonframework.modelling.command.AggregateCreationPolicy",
			"org.axonframework.modelling.command.AggregateIdentifier",
			"org.axonframework.modelling.command.AggregateLifecycle", "org.axonframework.modelling.command.ApplyMore",
			"org.axonframework.modelling.command.AggregateRoot", "org.axonframework.modelling.command.CreationPolicy",
			"org.axonframework.modelling.command.TargetAggregateIdentifier");

	/** The engine of today, and the one that can take its place. */
	private static final String[] ENGINES = { "org.camunda..", "org.operaton.." };

	private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Random",
			"java.util.SplittableRandom", "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom",
			"java.util.random.RandomGenerator");

	private static final Set<String> CLOCK_READINGS = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime",
			"random");

	private static final Pattern FORBIDDEN_NAME = Pattern
		.compile(".*(Manager|Helper|Utils?|Data|Info|Update|Impl)(?![a-z]).*");

	/** The packages of process that the app may see. */
	private static final String[] ENGINE_FREE = { "org.nawate.process.inbox", "org.nawate.process.model",
			"org.nawate.process.rule", "org.nawate.process.table", "org.nawate.process.verification" };

	/** Each package that a rule names: none may guard nothing. */
	@SuppressWarnings("unused") // JUnit reads it.
	static final List<String> NAMED_PACKAGES = List.of("org.nawate.domain", "org.nawate.domain.act", "org.nawate.store",
			"org.nawate.process", "org.nawate.process.inbox", "org.nawate.process.model", "org.nawate.process.rule",
			"org.nawate.process.table", "org.nawate.process.verification", "org.nawate.app", "org.camunda.bpm",
			"org.axonframework");

	@Test
	void the_domain_uses_java_jspecify_and_a_named_list_of_axon_types_only() {
		DescribedPredicate<JavaClass> allowed = resideInAnyPackage("java..", "org.jspecify.annotations..",
				"org.nawate.domain..")
			.or(describe("a named Axon type", (type) -> AXON_OF_THE_DOMAIN.contains(type.getName())))
			.or(describe("primitive", (type) -> type.getBaseComponentType().isPrimitive()));
		check(classes().that().resideInAPackage("org.nawate.domain..").should().onlyDependOnClassesThat(allowed));
	}

	@Test
	void the_domain_never_reads_a_clock_or_a_random_source() {
		check(noClasses().that()
			.resideInAPackage("org.nawate.domain..")
			.should()
			.dependOnClassesThat(
					describe("are a clock or a random source", (type) -> CLOCKS.contains(type.getName()))));
		check(noClasses().that()
			.resideInAPackage("org.nawate.domain..")
			.should()
			.accessTargetWhere(describe("a clock or a random source is read", ArchitectureTest::readsClock)));
	}

	private static boolean readsClock(JavaAccess<?> access) {
		return access.getTargetOwner().getPackageName().startsWith("java.")
				&& CLOCK_READINGS.contains(access.getTarget().getName());
	}

	@Test
	void only_process_knows_the_engine() {
		check(noClasses().that()
			.resideOutsideOfPackage("org.nawate.process..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ENGINES));
		check(classes().that()
			.resideInAPackage("org.nawate.process..")
			.should()
			.onlyDependOnClassesThat(resideInAnyPackage(ENGINES)
				.or(resideInAnyPackage("java..", "javax.sql..", "org.w3c.dom..", "javax.xml..", "org.xml.sax..",
						"org.jspecify.annotations..", "org.slf4j..", "org.springframework..", "org.axonframework..",
						"org.flywaydb..", "org.nawate.domain..", "org.nawate.process.."))
				.or(describe("primitive", (type) -> type.getBaseComponentType().isPrimitive()))));
	}

	@Test
	void the_engine_free_packages_of_process_know_no_engine() {
		check(noClasses().that()
			.resideInAnyPackage(ENGINE_FREE)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ENGINES));
	}

	@Test
	void app_sees_of_process_only_its_engine_free_packages() {
		check(noClasses().that()
			.resideInAPackage("org.nawate.app..")
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.nawate.process..").and(not(resideInAnyPackage(ENGINE_FREE)))));
	}

	@Test
	void store_and_process_do_not_know_each_other() {
		check(noClasses().that()
			.resideInAPackage("org.nawate.store..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.nawate.process..", "org.nawate.app.."));
		check(noClasses().that()
			.resideInAPackage("org.nawate.process..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.nawate.store..", "org.nawate.app.."));
	}

	@Test
	void no_query_is_left_open() {
		// The stream of a query holds its connection until it is closed; a list does not.
		check(noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "domain", "process", "app" })
	void no_feature_of_a_module_goes_round_in_a_cycle(String module) {
		check(slices().matching("org.nawate." + module + ".(*)..").should().beFreeOfCycles());
	}

	@Test
	void a_package_is_a_feature_and_no_third_level_exists() {
		assertThat(packages()).extracting(JavaPackage::getName)
			.allMatch((name) -> name.chars().filter((letter) -> letter == '.').count() <= 3);
	}

	@Test
	void every_package_says_what_may_be_null() {
		// What tells an old Java that it is too old knows no annotations.
		assertThat(packages()).isNotEmpty()
			.filteredOn((each) -> !each.getName().equals("org.nawate.ledger.start"))
			.allMatch((each) -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked in its package-info");
	}

	@Test
	void no_type_has_a_name_that_says_nothing() {
		assertThat(HOUSE.stream().map(JavaClass::getSimpleName))
			.noneMatch((name) -> FORBIDDEN_NAME.matcher(name).matches());
	}

	@ParameterizedTest
	@FieldSource("NAMED_PACKAGES")
	void each_package_that_a_rule_names_exists(String name) {
		assertThat(HOUSE.stream()
			.flatMap((type) -> Stream.concat(Stream.of(type),
					type.getDirectDependenciesFromSelf().stream().map((dependency) -> dependency.getTargetClass())))
			.map(JavaClass::getPackageName)).anyMatch((found) -> found.equals(name) || found.startsWith(name + "."));
	}

	@Test
	void each_axon_type_that_the_domain_may_use_exists() throws ClassNotFoundException {
		for (String name : AXON_OF_THE_DOMAIN) {
			assertThat(Class.forName(name)).isNotNull();
		}
	}

	private static List<JavaPackage> packages() {
		return HOUSE.stream().map(JavaClass::getPackage).distinct().toList();
	}

	private static void check(ArchRule... rules) {
		Arrays.stream(rules).forEach((rule) -> rule.check(HOUSE));
	}

}
