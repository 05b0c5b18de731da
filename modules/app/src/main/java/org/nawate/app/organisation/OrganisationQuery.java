package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who holds which post on a day, and which post stands above which section. */
@Component
public class OrganisationQuery {

	/**
	 * The post of the headquarters as a whole, in no unit; whoever has a seat holds it as
	 * well.
	 */
	public static final PostId HEADQUARTERS = new PostId("headquarters");

	private static final String POSTS = """
			select p.post_id, p.title, p.kind, l.unit_id, l.name as unit_name, l.department_id, l.department_name,
			       s.role as seat_role, p.valid_from, p.valid_to, p.successor_id, p.position
			from organisation_post_on(:asOf) p
			left join organisation_line_on(:asOf) l on l.unit_id = p.unit_id
			left join organisation_seat s on s.post_id = p.post_id and s.valid_from <= :asOf
			                              and (s.valid_to is null or s.valid_to >= :asOf)
			""";

	private static final String EXISTS = "p.valid_from <= :asOf and (p.valid_to is null or p.valid_to >= :asOf)";

	private static final String UNITS = """
			select l.unit_id, l.name, l.parent_id, l.department_id, l.department_name, l.valid_from, l.valid_to
			from organisation_line_on(:asOf) l
			""";

	private final JdbcClient jdbc;

	OrganisationQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The organisation's name; empty before it is founded. */
	public Optional<String> name() {
		return this.jdbc.sql("select name from organisation").query(String.class).optional();
	}

	/** The organisation's id; empty before it is founded. */
	public Optional<OrganisationId> id() {
		return this.jdbc.sql("select organisation_id from organisation")
			.query(String.class)
			.optional()
			.map(OrganisationId::new);
	}

	/** All units on a day, departments before their sections. */
	public List<UnitRow> units(LocalDate asOf) {
		return this.jdbc.sql(UNITS + """
				left join organisation_unit d on d.unit_id = l.department_id
				where l.valid_from <= :asOf and (l.valid_to is null or l.valid_to >= :asOf)
				order by coalesce(d.position, l.position), l.position""")
			.param("asOf", asOf)
			.query(UnitRow.class)
			.list();
	}

	/** The units that can own projects, in the order of the organisation. */
	public List<SectionRow> sections(LocalDate asOf) {
		return units(asOf).stream()
			.filter((unit) -> !unit.unitId().equals(unit.departmentId()))
			.map((unit) -> new SectionRow(unit.unitId(), unit.name(), unit.departmentId(), unit.departmentName()))
			.toList();
	}

	/** All posts on a day, in the order in which they were created. */
	public List<PostRow> posts(LocalDate asOf) {
		return this.jdbc.sql(POSTS + "where " + EXISTS + " order by p.position")
			.param("asOf", asOf)
			.query(PostRow.class)
			.list();
	}

	/** The posts that a person holds on a day, longest held first. */
	public List<HeldPost> postsOf(PersonId person, LocalDate asOf) {
		return this.jdbc.sql("""
				select p.post_id, p.title, p.kind, p.unit_id, p.unit_name, p.department_id, p.department_name,
				       p.seat_role
				from organisation_holding h join (%s) p on p.post_id = h.post_id
				where h.person_id = :person and h.valid_from <= :asOf and (h.valid_to is null or h.valid_to >= :asOf)
				order by h.valid_from, h.position""".formatted(POSTS))
			.param("person", person.value())
			.param("asOf", asOf)
			.query(HeldPost.class)
			.list();
	}

	/** Who holds a post on a day. */
	public List<Holder> holders(PostId post, LocalDate asOf) {
		return this.jdbc.sql("""
				select person_id, person_name, valid_from, valid_to from organisation_holding
				where post_id = :post and valid_from <= :asOf and (valid_to is null or valid_to >= :asOf)
				order by valid_from, position""")
			.param("post", post.value())
			.param("asOf", asOf)
			.query(Holder.class)
			.list();
	}

	/** Who holds which post on a day, by post. */
	public Map<String, List<Holder>> holders(LocalDate asOf) {
		return Holder.byPost(this.jdbc.sql("""
				select post_id, person_id, person_name, valid_from, valid_to from organisation_holding
				where valid_from <= :asOf and (valid_to is null or valid_to >= :asOf)
				order by valid_from, position""").param("asOf", asOf));
	}

