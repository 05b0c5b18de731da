package org.nawate.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VirtualAnnotatedMember;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.VirtualBeanPropertyWriter;
import com.fasterxml.jackson.databind.util.Annotations;
import com.fasterxml.jackson.databind.util.SimpleBeanPropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a record in the order of RFC 8785, its kind among them, so that
 * the document need not be brought into order afterwards.
 */
final class CanonicalOrder extends BeanSerializerModifier {

	private static final long serialVersionUID = 1L;

	private CanonicalOrder() {
	}

	/** Has the mapper write so; it reads as before. */
	static void applyTo(ObjectMapper mapper) {
		mapper.setSerializerFactory(mapper.getSerializerFactory().withSerializerModifier(new CanonicalOrder()));
		mapper.setAnnotationIntrospectors(
				AnnotationIntrospector.pair(new KindAsMember(),
						mapper.getSerializationConfig().getAnnotationIntrospector()),
				mapper.getDeserializationConfig().getAnnotationIntrospector());
	}

	@Override
	public List<BeanPropertyWriter> orderProperties(SerializationConfig config, BeanDescription bean,
			List<BeanPropertyWriter> properties) {
		List<BeanPropertyWriter> ordered = new ArrayList<>(properties);
		if (PayloadShape.hasKind(bean.getBeanClass())) {
			ordered.add(Kind.of(config, bean));
		}
		ordered.sort(Comparator.comparing(BeanPropertyWriter::getName));
		return ordered;
	}

	/** Nothing is written before the members. */
	private static final class KindAsMember extends NopAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		@Override
		public @Nullable TypeResolverBuilder<?> findTypeResolver(MapperConfig<?> config, AnnotatedClass type,
				JavaType baseType) {
			return PayloadShape.hasKind(type.getRawType()) ? StdTypeResolverBuilder.noTypeInfoBuilder() : null;
		}

	}

	/** The kind of a record as one of its members. */
	private static final class Kind extends VirtualBeanPropertyWriter {

		private static final long serialVersionUID = 1L;

		private final SerializableString kind;

		private Kind(BeanPropertyDefinition member, Annotations annotations, JavaType text, String kind) {
			super(member, annotations, text);
			this.kind = new SerializedString(kind);
		}

		static Kind of(SerializationConfig config, BeanDescription bean) {
			JavaType text = config.constructType(String.class);
			VirtualAnnotatedMember member = new VirtualAnnotatedMember(bean.getClassInfo(), bean.getBeanClass(),
					PayloadShape.KIND, text);
			return new Kind(
					SimpleBeanPropertyDefinition.construct(config, member, PropertyName.construct(PayloadShape.KIND)),
					bean.getClassAnnotations(), text, PayloadShape.kind(bean.getBeanClass()));
		}

		@Override
		protected Object value(Object bean, JsonGenerator generator, SerializerProvider provider) {
			return this.kind.getValue();
		}

		@Override
		public VirtualBeanPropertyWriter withConfig(MapperConfig<?> config, AnnotatedClass declaring,
				BeanPropertyDefinition member, JavaType type) {
			return new Kind(member, declaring.getAnnotations(), type, this.kind.getValue());
		}

		@Override
		public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
				throws IOException {
			generator.writeFieldName(this._name);
			generator.writeString(this.kind);
		}

	}

}
