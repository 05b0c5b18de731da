package org.nawate.app.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.StepId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The JSON of the API: ids are texts, fiscal years their calendar year; what is unknown,
 * of another sort or not printable is refused, with the field's name.
 */
@Configuration(proxyBeanMethods = false)
class ApiJson {

	private static final List<Class<?>> IDS = List.of(MeetingId.class, PersonId.class, PlanId.class, PostId.class,
			ProposalId.class, OrganisationId.class, UnitId.class, ProjectId.class, StepId.class);

	static {
		IDS.forEach((id) -> SpringDocUtils.getConfig().replaceWithClass(id, String.class));
		SpringDocUtils.getConfig().replaceWithClass(FiscalYear.class, Integer.class);
	}

	@Bean
	Jackson2ObjectMapperBuilderCustomizer apiJsonShapes() {
		return (builder) -> {
			IDS.forEach((id) -> builder.mixIn(id, Id.class));
			builder.mixIn(FiscalYear.class, Year.class)
				.modulesToInstall(new SimpleModule("api").addDeserializer(String.class, new Text())
					.addDeserializer(LocalDate.class, new Day()))
				.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
						DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
						DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
				.featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		};
	}

	/** An id as its text. */
	private interface Id {

		@JsonValue
		String value();

	}

	/** A fiscal year as the calendar year in which it begins. */
	private interface Year {

		@JsonValue
		int year();

	}

	/**
	 * Lines and tabs are text; other control characters break tables, prints and the
	 * database, and those that turn the direction of reading show another text than is
	 * stored.
	 */
	private static final class Text extends StdDeserializer<String> {

		private static final long serialVersionUID = 1L;

		Text() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (!parser.currentToken().isScalarValue()) {
				return (String) context.handleUnexpectedToken(String.class, parser);
			}
			String text = parser.getValueAsString("");
			if (text.chars()
				.anyMatch((c) -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
						|| (c >= 0x202A && c <= 0x202E) || c == 0xFFFE || c == 0xFFFF)
					|| !text.equals(wellFormed(text))) {
				throw context.weirdStringException("", String.class, "control characters");
			}
			return text;
		}

		/** Halves of a surrogate pair alone are no characters. */
		private static String wellFormed(String text) {
			return new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
					java.nio.charset.StandardCharsets.UTF_8);
		}

	}

	/** A day as 2026-04-01, within the years that a plan can mean. */
	private static final class Day extends StdDeserializer<LocalDate> {

		private static final long serialVersionUID = 1L;

		Day() {
			super(LocalDate.class);
		}

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			String said = parser.getValueAsString("");
			try {
				LocalDate day = LocalDate.parse(said);
				if (day.getYear() >= 1950 && day.getYear() <= 2150) {
					return day;
				}
			}
			catch (DateTimeParseException ex) {
				// Answered below.
			}
			throw context.weirdStringException(said, LocalDate.class, "a day is written 2026-04-01");
		}

	}

}
