package org.nawate.app.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.app.organisation.OrganisationQuery;
import org.nawate.app.organisation.PostRow;
import org.nawate.app.organisation.UnitRow;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationChange;
import org.nawate.domain.project.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changes of the organisation would touch: projects by owner, open cases, vacancies,
 * seats.
 */
@Component
class ReorganisationImpact {

	private final JdbcClient jdbc;

	private final OrganisationQuery organisation;

	ReorganisationImpact(JdbcClient jdbc, OrganisationQuery organisation) {
		this.jdbc = jdbc;
		this.organisation = organisation;
	}

	/**
	 * A project whose owner would be called or be another.
	 *
	 * @param before as it is printed
	 * @param after as it would be printed; {@code null} if nobody goes on
	 * @param toUnit the unit that would go on
	 */
	record Owned(String projectId, String name, String before, @Nullable String after, Owner from, @Nullable Owner to,
			@Nullable String toUnit) {

		static Owned of(String projectId, String name, Owner from, @Nullable Owner to, @Nullable String toUnit) {
			return new Owned(projectId, name, from.printed(), (to != null) ? to.printed() : null, from, to, toUnit);
		}

	}

	/**
	 * Something open that lies with a post that would be closed.
	 *
	 * @param what the key of its name
	 * @param to the title of the post to which it goes; {@code null} if it would be
	 * stranded
	 */
	record Lying(String proposalId, String number, String what, String from, @Nullable String to) {
	}

	/** All of it. */
	record Touched(List<Owned> projects, List<Lying> cases, List<String> vacant, List<String> unseated) {

		public boolean strands() {
			return this.cases.stream().anyMatch((row) -> row.to() == null)
					|| this.projects.stream().anyMatch((row) -> row.after() == null);
		}

		public boolean nothing() {
			return this.projects.isEmpty() && this.cases.isEmpty() && this.vacant.isEmpty() && this.unseated.isEmpty();
		}

	}

	Touched of(List<OrganisationChange> changes, LocalDate day) {
		LocalDate before = day.minusDays(1);
		Map<String, UnitRow> units = new HashMap<>();
		this.organisation.units(before).forEach((unit) -> units.put(unit.unitId(), unit));
		Map<String, PostRow> posts = new HashMap<>();
		this.organisation.posts(before).forEach((post) -> posts.put(post.postId(), post));
		Plan plan = Plan.of(changes, units, posts);
		return new Touched(projects(plan, units, before), cases(plan, posts), vacant(changes, plan, before),
				plan.closedPosts.keySet()
					.stream()
					.filter((post) -> isSeated(posts.get(post)))
					.map(plan::titleOf)
					.toList());
	}

	/**
	 * The projects that are called after an owner from before a reorganisation, though it
	 * was carried out.
	 * @param day on which it was
	 */
	List<Owned> left(List<OrganisationChange> changes, LocalDate day, LocalDate today) {
		LocalDate before = day.minusDays(1);
		Map<String, UnitRow> units = new HashMap<>();
		this.organisation.units(before).forEach((unit) -> units.put(unit.unitId(), unit));
		return projects(Plan.of(changes, units, Map.of()), units, today);
	}

