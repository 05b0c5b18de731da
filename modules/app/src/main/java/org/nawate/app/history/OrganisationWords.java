package org.nawate.app.history;

import static org.nawate.app.history.Told.plain;
import static org.nawate.app.history.Told.with;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.organisation.ChangeWords;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.RosterSource;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.staff.StaffEvent;

/** Tells the facts of the organisation by the names that held on their days. */
@Component
class OrganisationWords {

	private final Words words;

	private final WarekiFormat wareki;

	private final ChangeWords changes;

	OrganisationWords(Words words, WarekiFormat wareki, ChangeWords changes) {
		this.words = words;
		this.wareki = wareki;
		this.changes = changes;
	}

	Told of(OrganisationEvent event) {
		return switch (event) {
			case OrganisationEvent.Founded e -> plain(e.name());
			case OrganisationEvent.UnitOpened e -> plain(e.name(), day(e.from()));
			case OrganisationEvent.UnitRenamed e ->
				new Told(List.of(before(e.unit(), e.from()), e.name(), day(e.from())), null, before(e.unit(), e.from()),
						e.name());
			case OrganisationEvent.UnitMoved e ->
				plain(before(e.unit(), e.from()), unit(e.parent(), e.from()), day(e.from()));
			case OrganisationEvent.UnitClosed e ->
				with(e.successors().isEmpty() ? null : this.words.of("fact.organisation.successors",
						e.successors().stream().map((unit) -> unit(unit, e.from())).collect(Collectors.joining("、"))),
						before(e.unit(), e.from()), day(e.from()));
			case OrganisationEvent.PostCreated e -> plain(e.title(), day(e.from()));
			case OrganisationEvent.PostRetitled e ->
				new Told(List.of(before(e.post(), e.from()), e.title(), day(e.from())), null,
						before(e.post(), e.from()), e.title());
			case OrganisationEvent.PostMoved e ->
				plain(before(e.post(), e.from()), unit(e.unit(), e.from()), day(e.from()));
			case OrganisationEvent.PostClosed e -> with(
					(e.successor() == null) ? null
							: this.words.of("fact.organisation.successors", this.changes.post(e.successor(), e.from())),
					before(e.post(), e.from()), day(e.from()));
			case OrganisationEvent.PostFilled e ->
				plain(e.personName(), day(e.from()), this.changes.post(e.post(), e.from()));
			case OrganisationEvent.PostVacated e -> plain(this.changes.post(e.post(), e.lastDay()), day(e.lastDay()));
			case OrganisationEvent.MemberSeated e -> plain(this.changes.post(e.post(), e.from()), day(e.from()),
					this.words.of("organisation.role." + e.role()));
			case OrganisationEvent.MemberUnseated e ->
				plain(this.changes.post(e.post(), e.lastDay()), day(e.lastDay()));
			case OrganisationEvent.StandInsOrdered e -> with(e.standIns()
				.stream()
				.map((post) -> this.changes.post(post, e.from()))
				.collect(Collectors.joining("、")), this.changes.post(e.post(), e.from()), day(e.from()));
			case OrganisationEvent.RosterTakenOver e ->
				with(e.sources().stream().map(RosterSource::name).collect(Collectors.joining("、")), day(e.from()));
			case OrganisationEvent.ErasureRequested e -> with(e.ground(), e.person().value());
			case OrganisationEvent.ErasureWithdrawn e -> with(e.reason(), e.person().value());
			case OrganisationEvent.NameErased e -> with(e.ground(), e.person().value());
			case OrganisationEvent.ReorganisationPrepared e ->
				with(tell(e.changes(), e.effectiveOn()), e.name(), day(e.effectiveOn()), e.changes().size());
			case OrganisationEvent.ReorganisationRevised e ->
				with(tell(e.changes(), e.effectiveOn()), e.name(), day(e.effectiveOn()), e.changes().size());
			case OrganisationEvent.OwnersProposed e -> plain();
			case OrganisationEvent.ReorganisationCancelled e -> with(e.reason());
			case OrganisationEvent.ReorganisationCarriedOut e -> plain(day(e.effectiveOn()), day(e.carriedOutOn()));
		};
	}

	Told of(StaffEvent event) {
		return switch (event) {
			case StaffEvent.AbsenceRegistered e -> plain(e.personName(), day(e.from()), day(e.until()));
			case StaffEvent.AbsenceCancelled e -> plain(day(e.backOn()));
			case StaffEvent.StepsDelegated e ->
				with(e.reason(), e.postTitle(), e.toTitle(), day(e.from()), day(e.until()), e.personName());
			case StaffEvent.DelegationRevoked e -> plain(day(e.endsOn()));
		};
	}

	private String tell(List<OrganisationChange> all, LocalDate from) {
		return String.join("\n", this.changes.tell(all, from));
	}

	private String before(UnitId unit, LocalDate from) {
		return this.changes.unit(unit, from.minusDays(1));
	}

	private String before(PostId post, LocalDate from) {
		return this.changes.post(post, from.minusDays(1));
	}

	private String unit(@Nullable UnitId unit, LocalDate day) {
		return (unit != null) ? this.changes.unit(unit, day) : this.words.of("fact.organisation.no-unit");
	}

	private String day(LocalDate day) {
		return this.wareki.day(day);
	}

}
