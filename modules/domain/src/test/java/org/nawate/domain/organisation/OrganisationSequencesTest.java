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
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;

/** Whatever is asked of the organisation in whatever order, these hold. */
class OrganisationSequencesTest {

	private static final OrganisationId CITY = new OrganisationId("shijonawate");

	private static final ProposalId OWNERS = new ProposalId("case-owners");

	@Test
	void no_sequence_of_commands_breaks_the_organisation() {
		new Rehearsal<>(Organisation.class, Organisation::new, OrganisationEvent.class).play(30,
				OrganisationSequencesTest::next, OrganisationSequencesTest::holds);
	}

	private static Act next(Random chance, List<OrganisationEvent> happened) {
		LocalDate day = LocalDate.of(2026, 4, 1).plusDays(chance.nextInt(5));
		ReorganisationId reorganisation = new ReorganisationId("r" + chance.nextInt(3));
		return switch (happened.isEmpty() ? 0 : chance.nextInt(15)) {
			case 0 -> new OrganisationCommand.Found(CITY, SECRETARIAT, "四條畷市", "272299", day);
			case 1 -> new OrganisationCommand.PrepareReorganisation(CITY, SECRETARIAT, reorganisation, "改正", day,
					changes(chance), day);
			case 2 -> percent(chance, 30)
					? new OrganisationCommand.ProposeOwners(CITY, SECRETARIAT, reorganisation, OWNERS, day)
					: new OrganisationCommand.ReviseReorganisation(CITY, SECRETARIAT, reorganisation, "改正", day,
							changes(chance), day);
			case 3 -> percent(chance, 20)
					? new OrganisationCommand.CancelReorganisation(CITY, SECRETARIAT, reorganisation, "理由", day)
					: new OrganisationCommand.CarryOutReorganisation(CITY, SECRETARIAT, reorganisation, day);
			case 4 -> new OrganisationCommand.TakeOverRoster(CITY, SECRETARIAT, changes(chance), day, List.of());
			case 5, 6, 7 -> erasure(chance, happened, day);
			default -> single(change(chance), day);
		};
	}

	/** Somebody leaves, and the name is to go; often enough that it comes to an end. */
	private static OrganisationCommand erasure(Random chance, List<OrganisationEvent> happened, LocalDate day) {
		PersonId person = new PersonId("p" + chance.nextInt(2));
		LocalDate later = day.plusDays(chance.nextInt(9));
		Actor by = percent(chance, 50) ? SECRETARIAT : Actor.of("p" + chance.nextInt(4), "氏名", "post0", "職");
		List<PersonId> asked = happened.stream()
			.filter(OrganisationEvent.ErasureRequested.class::isInstance)
			.map((e) -> ((OrganisationEvent.ErasureRequested) e).person())
			.toList();
		if (asked.isEmpty() && percent(chance, 50)) {
			return new OrganisationCommand.VacatePost(CITY, SECRETARIAT, new PostId("post" + chance.nextInt(3)), person,
					day);
		}
		if (!asked.isEmpty() && percent(chance, 80)) {
			person = asked.getLast();
		}
		return switch (asked.isEmpty() ? 0 : chance.nextInt(6)) {
			case 0 -> new OrganisationCommand.RequestErasure(CITY, by, person, List.of("氏名"), "根拠", later);
			case 1 -> new OrganisationCommand.WithdrawErasure(CITY, by, person, List.of("氏名"), "理由", later);
			default -> new OrganisationCommand.EraseName(CITY, by, person,
					percent(chance, 20) ? List.of("R8-1") : List.of(), later);
		};
	}

	private static List<OrganisationChange> changes(Random chance) {
		return Stream.generate(() -> change(chance)).limit(1 + chance.nextInt(3)).toList();
	}

