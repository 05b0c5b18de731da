package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.PostKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the section that answers today to a name or a unit, also to one that was renamed
 * or closed since: then whoever took over from its chief, or the unit that followed it.
 */
@Component
public class SectionQuery {

	/** More successions than a plan lives through. */
	private static final int LONGEST = 20;

	private final JdbcClient jdbc;

	private final OrganisationQuery organisation;

	SectionQuery(JdbcClient jdbc, OrganisationQuery organisation) {
		this.jdbc = jdbc;
		this.organisation = organisation;
	}

	/** The chief's post of the section of a name; of a former name where none has it. */
	public Optional<PostRow> named(String name, LocalDate on) {
		return this.jdbc.sql("""
				select n.unit_id from organisation_unit_name n
				join organisation_unit_on(:on) u on u.unit_id = n.unit_id
				where n.name = :name and n.valid_from <= :on
				order by u.name = :name and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on) desc,
				         n.valid_from desc, n.position desc""")
			.param("name", name)
			.param("on", on)
			.query(String.class)
			.list()
			.stream()
			.flatMap((unit) -> chief(unit, on).stream())
			.findFirst();
	}

	/** The chief's post of a unit, or of the one that followed it. */
	public Optional<PostRow> chief(String unit, LocalDate on) {
		return chief(unit, on, LONGEST);
	}

	private Optional<PostRow> chief(String unit, LocalDate on, int left) {
		Optional<PostRow> now = this.organisation.chiefPost(unit, on).or(() -> heir(unit, on));
		if (now.isPresent() || left == 0) {
			return now;
		}
		return successors(unit).stream().flatMap((next) -> chief(next, on, left - 1).stream()).findFirst();
	}

	/** Who took over from the chief that the unit had last. */
	private Optional<PostRow> heir(String unit, LocalDate on) {
		Optional<PostRow> post = lastChief(unit).flatMap((id) -> this.organisation.post(new PostId(id), on));
		for (int left = LONGEST; left > 0 && post.isPresent() && !post.get().existsOn(on); left--) {
			String next = post.get().successorId();
			post = (next != null) ? this.organisation.post(new PostId(next), on) : Optional.empty();
		}
		return post.filter((row) -> row.existsOn(on) && row.unitId() != null);
	}

	private Optional<String> lastChief(String unit) {
		return this.jdbc.sql("""
				select p.post_id from organisation_post p
				join organisation_post_place l on l.post_id = p.post_id and l.unit_id = :unit
				where p.kind = :kind order by l.valid_from desc, l.position desc limit 1""")
			.param("unit", unit)
			.param("kind", PostKind.SECTION_CHIEF.name())
			.query(String.class)
			.optional();
	}

	private List<String> successors(String unit) {
		return this.jdbc.sql("select unnest(successors) from organisation_unit where unit_id = :unit")
			.param("unit", unit)
			.query(String.class)
			.list();
	}

}