	/**
	 * @param asOf the day as of which the register is asked
	 */
	private List<Owned> projects(Plan plan, Map<String, UnitRow> units, LocalDate asOf) {
		Set<String> touched = new LinkedHashSet<>();
		units.values().forEach((unit) -> {
			boolean own = plan.touchedUnits.contains(unit.unitId());
			boolean above = unit.departmentId() != null && plan.touchedUnits.contains(unit.departmentId());
			if (own || above) {
				touched.add(unit.unitId());
			}
		});
		if (touched.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				with latest as (
				    select distinct on (project_id, facet) project_id, facet, value from register_fact
				    where facet in ('owner', 'name', 'state') and effective_on <= :day
				    order by project_id, facet, effective_on desc, position desc)
				select o.project_id, n.value #>> '{}' as name, o.value ->> 'department' as department,
				       o.value ->> 'section' as section, o.value ->> 'unit' as unit
				from latest o
				join latest n on n.project_id = o.project_id and n.facet = 'name'
				left join latest s on s.project_id = o.project_id and s.facet = 'state'
				where o.facet = 'owner' and o.value ->> 'unit' = any (:units)
				  and coalesce(s.value #>> '{}', 'ACTIVE') not in ('ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT')
				order by o.value ->> 'unit', n.value #>> '{}'""")
			.param("day", asOf)
			.param("units", touched.toArray(String[]::new))
			.query((row, number) -> Owned.of(row.getString("project_id"), row.getString("name"),
					owner(row.getString("department"), row.getString("section")),
					plan.ownerAfter(row.getString("unit")), plan.unitAfter(row.getString("unit"))))
			.list()
			.stream()
			.filter((row) -> !row.from().equals(row.to()))
			.toList();
	}

	private List<Lying> cases(Plan plan, Map<String, PostRow> posts) {
		String[] closed = plan.closedPosts.keySet().toArray(String[]::new);
		if (closed.length == 0) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select s.proposal_id, c.number, 'step.' || s.kind as what, s.post_id
					from inbox_step s join case_file c on c.proposal_id = s.proposal_id where s.post_id = any (:posts)
					union all
					select d.proposal_id, c.number, 'duty.kind.' || d.kind, d.post_id
					from duty d join case_file c on c.proposal_id = d.proposal_id
					where d.is_open and d.post_id = any (:posts)
					union all
					select c.proposal_id, c.number, 'reorganisation.touched.draft', c.drafter ->> 'post'
					from case_file c
					where c.drafter ->> 'post' = any (:posts) and c.state not in ('IN_EFFECT', 'ABANDONED', 'REFUSED', 'WITHDRAWN')
					order by 2""")
			.param("posts", closed)
			.query((row, number) -> {
				String post = row.getString("post_id");
				PostId successor = plan.closedPosts.getOrDefault(post, Optional.empty()).orElse(null);
				PostRow known = posts.get(post);
				return new Lying(row.getString("proposal_id"), row.getString("number"), row.getString("what"),
						(known != null) ? known.title() : post,
						(successor != null) ? plan.titleOf(successor.value()) : null);
			})
			.list();
	}

	/** Posts that would exist without anybody who holds them. */
	private List<String> vacant(List<OrganisationChange> changes, Plan plan, LocalDate before) {
		Map<String, Set<String>> held = new HashMap<>();
		this.organisation.holders(before)
			.forEach((post, holders) -> holders
				.forEach((holder) -> held.computeIfAbsent(post, (id) -> new LinkedHashSet<>()).add(holder.personId())));
		Set<String> touched = new LinkedHashSet<>();
		for (OrganisationChange change : changes) {
			switch (change) {
				case OrganisationChange.CreatePost c -> touched.add(c.post().value());
				case OrganisationChange.VacatePost c -> {
					touched.add(c.post().value());
					held.getOrDefault(c.post().value(), new LinkedHashSet<>()).remove(c.person().value());
				}
				case OrganisationChange.FillPost c ->
					held.computeIfAbsent(c.post().value(), (id) -> new LinkedHashSet<>()).add(c.person().value());
				case OrganisationChange.SucceedInPost c ->
					held.computeIfAbsent(c.post().value(), (id) -> new LinkedHashSet<>()).add(c.person().value());
				default -> {
				}
			}
		}
		List<String> vacant = new ArrayList<>();
		for (String post : touched) {
			if (!plan.closedPosts.containsKey(post) && held.getOrDefault(post, Set.of()).isEmpty()) {
				vacant.add(plan.titleOf(post));
			}
		}
		return vacant;
	}

	private static boolean isSeated(@Nullable PostRow post) {
		return post != null && post.seatRole() != null;
	}

	private static Owner owner(@Nullable String department, String section) {
		return new Owner((department != null && !department.isBlank()) ? department : null, section);
	}

}