	private static OrganisationChange change(Random chance) {
		UnitId unit = new UnitId("u" + chance.nextInt(3));
		UnitId other = percent(chance, 40) ? null : new UnitId("u" + chance.nextInt(4));
		PostId post = new PostId("post" + chance.nextInt(3));
		PersonId person = new PersonId("p" + chance.nextInt(2));
		return switch (chance.nextInt(18)) {
			case 0, 1 -> new OrganisationChange.OpenUnit(unit, "部署", other);
			case 2 -> new OrganisationChange.RenameUnit(unit, "名称" + chance.nextInt(3));
			case 3 -> new OrganisationChange.MoveUnit(unit, other);
			case 4 -> new OrganisationChange.CloseUnit(unit, Stream.ofNullable(other).toList());
			case 5, 6 -> new OrganisationChange.CreatePost(post, "職", any(chance, PostKind.values()), other);
			case 7 -> new OrganisationChange.RetitlePost(post, "職名" + chance.nextInt(3));
			case 8 -> new OrganisationChange.MovePost(post, other);
			case 9 -> new OrganisationChange.ClosePost(post,
					percent(chance, 50) ? null : new PostId("post" + chance.nextInt(3)));
			case 10, 11 -> new OrganisationChange.FillPost(post, person, "氏名");
			case 12 -> new OrganisationChange.SucceedInPost(post, person, "氏名");
			case 13 -> new OrganisationChange.VacatePost(post, person);
			case 14, 15 -> new OrganisationChange.SeatMember(post, any(chance, SeatRole.values()));
			case 16 -> new OrganisationChange.OrderStandIns(post,
					Stream.generate(() -> new PostId("post" + chance.nextInt(4))).limit(chance.nextInt(3)).toList());
			default -> new OrganisationChange.UnseatMember(post);
		};
	}

	private static OrganisationCommand single(OrganisationChange change, LocalDate day) {
		return switch (change) {
			case OrganisationChange.OpenUnit c ->
				new OrganisationCommand.OpenUnit(CITY, SECRETARIAT, c.unit(), c.name(), c.parent(), day);
			case OrganisationChange.RenameUnit c ->
				new OrganisationCommand.RenameUnit(CITY, SECRETARIAT, c.unit(), c.name(), day);
			case OrganisationChange.MoveUnit c ->
				new OrganisationCommand.MoveUnit(CITY, SECRETARIAT, c.unit(), c.parent(), day);
			case OrganisationChange.CloseUnit c ->
				new OrganisationCommand.CloseUnit(CITY, SECRETARIAT, c.unit(), c.successors(), day);
			case OrganisationChange.CreatePost c ->
				new OrganisationCommand.CreatePost(CITY, SECRETARIAT, c.post(), c.title(), c.postKind(), c.unit(), day);
			case OrganisationChange.RetitlePost c ->
				new OrganisationCommand.RetitlePost(CITY, SECRETARIAT, c.post(), c.title(), day);
			case OrganisationChange.MovePost c ->
				new OrganisationCommand.MovePost(CITY, SECRETARIAT, c.post(), c.unit(), day);
			case OrganisationChange.ClosePost c ->
				new OrganisationCommand.ClosePost(CITY, SECRETARIAT, c.post(), c.successor(), day);
			case OrganisationChange.FillPost c ->
				new OrganisationCommand.FillPost(CITY, SECRETARIAT, c.post(), c.person(), c.personName(), day);
			case OrganisationChange.SucceedInPost c ->
				new OrganisationCommand.SucceedInPost(CITY, SECRETARIAT, c.post(), c.person(), c.personName(), day);
			case OrganisationChange.VacatePost c ->
				new OrganisationCommand.VacatePost(CITY, SECRETARIAT, c.post(), c.person(), day);
			case OrganisationChange.SeatMember c ->
				new OrganisationCommand.SeatMember(CITY, SECRETARIAT, c.post(), c.role(), day);
			case OrganisationChange.UnseatMember c ->
				new OrganisationCommand.UnseatMember(CITY, SECRETARIAT, c.post(), day);
			case OrganisationChange.OrderStandIns c ->
				new OrganisationCommand.OrderStandIns(CITY, SECRETARIAT, c.post(), c.standIns(), day);
		};
	}

