package org.nawate.app.bundle;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.Words;
import org.nawate.app.meeting.MeetingQuery;
import org.nawate.app.project.ProjectQuery;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.CaseTitleQuery;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectId;

/** Finds what a bundle is about, and all that must be judged together with it. */
@Component
class BundleSubjects {

	/**
	 * The projects; every case that changed one of them or asked to; every meeting and
	 * circulation that dealt with such a case. A project is never shown without the cases
	 * by which it became what it is.
	 */
	private static final String RELATED = """
			with projects as (
			    select cast(:project as text) as id
			    union
			    select project_id from fact where proposal_id = :proposal
			    union
			    select unnest(project_ids) from case_file where proposal_id = :proposal
			    union
			    select project_id from fact where meeting_id = :meeting),
			cases as (
			    select cast(:proposal as text) as id
			    union
			    select proposal_id from fact where project_id in (select id from projects)
			    union
			    select proposal_id from case_file
			    where project_ids && array(select id from projects where id is not null)
			    union
			    select proposal_id from fact where meeting_id = :meeting)
			select id from (
			    select id from projects
			    union select id from cases
			    union select cast(:meeting as text)
			    union select meeting_id from fact where proposal_id in (select id from cases)
			    union select circulation_id from fact where proposal_id in (select id from cases)) related
			where id is not null""";

	/** Facts that change a KGI; an erratum may. */
	private static final Set<String> KGI_CHANGES = Set.of("project.KgiRevised", "project.Corrected");

	private final ProjectQuery projects;

	private final CaseQuery cases;

	private final MeetingQuery meetings;

	private final HistoryQuery history;

	private final RegisterQuery register;

	private final CaseTitleQuery titles;

	private final JdbcClient jdbc;

	private final Words words;

	private final Clock clock;

	BundleSubjects(ProjectQuery projects, CaseQuery cases, MeetingQuery meetings, HistoryQuery history,
			RegisterQuery register, CaseTitleQuery titles, JdbcClient jdbc, Words words, Clock clock) {
		this.register = register;
		this.titles = titles;
		this.projects = projects;
		this.cases = cases;
		this.meetings = meetings;
		this.history = history;
		this.jdbc = jdbc;
		this.words = words;
		this.clock = clock;
	}

	/** What is on record there. */
	Optional<BundleSubject> find(BundleScope scope) {
		return switch (scope.kind()) {
			case EVERYTHING -> Optional.of(new BundleSubject(scope,
					this.words.of("bundle.kind." + BundleScope.Kind.EVERYTHING), "", Set.of()));
			case PROJECT -> project(scope.id(), scope.until())
				.map((name) -> new BundleSubject(scope, name, scope.id(), related(scope.id(), null, null)));
			case PROPOSAL -> this.cases.find(new ProposalId(scope.id()))
				.map((file) -> new BundleSubject(scope, file.number() + " " + title(file, scope.until()), scope.id(),
						related(null, scope.id(), null)));
			case MEETING -> this.meetings.find(new MeetingId(scope.id()))
				.map((meeting) -> new BundleSubject(scope,
						meeting.name() + " (" + this.words.day(meeting.heldOn()) + ")", scope.id(),
						related(null, null, scope.id())));
			case KGI_CHANGE -> position(scope.id()).flatMap(this.history::fact)
				.filter((fact) -> KGI_CHANGES.contains(fact.name()))
				.flatMap((fact) -> kgiChange(scope, fact));
		};
	}

	private Optional<BundleSubject> kgiChange(BundleScope scope, FactRow fact) {
		String project = fact.aggregateId();
		String proposal = fact.proposalId();
		return project(project, scope.until()).map((name) -> new BundleSubject(scope, name,
				(proposal != null) ? proposal : project, related(project, proposal, null)));
	}

	/** As it was called by what was known; by today's name if it had none yet. */
	private Optional<String> project(String id, @Nullable Long until) {
		Optional<String> today = this.projects.find(new ProjectId(id), LocalDate.now(this.clock))
			.map((project) -> project.name());
		return (until != null) ? today
			.map((name) -> this.register.names(Set.of(new ProjectId(id)), KnownAt.fact(until)).getOrDefault(id, name))
				: today;
	}

	private String title(CaseFile file, @Nullable Long until) {
		return (until != null)
				? this.titles.at(List.of(file.proposalId()), until).getOrDefault(file.proposalId(), file.title())
				: file.title();
	}

	private static Optional<Long> position(String id) {
		try {
			return Optional.of(Long.valueOf(id));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private Set<String> related(@Nullable String project, @Nullable String proposal, @Nullable String meeting) {
		return new HashSet<>(this.jdbc.sql(RELATED)
			.param("project", project, Types.VARCHAR)
			.param("proposal", proposal, Types.VARCHAR)
			.param("meeting", meeting, Types.VARCHAR)
			.query(String.class)
			.list());
	}

}
