package org.nawate.app.wiring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.security.AccessRejection;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;
import org.nawate.domain.organisation.OrganisationRejection;
import org.nawate.domain.plan.ActionPlanRejection;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a refusal in the reader's language: the rule, why here, the way out. */
@Component("refusals")
public class RefusalText {

	private static final Set<Rejection> OF_YEARS = Set.of(ActionPlanRejection.EDITION_FROZEN,
			ActionPlanRejection.EDITION_TOO_OLD, ActionPlanRejection.EDITION_NOT_GATHERED,
			ActionPlanRejection.EDITION_NOT_PUBLISHED, ActionPlanRejection.EDITION_OUTSIDE_PLAN);

	private final MessageSource messages;

	private final WarekiFormat wareki;

	RefusalText(MessageSource messages, WarekiFormat wareki) {
		this.messages = messages;
		this.wareki = wareki;
	}

	/** The sentences, in the language of the request. */
	public String of(Outcome.Refused refused) {
		Locale locale = LocaleContextHolder.getLocale();
		Rejection rejection = refused.rejection();
		List<String> details = refused.details();
		Object[] arguments = details.stream().map((detail) -> said(rejection, detail)).toArray();
		if (Refusals.namesFields(rejection)) {
			arguments = new Object[] { list("field.", details, locale) };
		}
		else if (rejection == AccessRejection.POST_MAY_NOT) {
			arguments = new Object[] { details.get(0), list("post.kind.", details.subList(1, details.size()), locale) };
		}
		else if (rejection == OrganisationRejection.CHANGE_DOES_NOT_FIT && details.size() > 1) {
			// What the rule itself says of the change: its code and its details.
			Object[] inner = Arrays.copyOfRange(arguments, 2, arguments.length);
			arguments = new Object[] { details.get(0),
					this.messages.getMessage("rejection." + details.get(1), inner, locale) };
		}
		return this.messages.getMessage("rejection." + rejection.code(), arguments, locale);
	}

	/** What stands in a fact: the code of a rule with its details. */
	public String of(String code, List<String> details) {
		Object[] arguments = details.stream().map(this::day).toArray();
		return this.messages.getMessage("rejection." + code, arguments, LocaleContextHolder.getLocale());
	}

	/** The name of a form's field. */
	public String field(String name) {
		return this.messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale());
	}

	private Object said(Rejection rejection, String detail) {
		if (OF_YEARS.contains(rejection)) {
			return this.wareki.fiscalYear(Integer.parseInt(detail));
		}
		return day(detail);
	}

	private Object day(String detail) {
		try {
			return this.wareki.day(LocalDate.parse(detail));
		}
		catch (DateTimeParseException ex) {
			return detail;
		}
	}

	private String list(String prefix, List<String> names, Locale locale) {
		String separator = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ", " : "、";
		return names.stream()
			.map((name) -> this.messages.getMessage(prefix + name, null, name, locale))
			.collect(Collectors.joining(separator));
	}

}
