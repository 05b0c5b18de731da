package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.organisation.OrganisationChange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the pages share on which changes of the organisation are typed. */
@Component
class TypedChanges {

	private final OrganisationQuery organisation;

	TypedChanges(OrganisationQuery organisation) {
		this.organisation = organisation;
	}

	/** The change; {@code null}, with its errors in the form, if something is missing. */
	@Nullable OrganisationChange read(ChangeForm form) {
		return form.read(form.person().isBlank() ? null
				: this.organisation.personName(new PersonId(form.person())).orElse(null));
	}

	/** The day; {@code null} if it is none. */
	static @Nullable LocalDate day(String said) {
		try {
			return LocalDate.parse(said);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	static void expectPermission(Acting acting) {
		if (!acting.may(Permission.KEEP_ORGANISATION)) {
			throw new AccessDeniedException(Permission.KEEP_ORGANISATION.name());
		}
	}

}