	private static void holds(List<OrganisationEvent> happened) {
		Map<UnitId, LocalDate> units = new HashMap<>();
		Map<UnitId, LocalDate> closedUnits = new HashMap<>();
		Map<PostId, OrganisationEvent.PostCreated> posts = new HashMap<>();
		Map<PostId, LocalDate> closedPosts = new HashMap<>();
		Map<PostId, LocalDate> seats = new HashMap<>();
		Map<String, LocalDate> freeFrom = new HashMap<>();
		Set<ReorganisationId> carriedOut = new HashSet<>();
		Map<ReorganisationId, Boolean> plans = new HashMap<>();
		Map<PersonId, PersonId> erasures = new HashMap<>();
		Set<PersonId> erased = new HashSet<>();
		for (OrganisationEvent event : happened) {
			switch (event) {
				case OrganisationEvent.Founded e -> assertThat(happened.indexOf(e)).isZero();
				case OrganisationEvent.UnitOpened e -> {
					assertThat(e.parent() == null || units.containsKey(e.parent())).isTrue();
					assertThat(closedUnits).doesNotContainKey(e.parent());
					assertThat(units.put(e.unit(), e.from())).isNull();
				}
				case OrganisationEvent.UnitRenamed e ->
					assertExists(e.from(), units.get(e.unit()), closedUnits.get(e.unit()));
				case OrganisationEvent.UnitMoved e -> {
					assertExists(e.from(), units.get(e.unit()), closedUnits.get(e.unit()));
					assertThat(e.parent()).isNotEqualTo(e.unit());
					assertThat(closedUnits).doesNotContainKey(e.parent());
				}
				case OrganisationEvent.UnitClosed e -> {
					assertThat(e.from()).isAfter(units.get(e.unit()));
					assertThat(closedUnits.put(e.unit(), e.from())).isNull();
					assertThat(e.successors()).doesNotContain(e.unit()).allMatch(units::containsKey);
				}
				case OrganisationEvent.PostCreated e -> {
					assertThat(e.unit() == null || units.containsKey(e.unit())).isTrue();
					assertThat(posts.put(e.post(), e)).isNull();
				}
				case OrganisationEvent.PostRetitled e ->
					assertExists(e.from(), created(posts, e.post()).from(), closedPosts.get(e.post()));
				case OrganisationEvent.PostMoved e -> {
					assertExists(e.from(), created(posts, e.post()).from(), closedPosts.get(e.post()));
					assertThat(closedUnits).doesNotContainKey(e.unit());
				}
				case OrganisationEvent.PostClosed e -> {
					assertThat(closedPosts.put(e.post(), e.from())).isNull();
					assertThat(freeFrom.entrySet()).as("nobody holds what is closed")
						.noneMatch((held) -> held.getKey().startsWith(e.post() + " ")
								&& held.getValue().isAfter(e.from()));
					assertThat(seats.getOrDefault(e.post(), LocalDate.MIN)).as("its seat has ended")
						.isBeforeOrEqualTo(e.from());
					if (e.successor() != null) {
						assertThat(created(posts, e.successor()).kind()).isEqualTo(created(posts, e.post()).kind());
						assertThat(closedPosts).doesNotContainKey(e.successor());
					}
				}
				case OrganisationEvent.ErasureRequested e -> {
					assertThat(e.by().person()).isNotEqualTo(e.person());
					assertThat(erasures.put(e.person(), e.by().person())).isNull();
				}
				case OrganisationEvent.ErasureWithdrawn e -> assertThat(erasures.remove(e.person())).isNotNull();
				case OrganisationEvent.NameErased e -> {
					assertThat(erasures.get(e.person())).isNotNull().isNotEqualTo(e.by().person());
					assertThat(e.by().person()).isNotEqualTo(e.person());
					assertThat(erased.add(e.person())).isTrue();
					assertThat(freeFrom.entrySet()).as("who is erased holds nothing")
						.noneMatch((held) -> held.getKey().endsWith(" " + e.person())
								&& held.getValue().isAfter(e.erasedOn()));
				}
				case OrganisationEvent.PostFilled e -> {
					assertThat(erased).doesNotContain(e.person());
					assertExists(e.from(), created(posts, e.post()).from(), closedPosts.get(e.post()));
					LocalDate free = freeFrom.put(e.post() + " " + e.person(), LocalDate.MAX);
					assertThat(free == null || !e.from().isBefore(free)).as("holdings do not overlap").isTrue();
				}
				case OrganisationEvent.PostVacated e ->
					assertThat(freeFrom.put(e.post() + " " + e.person(), e.lastDay().plusDays(1)))
						.isAfterOrEqualTo(e.lastDay().plusDays(1));
				case OrganisationEvent.MemberSeated e -> {
					assertExists(e.from(), created(posts, e.post()).from(), closedPosts.get(e.post()));
					LocalDate free = seats.put(e.post(), LocalDate.MAX);
					assertThat(free == null || !e.from().isBefore(free)).as("seats do not overlap").isTrue();
				}
				case OrganisationEvent.MemberUnseated e -> seats.put(e.post(), e.lastDay().plusDays(1));
				case OrganisationEvent.StandInsOrdered e -> {
					assertExists(e.from(), created(posts, e.post()).from(), closedPosts.get(e.post()));
					assertThat(e.standIns()).doesNotContain(e.post())
						.doesNotHaveDuplicates()
						.allSatisfy((standIn) -> assertExists(e.from(), created(posts, standIn).from(),
								closedPosts.get(standIn)));
				}
				case OrganisationEvent.RosterTakenOver e -> assertThat(happened).hasSizeGreaterThan(1);
				case OrganisationEvent.ReorganisationPrepared e ->
					assertThat(plans.put(e.reorganisation(), true)).isNull();
				case OrganisationEvent.ReorganisationRevised e -> assertThat(plans.get(e.reorganisation())).isTrue();
				case OrganisationEvent.OwnersProposed e ->
					assertThat(plans.getOrDefault(e.reorganisation(), false) || carriedOut.contains(e.reorganisation()))
						.isTrue();
				case OrganisationEvent.ReorganisationCancelled e ->
					assertThat(plans.put(e.reorganisation(), false)).isTrue();
				case OrganisationEvent.ReorganisationCarriedOut e -> {
					carriedOut.add(e.reorganisation());
					assertThat(plans.put(e.reorganisation(), false)).isTrue();
					assertThat(e.carriedOutOn()).isAfterOrEqualTo(e.effectiveOn());
				}
			}
		}
		assertThat(chairs(happened)).as("one chair a day").allMatch((count) -> count <= 1);
	}

	private static OrganisationEvent.PostCreated created(Map<PostId, OrganisationEvent.PostCreated> posts,
			PostId post) {
		return Objects.requireNonNull(posts.get(post), () -> "there is no post " + post);
	}

	/** How many chairs sit on each of the days. */
	private static List<Long> chairs(List<OrganisationEvent> happened) {
		OrganisationStanding standing = new OrganisationStanding();
		happened.forEach(standing::on);
		return IntStream.range(0, 9)
			.mapToObj((n) -> LocalDate.of(2026, 4, 1).plusDays(n))
			.map((day) -> standing.posts.values()
				.stream()
				.flatMap((post) -> post.sittings().stream())
				.filter((seat) -> seat.role() == SeatRole.CHAIR && !day.isBefore(seat.from()) && seat.reaches(day))
				.count())
			.toList();
	}

	private static void assertExists(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate closedFrom) {
		assertThat(from).isNotNull().isBeforeOrEqualTo(day);
		assertThat(closedFrom == null || day.isBefore(closedFrom)).isTrue();
	}

}
