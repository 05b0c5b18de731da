package org.nawate.app.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who is away, who handed steps over, and who wrote a case. */
@Component
public class StaffQuery {

	private final JdbcClient jdbc;

	StaffQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All absences that are not over before a day, the next first. */
	public List<AbsenceRow> absences(LocalDate from) {
		return this.jdbc.sql("""
				select * from staff_absence where absent_until >= :from and absent_until >= absent_from
				order by absent_from, position""").param("from", from).query(AbsenceRow.class).list();
	}

	/** All delegations that are not over before a day, the next first. */
	public List<DelegationRow> delegations(LocalDate from) {
		return this.jdbc.sql("""
				select * from staff_delegation where valid_until >= :from and valid_until >= valid_from
				order by valid_from, position""").param("from", from).query(DelegationRow.class).list();
	}

	/** Who is away on a day, with the first day on which each is back. */
	Map<String, LocalDate> away(LocalDate day) {
		Map<String, LocalDate> back = new HashMap<>();
		for (AbsenceRow row : absences(day)) {
			LocalDate free = back.getOrDefault(row.personId(), day);
			if (!row.absentFrom().isAfter(free) && !row.absentUntil().isBefore(free)) {
				back.put(row.personId(), row.absentUntil().plusDays(1));
			}
		}
		return back;
	}

	/**
	 * By case, the drafting section, whoever wrote or submitted it, and whoever screened
	 * it since it was submitted last.
	 */
	Map<String, Origin> origins(Collection<ProposalId> proposals) {
		Map<String, Origin> origins = new HashMap<>();
		this.jdbc
			.sql("""
					select c.proposal_id, c.section, array(
					    select distinct f.person_id from fact f
					    where f.proposal_id = c.proposal_id and f.person_id is not null
					      and f.name in ('proposal.Drafted', 'proposal.Revised', 'proposal.Submitted')) as authors, array(
					    select distinct f.person_id from fact f
					    where f.proposal_id = c.proposal_id and f.person_id is not null
					      and f.name in ('proposal.Screened', 'proposal.Clarified')
					      and f.position > (select max(s.position) from fact s
					                        where s.proposal_id = c.proposal_id and s.name = 'proposal.Submitted')) as screeners
					from case_file c where c.proposal_id = any (:proposals)""")
			.param("proposals", proposals.stream().map(ProposalId::value).toArray(String[]::new))
			.query((row, number) -> origins.put(row.getString("proposal_id"),
					new Origin(row.getString("section"), persons((String[]) row.getArray("authors").getArray()),
							persons((String[]) row.getArray("screeners").getArray()))))
			.list();
		return origins;
	}

	private static Set<PersonId> persons(String[] ids) {
		return Set.copyOf(List.of(ids).stream().map(PersonId::new).toList());
	}

	/** Where a case comes from. */
	record Origin(String section, Set<PersonId> authors, Set<PersonId> screeners) {
	}

}
