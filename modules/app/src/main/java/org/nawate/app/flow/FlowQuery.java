package org.nawate.app.flow;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.process.model.FlowShelf;
import org.nawate.process.model.ModelFile;

/** Answers which flows and tables are in force, since when, and who said so. */
@Component
class FlowQuery {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?process\\b[^>]*?\\bname=\"([^\"]*)\"");

	private final FlowShelf shelf;

	private final JdbcClient jdbc;

	FlowQuery(FlowShelf shelf, JdbcClient jdbc) {
		this.shelf = shelf;
		this.jdbc = jdbc;
	}

	/**
	 * A file in force.
	 *
	 * @param label what it is called in the model
	 * @param adoption by whom; null where the folder's file is in force
	 */
	record FileRow(String name, String label, boolean flow, int version, LocalDate since, long openCases,
			@Nullable Adoption adoption) {
	}

	/** Who put a version in force. */
	record Adoption(String name, int version, String sha256, String reason, LocalDate adoptedOn, String byTitle,
			String byName, long position) {
	}

	/**
	 * A version with who put it in force.
	 *
	 * @param until the day on which the next one took its place; null for the one in
	 * force
	 */
	record VersionRow(int version, int last, String sha256, LocalDate since, @Nullable LocalDate until, long openCases,
			@Nullable Adoption adoption) {

		boolean holds(int number) {
			return this.version <= number && number <= this.last;
		}

	}

	/** A file with all its versions, the latest first. */
	record HistoryRow(String name, String label, boolean flow, List<VersionRow> versions) {
	}

	/** Every version of every file. */
	List<HistoryRow> history() {
		return this.shelf.inForce()
			.stream()
			.map((file) -> new HistoryRow(file.name(), label(file), file.isFlow(), versions(file.name())))
			.toList();
	}

	/** The names of the folder's files that differ from what is in force, or are new. */
	List<String> waiting() {
		Map<String, String> inForce = this.shelf.inForce()
			.stream()
			.collect(Collectors.toMap(ModelFile::name, ModelFile::sha256));
		return this.shelf.folder()
			.stream()
			.filter((file) -> !file.sha256().equals(inForce.get(file.name())))
			.map(ModelFile::name)
			.toList();
	}

	List<FileRow> files() {
		List<FileRow> rows = new ArrayList<>();
		for (ModelFile file : this.shelf.inForce()) {
			List<VersionRow> versions = versions(file.name());
			VersionRow current = versions.getFirst();
			rows.add(new FileRow(file.name(), label(file), file.isFlow(), current.last(), current.since(),
					versions.stream().mapToLong(VersionRow::openCases).sum(), current.adoption()));
		}
		return rows;
	}

	List<VersionRow> versions(String name) {
		List<Adoption> adoptions = this.jdbc.sql("""
				select name, version, sha256, reason, adopted_on, by_title, by_name, position
				from flow_adoption where name = :name""").param("name", name).query(Adoption.class).list();
		List<VersionRow> rows = new ArrayList<>();
		LocalDate until = null;
		for (FlowShelf.Version version : this.shelf.versions(name)) {
			Adoption adoption = adoptions.stream()
				.filter((each) -> each.version() >= version.version() && each.version() <= version.last()
						&& each.sha256().equals(version.sha256()))
				.findFirst()
				.orElse(null);
			rows.add(new VersionRow(version.version(), version.last(), version.sha256(), day(version.since()), until,
					version.openCases(), adoption));
			until = day(version.since());
		}
		return rows;
	}

	/** What a file is called in itself. */
	static String label(ModelFile file) {
		if (file.isFlow()) {
			Matcher name = NAME.matcher(file.text());
			return name.find() ? name.group(1) : file.id();
		}
		return DecisionTable.read(new ByteArrayInputStream(file.content())).name();
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, JAPAN);
	}

}
