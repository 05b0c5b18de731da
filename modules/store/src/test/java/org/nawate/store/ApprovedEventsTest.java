package org.nawate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.store.erasure.FixedSeal;

/**
 * One approved file for each event and revision, in src/test/resources/events, a document
 * a line. What they hold is stored for ever: a file is never changed and never deleted; a
 * new shape is a new revision with a file of its own.
 */
class ApprovedEventsTest {

	private static final Path APPROVED = Path.of("src/test/resources/events");

	private static final Path RECEIVED = Path.of("target/events");

	private static final EventNames NAMES = new EventStoreConfiguration().eventNames();

	private final EventSerializer serializer = EventSerializer.of(NAMES, EventJson.mapper(), new FixedSeal());

	static List<Class<?>> events() {
		return List.copyOf(NAMES.classes());
	}

	/**
	 * Lines of these files are only ever added: what was once written is read for ever.
	 */
	@ParameterizedTest
	@MethodSource("events")
	void what_was_approved_is_read_and_written_back_in_its_one_form(Class<?> type) throws IOException {
		assertThat(APPROVED.resolve(file(type))).as("no approved file: check %s by eye, then copy it", received(type))
			.exists();
		assertThat(documents(APPROVED.resolve(file(type)))).isNotEmpty()
			.allSatisfy((document) -> assertThat(
					isSealed(document) ? write(read(type, document)) : plain(read(type, document)))
				.isEqualTo(canonical(document)));
	}

	/**
	 * Names that were stored before they were sealed are read, and sealed from then on.
	 */
	@ParameterizedTest
	@MethodSource("events")
	void a_name_that_was_stored_plain_is_written_sealed(Class<?> type) throws IOException {
		for (String document : documents(APPROVED.resolve(file(type))).toList()) {
			Object event = read(type, document);
			assertThat(plain(read(type, write(event)))).isEqualTo(plain(event));
			assertThat(document(write(event)).findValuesAsText("personName")).allMatch(String::isEmpty);
		}
	}

	@ParameterizedTest
	@MethodSource("events")
	void every_shape_that_can_be_written_is_approved(Class<?> type) throws IOException {
		Set<String> approved = new TreeSet<>();
		documents(APPROVED.resolve(file(type))).forEach((document) -> shape("", document(document), approved));
		for (Object specimen : Specimen.of(type)) {
			Set<String> written = new TreeSet<>();
			shape("", document(write(specimen)), written);
			assertThat(approved).as("a new shape: check %s by eye, then add its new lines", received(type))
				.containsAll(written);
		}
	}

	private static Path received(Class<?> type) throws IOException {
		Path received = RECEIVED.resolve(file(type));
		Files.createDirectories(RECEIVED);
		EventSerializer serializer = EventSerializer.of(NAMES, EventJson.mapper(), new FixedSeal());
		Files.writeString(received, Specimen.of(type)
			.stream()
			.map((event) -> new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8))
			.collect(Collectors.joining(",\n", "[\n", "\n]\n")));
		return received;
	}

	/** Which components are there, and of which kind each record of a family is. */
	private static void shape(String path, JsonNode node, Set<String> into) {
		if (node.isObject()) {
			String kind = node.path(PayloadShape.KIND).asText("");
			String here = kind.isEmpty() ? path : path + ":" + kind;
			node.properties().forEach((child) -> shape(here + "/" + child.getKey(), child.getValue(), into));
		}
		else if (node.isArray()) {
			node.forEach((child) -> shape(path + "[]", child, into));
		}
		else {
			into.add(path);
		}
	}

	private static JsonNode document(String text) {
		try {
			return EventJson.mapper().readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void no_approved_file_is_without_its_event() throws IOException {
		try (Stream<Path> files = Files.list(APPROVED)) {
			assertThat(files.map((file) -> file.getFileName().toString())).isNotEmpty().allSatisfy((file) -> {
				String[] parts = file.split("\\.", -1);
				assertThat(parts).hasSize(4);
				String name = parts[0] + "." + parts[1];
				assertThat(NAMES.names()).contains(name);
				Class<?> type = NAMES.classes()
					.stream()
					.filter((event) -> NAMES.nameOf(event).equals(name))
					.findFirst()
					.orElseThrow();
				assertThat(Integer.parseInt(parts[2])).isBetween(1, NAMES.revisionOf(type));
			});
		}
	}

	@Test
	void no_constant_that_may_be_stored_is_renamed_or_dropped() throws IOException {
		Set<String> stored = new TreeSet<>();
		Set<Class<?>> seen = new HashSet<>();
		NAMES.classes().forEach((type) -> constants(type, seen, stored));
		Files.write(Path.of("target/stored-constants"), stored);
		assertThat(stored)
			.containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/stored-constants")));
	}

	private static void constants(Type type, Set<Class<?>> seen, Set<String> stored) {
		if (type instanceof ParameterizedType generic) {
			List.of(generic.getActualTypeArguments()).forEach((argument) -> constants(argument, seen, stored));
		}
		else if (type instanceof Class<?> raw && seen.add(raw)) {
			if (raw.isEnum()) {
				List.of(raw.getEnumConstants())
					.forEach((constant) -> stored.add(raw.getSimpleName() + "." + ((Enum<?>) constant).name()));
			}
			else if (raw.isSealed()) {
				EventNames.leaves(raw).forEach((leaf) -> constants(leaf, seen, stored));
			}
			else if (raw.isRecord()) {
				List.of(raw.getRecordComponents())
					.forEach((component) -> constants(component.getGenericType(), seen, stored));
			}
		}
	}

	private static String file(Class<?> type) {
		return NAMES.nameOf(type) + "." + NAMES.revisionOf(type) + ".json";
	}

	private static Stream<String> documents(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> line.startsWith("{"))
			.map((line) -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
	}

	/** Documents of the first years stand in the order of their records. */
	private static String canonical(String document) {
		return new String(CanonicalJson.of(document.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
	}

	private static boolean isSealed(String document) {
		return document.contains("{\"" + SealedNames.SEALED + "\":");
	}

	/** As it was written before names were sealed. */
	private static String plain(Object event) {
		try {
			return canonical(EventJson.mapper().writeValueAsString(event));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Object event) {
		return new String(this.serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
	}

	private Object read(Class<?> type, String document) {
		Object event = this.serializer.deserialize(new SimpleSerializedObject<>(
				document.getBytes(StandardCharsets.UTF_8), byte[].class, this.serializer.typeForClass(type)));
		assertThat(event).isNotNull();
		return event;
	}

}
