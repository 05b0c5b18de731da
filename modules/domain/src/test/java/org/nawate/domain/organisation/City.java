package org.nawate.domain.organisation;

import static org.nawate.domain.Samples.SECRETARIAT;
import static org.nawate.domain.Specification.given;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/** A city of two departments: the facts and words that specifications start from. */
final class City {

	static final OrganisationId ID = new OrganisationId("shijonawate");

	/** When it was founded. */
	static final LocalDate FROM = LocalDate.of(2026, 4, 1);

	/** The day of the reorganisation. */
	static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

	/** When it is prepared. */
	static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

	static final UnitId SOUMU = new UnitId("soumu");

	static final UnitId JOHO = new UnitId("joho");

	static final UnitId SEISAKU = new UnitId("seisaku");

	static final PostId CHIEF = new PostId("joho-chief");

	static final PostId DIRECTOR = new PostId("soumu-director");

	static final PersonId HANAKO = new PersonId("p1");

	static final PersonId JIRO = new PersonId("p2");

	private City() {
	}

	/** 総務部 with 情報政策課, its chief with a holder, its director with a seat; 政策部. */
	static Specification founded() {
		return given(Organisation.class, new OrganisationEvent.Founded(ID, "四條畷市", "272299", FROM),
				opened(SOUMU, "総務部", null, FROM), opened(JOHO, "情報政策課", SOUMU, FROM),
				opened(SEISAKU, "政策部", null, FROM),
				new OrganisationEvent.PostCreated(ID, CHIEF, "情報政策課長", PostKind.SECTION_CHIEF, JOHO, FROM),
				new OrganisationEvent.PostCreated(ID, DIRECTOR, "総務部長", PostKind.DIRECTOR, SOUMU, FROM),
				filled(CHIEF, HANAKO, FROM), seated(DIRECTOR, SeatRole.MEMBER, FROM));
	}

	static OrganisationEvent.UnitOpened opened(UnitId unit, String name, @Nullable UnitId parent, LocalDate from) {
		return new OrganisationEvent.UnitOpened(ID, unit, name, parent, from);
	}

	static OrganisationEvent.PostFilled filled(PostId post, PersonId person, LocalDate from) {
		return new OrganisationEvent.PostFilled(ID, post, person, name(person), from);
	}

	static OrganisationEvent.PostVacated vacated(PostId post, PersonId person, LocalDate lastDay) {
		return new OrganisationEvent.PostVacated(ID, post, person, lastDay);
	}

	static OrganisationEvent.MemberSeated seated(PostId post, SeatRole role, LocalDate from) {
		return new OrganisationEvent.MemberSeated(ID, post, role, from);
	}

	static OrganisationEvent.UnitClosed closed(UnitId unit, LocalDate from, UnitId... successors) {
		return new OrganisationEvent.UnitClosed(ID, unit, List.of(successors), from);
	}

	static OrganisationCommand.CloseUnit close(UnitId unit, LocalDate from, UnitId... successors) {
		return new OrganisationCommand.CloseUnit(ID, SECRETARIAT, unit, List.of(successors), from);
	}

	static OrganisationCommand.ClosePost close(PostId post, @Nullable PostId successor, LocalDate from) {
		return new OrganisationCommand.ClosePost(ID, SECRETARIAT, post, successor, from);
	}

	static String name(PersonId person) {
		return person.equals(HANAKO) ? "𠮷田 花子" : "山﨑 次郎";
	}

}