	/** Who held and will hold a post, in order of time. */
	public List<Holder> holders(PostId post) {
		return this.jdbc.sql("""
				select person_id, person_name, valid_from, valid_to from organisation_holding
				where post_id = :post order by valid_from, position""")
			.param("post", post.value())
			.query(Holder.class)
			.list();
	}

	/**
	 * A post as it is called on a day, whether or not it exists then.
	 */
	public Optional<PostRow> post(PostId post, LocalDate asOf) {
		return this.jdbc.sql(POSTS + "where p.post_id = :post")
			.param("asOf", asOf)
			.param("post", post.value())
			.query(PostRow.class)
			.optional();
	}

	/** The name of a person as last recorded. */
	public Optional<String> personName(PersonId person) {
		return this.jdbc.sql("""
				select person_name from organisation_holding where person_id = :person
				order by position desc limit 1""").param("person", person.value()).query(String.class).optional();
	}

	/**
	 * The seats of the headquarters on a day, the chair first. A vacant post has no seat;
	 * where several hold one, the one who holds it longest sits.
	 */
	public List<Seat> seats(LocalDate asOf) {
		return this.jdbc.sql("""
				select s.post_id, p.title, s.role, h.person_id, h.person_name
				from organisation_seat s
				join organisation_post_on(:asOf) p on p.post_id = s.post_id
				join lateral (select person_id, person_name from organisation_holding
				              where post_id = s.post_id and valid_from <= :asOf
				                and (valid_to is null or valid_to >= :asOf)
				              order by valid_from, position limit 1) h on true
				where s.valid_from <= :asOf and (s.valid_to is null or s.valid_to >= :asOf)
				order by array_position(array['CHAIR', 'DEPUTY', 'MEMBER'], s.role), s.position""")
			.param("asOf", asOf)
			.query((row, number) -> new Seat(new PostId(row.getString("post_id")), row.getString("title"),
					new PersonId(row.getString("person_id")), row.getString("person_name"),
					SeatRole.valueOf(row.getString("role")) == SeatRole.CHAIR))
			.list();
	}

	/**
	 * 代決の順位 of every post that has one on a day: who acts for it, the first one first.
	 */
	public Map<String, List<String>> standIns(LocalDate asOf) {
		return this.jdbc.sql("""
				select distinct on (post_id) post_id, stand_ins from organisation_stand_in
				where valid_from <= :asOf order by post_id, valid_from desc, position desc""")
			.param("asOf", asOf)
			.query((row, number) -> Map.entry(row.getString("post_id"),
					List.of((String[]) row.getArray("stand_ins").getArray())))
			.list()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** 課長 of a section. */
	public Optional<PostRow> chiefPost(String unit, LocalDate asOf) {
		return postOf(unit, PostKind.SECTION_CHIEF, asOf);
	}

	/** 部長 of a department. */
	public Optional<PostRow> directorPost(String department, LocalDate asOf) {
		return postOf(department, PostKind.DIRECTOR, asOf);
	}

	/** 部長 of the department that a section belongs to. */
	public Optional<PostRow> directorAbove(String section, LocalDate asOf) {
		return unit(section, asOf).map(UnitRow::departmentId).flatMap((department) -> directorPost(department, asOf));
	}

	/** 事務局. */
	public Optional<PostRow> secretariatPost(LocalDate asOf) {
		return this.jdbc.sql(POSTS + "where p.kind = 'SECRETARIAT' and " + EXISTS + " order by p.position limit 1")
			.param("asOf", asOf)
			.query(PostRow.class)
			.optional();
	}

	/** The post of the chair; empty before it was created. */
	public Optional<PostRow> chairPost(LocalDate asOf) {
		return this.jdbc.sql(POSTS + "where p.kind = 'CHAIR' and " + EXISTS + " order by p.position limit 1")
			.param("asOf", asOf)
			.query(PostRow.class)
			.optional();
	}

	/** A unit as it is called on a day, whether or not it exists then. */
	public Optional<UnitRow> unit(String unit, LocalDate asOf) {
		return this.jdbc.sql(UNITS + "where l.unit_id = :unit")
			.param("asOf", asOf)
			.param("unit", unit)
			.query(UnitRow.class)
			.optional();
	}

	private Optional<PostRow> postOf(String unit, PostKind kind, LocalDate asOf) {
		return this.jdbc
			.sql(POSTS + "where p.unit_id = :unit and p.kind = :kind and " + EXISTS + " order by p.position limit 1")
			.param("asOf", asOf)
			.param("unit", unit)
			.param("kind", kind.name())
			.query(PostRow.class)
			.optional();
	}

}
