package org.nawate.app.edition;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.plan.EditionCorrection;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was corrected in published editions, and what is still to be. */
@Component
class CorrectionQuery {

	private final JdbcClient jdbc;

	private final EditionQuery editions;

	private final ObjectMapper json;

	CorrectionQuery(JdbcClient jdbc, EditionQuery editions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.editions = editions;
		this.json = json;
	}

	/**
	 * A line of a 正誤表.
	 *
	 * @param figure {@code name}, {@code kgi}, {@code owner}, {@code businessClass} or
	 * {@code marks}
	 * @param caseNumber by which it was put right
	 */
	record Line(String projectId, int measure, int number, String name, String figure, String printed, String correct,
			String reason, String proposalId, String caseNumber) {
	}

	/**
	 * A correction of an edition, number by number.
	 *
	 * @param position of the fact behind it
	 */
	record Correction(int number, LocalDate publishedOn, List<Line> lines, long position) {
	}

	private record Published(int number, LocalDate on, List<EditionCorrection> corrections, List<EditionRow> rows,
			long position) {
	}

	/** The corrections of an edition, the first one first. */
	List<Correction> of(FiscalYear year) {
		List<Published> published = published(year);
		Map<String, String> numbers = numbers(published.stream()
			.flatMap((one) -> one.corrections().stream())
			.map(EditionCorrection::proposal)
			.toList());
		return published.stream()
			.map((one) -> new Correction(one.number(), one.on(),
					one.corrections().stream().map((line) -> line(line, one.rows(), numbers)).toList(), one.position()))
			.toList();
	}

	/**
	 * What was put right, is in effect, and is printed otherwise in the edition, also as
	 * corrected; in the order of the facts, so that one may rest on another.
	 */
	List<EditionCorrection> open(FiscalYear year, LocalDate today) {
		List<EditionRow> rows = new ArrayList<>(
				this.editions.corrected(year).or(() -> this.editions.find(year)).map(Edition::rows).orElse(List.of()));
		List<EditionCorrection> done = published(year).stream().flatMap((one) -> one.corrections().stream()).toList();
		List<EditionCorrection> open = new ArrayList<>();
		for (EditionCorrection erratum : errata(today)) {
			OptionalInt place = IntStream.range(0, rows.size()).filter((i) -> erratum.fits(rows.get(i))).findFirst();
			if (place.isPresent() && !done.contains(erratum)) {
				open.add(erratum);
				rows.set(place.getAsInt(), erratum.correct(rows.get(place.getAsInt())));
			}
		}
		return open;
	}

	/** The same as lines. */
	List<Line> openLines(FiscalYear year, LocalDate today) {
		List<EditionCorrection> open = open(year, today);
		Map<String, String> numbers = numbers(open.stream().map(EditionCorrection::proposal).toList());
		List<EditionRow> rows = this.editions.find(year).map(Edition::rows).orElse(List.of());
		return open.stream().map((correction) -> line(correction, rows, numbers)).toList();
	}

	private static Line line(EditionCorrection correction, List<EditionRow> rows, Map<String, String> numbers) {
		Optional<EditionRow> row = rows.stream()
			.filter((one) -> one.project().equals(correction.project()))
			.findFirst();
		Misprint misprint = correction.misprint();
		String proposal = correction.proposal().value();
		return new Line(correction.project().value(), row.map(EditionRow::measure).orElse(0),
				row.map(EditionRow::number).orElse(0), row.map(EditionRow::name).orElse(""), misprint.figure(),
				misprint.printed(), misprint.correct(), correction.reason(), proposal,
				numbers.getOrDefault(proposal, proposal));
	}

	private List<EditionCorrection> errata(LocalDate today) {
		return this.jdbc.sql("select * from erratum where effective_on <= :today order by position")
			.param("today", today)
			.query((row, number) -> erratum(row))
			.list();
	}

	private EditionCorrection erratum(ResultSet row) throws SQLException {
		return new EditionCorrection(new ProjectId(row.getString("project_id")),
				read(row.getString("misprint"), new TypeReference<Misprint>() {
				}), new ProposalId(row.getString("proposal_id")), row.getString("reason"));
	}

	private List<Published> published(FiscalYear year) {
		return this.jdbc.sql("select * from edition_correction where fiscal_year = :year order by number")
			.param("year", year.year())
			.query((row, number) -> new Published(row.getInt("number"), row.getObject("published_on", LocalDate.class),
					read(row.getString("corrections"), new TypeReference<List<EditionCorrection>>() {
					}), read(row.getString("rows"), new TypeReference<List<EditionRow>>() {
					}), row.getLong("position")))
			.list();
	}

	private Map<String, String> numbers(List<ProposalId> proposals) {
		Map<String, String> numbers = new HashMap<>();
		this.jdbc.sql("select proposal_id, number from case_file where proposal_id = any (:proposals)")
			.param("proposals", proposals.stream().map(ProposalId::value).distinct().toArray(String[]::new))
			.query((row, number) -> numbers.put(row.getString("proposal_id"), row.getString("number")))
			.list();
		return numbers;
	}

	private <T> T read(String text, TypeReference<T> type) {
		try {
			return this.json.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
