package org.nawate.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Rehearsal.percent;
import static org.nawate.domain.Samples.SECRETARIAT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

/** Whatever is asked of the organisation in whatever order, these hold. */
class OrganisationSequencesTest {

	private static final OrganisationId CITY = new OrganisationId("shijonawate");

	@Test
	void no_sequence_of_commands_breaks_the_organisation() {
		new Rehearsal<>(Organisation.class, Organisation::new, OrganisationEvent.class).play(30,
				OrganisationSequencesTest::next, OrganisationSequencesTest::holds);
	}

	private static Act next(Random chance, List<OrganisationEvent> happened) {
		LocalDate day = LocalDate.of(2026, 4, 1).plusDays(chance.nextInt(5));
		UnitId unit = new UnitId("u" + chance.nextInt(3));
		PostId post = new PostId("post" + chance.nextInt(3));
		PersonId person = new PersonId("p" + chance.nextInt(2));
		return switch (happened.isEmpty() ? 0 : chance.nextInt(8)) {
			case 0 -> new OrganisationCommand.Found(CITY, SECRETARIAT, "四條畷市", "272299", day);
			case 1 -> new OrganisationCommand.OpenUnit(CITY, SECRETARIAT, unit, "部署",
					percent(chance, 40) ? null : new UnitId("u" + chance.nextInt(4)), day);
			case 2 -> new OrganisationCommand.CreatePost(CITY, SECRETARIAT, post, "職", any(chance, PostKind.values()),
					percent(chance, 50) ? null : unit, day);
			case 3, 4 -> new OrganisationCommand.FillPost(CITY, SECRETARIAT, post, person, "氏名", day);
			case 5, 6 -> new OrganisationCommand.VacatePost(CITY, SECRETARIAT, post, person, day);
			default -> new OrganisationCommand.SeatMember(CITY, SECRETARIAT, post, any(chance, SeatRole.values()), day);
		};
	}

	private static void holds(List<OrganisationEvent> happened) {
		Set<UnitId> units = new HashSet<>();
		Map<PostId, LocalDate> posts = new HashMap<>();
		Map<PostId, SeatRole> seats = new HashMap<>();
		Map<String, LocalDate> freeFrom = new HashMap<>();
		for (OrganisationEvent event : happened) {
			switch (event) {
				case OrganisationEvent.Founded e -> assertThat(happened.indexOf(e)).isZero();
				case OrganisationEvent.UnitOpened e -> {
					assertThat(e.parent() == null || units.contains(e.parent())).isTrue();
					assertThat(units.add(e.unit())).isTrue();
				}
				case OrganisationEvent.PostCreated e -> {
					assertThat(e.unit() == null || units.contains(e.unit())).isTrue();
					assertThat(posts.put(e.post(), e.from())).isNull();
				}
				case OrganisationEvent.PostFilled e -> {
					assertThat(e.from()).isAfterOrEqualTo(posts.get(e.post()));
					LocalDate free = freeFrom.put(e.post() + " " + e.person(), LocalDate.MAX);
					assertThat(free == null || !e.from().isBefore(free)).as("holdings do not overlap").isTrue();
				}
				case OrganisationEvent.PostVacated e ->
					assertThat(freeFrom.put(e.post() + " " + e.person(), e.lastDay().plusDays(1)))
						.isEqualTo(LocalDate.MAX);
				case OrganisationEvent.MemberSeated e -> {
					assertThat(e.from()).isAfterOrEqualTo(posts.get(e.post()));
					assertThat(seats.put(e.post(), e.role())).isNull();
					assertThat(seats.values().stream().filter((role) -> role == SeatRole.CHAIR).count())
						.isLessThanOrEqualTo(1);
				}
			}
		}
	}

}
