package org.nawate.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.Rejection;

/** Every class of the domain, found where it was compiled to, and what it is. */
final class Vocabulary {

	private Vocabulary() {
	}

	/** All classes of the domain, the nested ones too. */
	static List<Class<?>> classes() {
		try {
			Path root = Path.of(Act.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.walk(root)) {
				return files.map((file) -> root.relativize(file).toString())
					.filter((name) -> name.endsWith(".class") && !name.contains("package-info"))
					.map((name) -> name.substring(0, name.length() - 6).replace('/', '.').replace('\\', '.'))
					.<Class<?>>map(Vocabulary::load)
					.toList();
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The records that ask for something. */
	static List<Class<?>> commands() {
		return classes().stream().filter((type) -> type.isRecord() && Act.class.isAssignableFrom(type)).toList();
	}

	/** The records that are stored. */
	static List<Class<?>> events() {
		return classes().stream()
			.filter((type) -> type.isRecord() && Arrays.stream(type.getInterfaces())
				.anyMatch((family) -> family.getSimpleName().endsWith("Event")))
			.toList();
	}

	/** The kinds and states: enums other than refusals. */
	static List<Class<?>> kinds() {
		return classes().stream().filter((type) -> type.isEnum() && !Rejection.class.isAssignableFrom(type)).toList();
	}

	/** Every refusal of every aggregate. */
	static List<Rejection> refusals() {
		return classes().stream()
			.filter((type) -> type.isEnum() && Rejection.class.isAssignableFrom(type))
			.flatMap((type) -> Arrays.stream(type.getEnumConstants()))
			.map(Rejection.class::cast)
			.toList();
	}

	/** {@code project} of {@code org.nawate.domain.project}. */
	static String feature(Class<?> type) {
		String name = type.getPackageName();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	/** Whether it is stored under a name of its own. */
	static boolean isNamed(Class<?> type) {
		return type.isAnnotationPresent(EventName.class);
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name, false, Act.class.getClassLoader());
		}
		catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

}
