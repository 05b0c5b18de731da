package org.nawate.store;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson how domain values are stored, so that the domain needs no annotation of
 * it.
 * <ul>
 * <li>A record whose only component is {@code value} is written as that value:
 * {@code "p-1"}.</li>
 * <li>A record of a sealed family has a {@code kind}, its simple name in upper snake
 * case, as an enum constant would be written: {@code {"kind": "CHAIR_DECISION", …}}. It
 * is stored for ever: to rename the record is to change the shape of every event that
 * holds it, with a new revision and an upcaster.</li>
 * <li>A component that is not {@code @Nullable} must be there and must not be null.</li>
 * </ul>
 */
final class PayloadShape extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	static final String KIND = "kind";

	@Override
	public @Nullable Boolean hasAsValue(Annotated accessor) {
		boolean scalar = accessor instanceof AnnotatedMethod method && method.getParameterCount() == 0
				&& method.getName().equals("value") && isSingleValue(method.getDeclaringClass());
		return scalar ? Boolean.TRUE : null;
	}

	@Override
	public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
		boolean scalar = creator instanceof AnnotatedConstructor constructor && constructor.getParameterCount() == 1
				&& isSingleValue(constructor.getDeclaringClass());
		return scalar ? JsonCreator.Mode.DELEGATING : null;
	}

	@Override
	public @Nullable TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type,
			JavaType baseType) {
		if (!hasKind(type.getRawType())) {
			return null;
		}
		return new StdTypeResolverBuilder().init(JsonTypeInfo.Id.NAME, null)
			.inclusion(JsonTypeInfo.As.PROPERTY)
			.typeProperty(KIND);
	}

	@Override
	public @Nullable List<NamedType> findSubtypes(Annotated type) {
		Class<?> raw = type.getRawType();
		if (!(type instanceof AnnotatedClass) || !raw.isSealed() || !hasKind(raw)) {
			return null;
		}
		List<Class<?>> leaves = EventNames.leaves(raw);
		if (leaves.stream().map(PayloadShape::kind).distinct().count() < leaves.size()) {
			throw new IllegalStateException("Two records of " + raw.getName() + " share a simple name and so a kind");
		}
		return leaves.stream().map((leaf) -> new NamedType(leaf, kind(leaf))).toList();
	}

	@Override
	public @Nullable String findTypeName(AnnotatedClass type) {
		Class<?> raw = type.getRawType();
		return !raw.isSealed() && hasKind(raw) ? kind(raw) : null;
	}

	@Override
	public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
		RecordComponent component = component(member);
		return (component != null) ? isRequired(component) : null;
	}

	@Override
	public JsonSetter.@Nullable Value findSetterInfo(Annotated member) {
		RecordComponent component = (member instanceof AnnotatedMember m) ? component(m) : null;
		return (component != null && isRequired(component)) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : null;
	}

	/** {@code ChairDecision} is {@code CHAIR_DECISION}. */
	static String kind(Class<?> leaf) {
		if (Stream.of(leaf.getRecordComponents()).anyMatch((component) -> component.getName().equals(KIND))) {
			throw new IllegalStateException(
					leaf.getName() + " has a component named " + KIND + ", which its family writes already");
		}
		return leaf.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	/**
	 * Whether values of the type belong to a sealed family that is not one of events:
	 * those have stored names.
	 */
	static boolean hasKind(Class<?> type) {
		if (type.isSealed()) {
			return type.isInterface() && EventNames.leaves(type).stream().allMatch(PayloadShape::isKindOfValue);
		}
		return isKindOfValue(type) && hasSealedParent(type);
	}

	private static boolean isKindOfValue(Class<?> leaf) {
		return leaf.isRecord() && !EventNames.isNamed(leaf);
	}

	private static boolean hasSealedParent(Class<?> type) {
		for (Class<?> parent : type.getInterfaces()) {
			if (parent.isSealed() && hasKind(parent)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isSingleValue(Class<?> type) {
		return type.isRecord() && type.getRecordComponents().length == 1
				&& type.getRecordComponents()[0].getName().equals("value") && !hasKind(type);
	}

	static @Nullable RecordComponent component(AnnotatedMember member) {
		Class<?> type = member.getDeclaringClass();
		if (!type.isRecord() || isSingleValue(type)) {
			return null;
		}
		RecordComponent[] components = type.getRecordComponents();
		if (member instanceof AnnotatedParameter parameter) {
			boolean canonical = parameter.getOwner() instanceof AnnotatedConstructor constructor
					&& constructor.getParameterCount() == components.length;
			return canonical ? components[parameter.getIndex()] : null;
		}
		for (RecordComponent component : components) {
			if (component.getName().equals(member.getName())) {
				return component;
			}
		}
		return null;
	}

	private static boolean isRequired(RecordComponent component) {
		return component.getDeclaringRecord().getPackage().isAnnotationPresent(NullMarked.class)
				&& !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
