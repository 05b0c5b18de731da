package org.nawate.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nawate.domain.act.EventName;

/**
 * Which class a stored event name means, and which name a class is stored under. Names
 * are for ever and are no class names, so classes may move and be renamed.
 */
public final class EventNames {

	private final Map<String, Stored> byName = new LinkedHashMap<>();

	private final Map<Class<?>, Stored> byClass = new HashMap<>();

	private EventNames() {
	}

	/**
	 * Reads the names of all records of the given sealed interfaces.
	 * @param families sealed interfaces of events, or single event records
	 * @throws IllegalStateException if two records share a name, a record has none, or a
	 * family is open
	 */
	public static EventNames of(Class<?>... families) {
		EventNames names = new EventNames();
		for (Class<?> family : families) {
			leaves(family).forEach(names::add);
		}
		return names;
	}

	/** Every class that is stored, in the order of declaration. */
	public Collection<Class<?>> classes() {
		return this.byName.values().stream().<Class<?>>map(Stored::type).toList();
	}

	/** Every stored name, in the order of declaration. */
	public Collection<String> names() {
		return Collections.unmodifiableSet(this.byName.keySet());
	}

	/** Whether the class is stored as an event. */
	public boolean knows(Class<?> type) {
		return this.byClass.containsKey(type);
	}

	/**
	 * The name an event is stored under.
	 * @throws IllegalStateException if the class has no stored name
	 */
	public String nameOf(Class<?> type) {
		return stored(type).name();
	}

	/**
	 * The revision in which an event is written today.
	 * @throws IllegalStateException if the class has no stored name
	 */
	public int revisionOf(Class<?> type) {
		return stored(type).revision();
	}

	/**
	 * The class that a stored event is read into.
	 * @throws UnknownEventException if no class has this name in this revision
	 */
	public Class<?> classOf(String name, String revision) {
		Stored stored = this.byName.get(name);
		if (stored == null) {
			throw UnknownEventException.name(name, revision);
		}
		if (!String.valueOf(stored.revision()).equals(revision)) {
			throw UnknownEventException.revision(name, revision, stored.revision());
		}
		return stored.type();
	}

	/** All records below a sealed interface. */
	static List<Class<?>> leaves(Class<?> type) {
		if (!type.isSealed()) {
			return List.of(type);
		}
		List<Class<?>> leaves = new ArrayList<>();
		for (Class<?> permitted : type.getPermittedSubclasses()) {
			leaves.addAll(leaves(permitted));
		}
		return leaves;
	}

	/** Whether the class declares a stored name of its own. */
	static boolean isNamed(Class<?> type) {
		return type.isAnnotationPresent(EventName.class);
	}

	private Stored stored(Class<?> type) {
		Stored stored = this.byClass.get(type);
		if (stored == null) {
			throw new IllegalStateException(
					type.getName() + " has no stored name: it is not in a family of events known to the store");
		}
		return stored;
	}

	private void add(Class<?> type) {
		EventName declared = type.getAnnotation(EventName.class);
		if (!type.isRecord() || declared == null) {
			throw new IllegalStateException(type.getName() + " must be a record with an @EventName to be stored");
		}
		Stored stored = new Stored(declared.value(), declared.revision(), type);
		Stored other = this.byName.putIfAbsent(stored.name(), stored);
		if (other != null && other.type() != type) {
			throw new IllegalStateException("The stored name " + stored.name() + " is taken by both "
					+ other.type().getName() + " and " + type.getName());
		}
		this.byClass.put(type, stored);
	}

	private record Stored(String name, int revision, Class<?> type) {
	}

}
