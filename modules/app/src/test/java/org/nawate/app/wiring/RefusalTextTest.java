package org.nawate.app.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nawate.app.look.WarekiFormat;
import org.nawate.app.security.AccessRejection;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.meeting.MeetingRejection;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.plan.ActionPlanRejection;
import org.nawate.domain.proposal.ProposalRejection;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTextTest {

	private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

	private final ReloadableResourceBundleMessageSource messages = messages();

	private final RefusalText refusals = new RefusalText(this.messages, new WarekiFormat());

	@AfterEach
	void forgetTheLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void every_subject_of_refusals_is_found() {
		assertThat(everyRejection().map(Rejection::subject).distinct()).contains("access", "flow", "meeting",
				"organisation", "plan", "project", "proposal", "request");
	}

	@ParameterizedTest
	@MethodSource("everyRejection")
	void every_refusal_has_a_sentence_in_both_languages(Rejection rejection) {
		LANGUAGES.forEach((language) -> assertThat(
				this.messages.getMessage("rejection." + rejection.code(), new Object[0], "", language))
			.as("%s in %s", rejection.code(), language)
			.isNotBlank());
		assertThat(this.messages.getMessage("rejection." + rejection.code(), new Object[0], "", Locale.JAPANESE))
			.as("です・ます and 。")
			.matches("(?s).*(です|ます|ん|ください)。$");
	}

	@Test
	void every_kind_of_post_has_a_name_in_both_languages() {
		LANGUAGES.forEach((language) -> assertThat(PostKind.values()).allSatisfy(
				(kind) -> assertThat(this.messages.getMessage("post.kind." + kind, null, "", language)).isNotBlank()));
	}

	@Test
	void missing_fields_are_named_in_the_readers_words() {
		Outcome.Refused refused = (Outcome.Refused) Outcome.refused(ProposalRejection.FIELDS_MISSING, "name", "kgi");
		assertThat(said(refused, Locale.JAPANESE)).contains("取組事業名、達成目標(KGI)");
		assertThat(said(refused, Locale.ENGLISH)).contains("name of the project, KGI");
	}

	@Test
	void figures_days_and_years_are_said() {
		assertThat(said((Outcome.Refused) Outcome.refused(MeetingRejection.QUORUM_NOT_MET, 3, 5), Locale.JAPANESE))
			.contains("出席が3名", "定足数(5名)");
		assertThat(said((Outcome.Refused) Outcome.refused(MeetingRejection.NOT_YET_THE_DAY, "2026-04-01"),
				Locale.JAPANESE))
			.contains("令和8年4月1日");
		assertThat(said((Outcome.Refused) Outcome.refused(ActionPlanRejection.EDITION_FROZEN, 2026), Locale.ENGLISH))
			.contains("2026");
	}

	@Test
	void the_rule_that_a_change_of_a_reorganisation_breaks_is_said() {
		Outcome.Refused refused = (Outcome.Refused) Outcome.refused(OrganisationRejection.CHANGE_DOES_NOT_FIT, 3,
				"organisation.UNIT_CLOSED", "政策部", "2027-04-01");
		assertThat(said(refused, Locale.JAPANESE)).contains("3件目", "政策部は令和9年4月1日");
	}

	@Test
	void who_may_instead_is_said() {
		Outcome.Refused refused = (Outcome.Refused) Outcome.refused(AccessRejection.POST_MAY_NOT, "市民課長", "SECRETARIAT",
				"CHAIR");
		assertThat(said(refused, Locale.JAPANESE)).contains("事務局、本部長").contains("市民課長");
	}

	private String said(Outcome.Refused refused, Locale language) {
		LocaleContextHolder.setLocale(language);
		return this.refusals.of(refused);
	}

	static Stream<Rejection> everyRejection() {
		ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
		return scan.findCandidateComponents("org.nawate")
			.stream()
			.map((found) -> type(String.valueOf(found.getBeanClassName())))
			.flatMap((type) -> Arrays.stream(type.getEnumConstants()))
			.map(Rejection.class::cast);
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ReloadableResourceBundleMessageSource messages() {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
