package org.nawate.app.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemResolution.Result;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiMove;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.app.startup.CommandLine;
import org.nawate.process.model.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What other rules and tables would have made of the past: told of each case with what
 * was asked, and not a row of any table is changed by it.
 */
class SimulationTest {

	private static final LocalDate DAY = LocalDate.of(2025, 5, 20);

	private static ReadingWorld world;

	private static Simulation simulation;

	/** Six seats with the chair: of five members two are there, one by proxy. */
	@BeforeAll
	static void tell() {
		world = new ReadingWorld();
		Story.tellAll(world);
		meeting("majority", seats("PRESENT PRESENT PRESENT PRESENT ABSENT ABSENT"), "FOR FOR AGAINST", Result.APPROVED);
		meeting("proxy", seats("PRESENT PRESENT PRESENT PROXY ABSENT ABSENT"), "FOR AGAINST FOR", Result.APPROVED);
		meeting("tie", seats("PRESENT PRESENT PRESENT PRESENT PRESENT ABSENT"), "FOR FOR AGAINST AGAINST",
				Result.REFUSED);
		world.record(DAY, Story.SECRETARIAT,
				authority("case-raised", ProposalKind.KGI_REVISION, KgiMove.RAISED, DecidingBody.SECRETARIAT,
						DecidingBody.SECRETARIAT),
				authority("case-unclear", ProposalKind.KGI_REVISION, KgiMove.UNCLEAR, DecidingBody.HEADQUARTERS,
						DecidingBody.HEADQUARTERS),
				new ProposalEvent.Submitted(new ProposalId("case-lowered"), 1,
						new ProposedChange.KgiRevision(new ProjectId("project"), Kgi.parse("利用者満足度 90%以上"),
								Kgi.parse("利用者満足度 80%以上"), "理由", "実績", DAY),
						Story.OFFICER, DAY),
				new ProposalEvent.SectionsAsked(new ProposalId("case-lowered"), 1, List.of(), "hash", DAY));
		world.catchUp();
		simulation = new Simulation(world.jdbc(), world.the(DataSource.class),
				world.the(ObjectMapper.class, "eventObjectMapper"), world.the(PlatformTransactionManager.class),
				SimulationTest::past);
	}

	@AfterAll
	static void close() {
		world.close();
	}

	@ParameterizedTest(name = "{0}: {2} instead of {1} in {3}")
	@CsvSource(textBlock = """
			voting=ALL,             carried,   fallen,        proposal-majority
			voting=ALL,             carried,   fallen,        proposal-proxy
			quorum=ALL,             carried,   no-quorum,     proposal-majority
			quorum=ALL,             open,      adjourned,     meeting-majority
			proxyCounts=false,      carried,   no-quorum,     proposal-proxy
			proxyCounts=false,      open,      adjourned,     meeting-proxy
			proxyVotes=false,       carried,   tie,           proposal-proxy
			voting=HALF_OR_MORE,    fallen,    carried,       proposal-tie
			chairVotes=true,        carried,   tie,           proposal-majority
			""")
	void meetings_are_held_again_by_other_rules(String rule, String before, String after, String where) {
		Replay replay = simulation.replay(change(rule));
		assertThat(replay.subject()).isEqualTo(rule);
		assertThat(replay.differences()).anySatisfy((each) -> {
			assertThat(each.href()).endsWith("/" + where);
			assertThat(List.of(each.before(), each.after())).containsExactly(before, after);
			assertThat(each.inputs()).isNotEmpty();
		});
	}

	@Test
	void what_the_rules_of_the_day_had_is_not_told_as_a_difference() {
		assertThat(simulation.replay(change("tie=CHAIR_DECIDES,quorum=MAJORITY,voting=MAJORITY")).differences())
			.isEmpty();
		assertThat(simulation.replay(change("tie=FALLS")).judged()).isGreaterThanOrEqualTo(6);
	}

	@Test
	void a_changed_table_of_authority_leads_cases_elsewhere_but_never_what_only_the_headquarters_decides() {
		ModelFile all = table("change-authority.dmn", "\"headquarters\"", "\"chair\"");
		assertThat(simulation.replay(all).differences()).extracting(Difference::href)
			.doesNotContain("/proposals/case-unclear");
		ModelFile chair = table("change-authority.dmn", "\"secretariat\"", "\"chair\"");
		assertThat(simulation.replay(chair).differences()).filteredOn((each) -> each.href().endsWith("case-raised"))
			.singleElement()
			.satisfies((each) -> assertThat(each.before() + " " + each.after()).isEqualTo("secretariat chair"));
	}

	@Test
	void a_changed_table_of_consultation_asks_others() {
		ModelFile nobody = new ModelFile("consultation.dmn",
				read("consultation.dmn").replaceAll("(?s)<rule .*</rule>", "").getBytes(StandardCharsets.UTF_8));
		assertThat(simulation.replay(nobody).differences()).filteredOn((each) -> each.href().endsWith("case-lowered"))
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.before()).isEqualTo("企画広報課");
				assertThat(each.after()).isEqualTo("none");
				assertThat(each.inputs()).containsEntry("kgiMove", "lowered").containsKeys("newClass", "hasBudget");
			});
		assertThat(simulation
			.replay(new ModelFile("consultation.dmn", read("consultation.dmn").getBytes(StandardCharsets.UTF_8)))
			.differences()).isEmpty();
	}

	@Test
	void a_changed_threshold_classes_cases_otherwise() {
		ModelFile one = new ModelFile("business-class.dmn",
				read("business-class.dmn").replace("&gt;= 3", "&gt;= 1")
					.replace("&lt; 3", "&lt; 1")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(simulation.replay(one).differences()).isNotEmpty()
			.allSatisfy((each) -> assertThat(each.inputs()).containsKey("departmentsAffected"));
	}

	@Test
	void the_command_line_tells_the_same_and_its_exit_code(@TempDir Path folder) throws IOException {
		SimulateFromCommandLine command = new SimulateFromCommandLine(simulation,
				new CommandLine(new GenericApplicationContext()));
		assertThat(run(command, "rules:voting=ALL,proxyVotes=true", 1)).contains("proposal-majority",
				"carried -> fallen", "nothing was recorded");
		assertThat(run(command, "quorum:ALL", 1)).contains("open -> adjourned");
		assertThat(run(command, "rules:voting=MAJORITY", 0)).contains("0 of");
		assertThat(run(command, "rules:voting=NONE", 2)).contains("No such rule", "voting=MAJORITY|HALF_OR_MORE|ALL");
		assertThat(run(command, "rules:", 2)).contains("No such rule");
		assertThat(run(command, "", 2)).contains("Cannot read");
		assertThat(run(command, folder.resolve("none.dmn").toString(), 2)).contains("Cannot read");
		Path other = Files.writeString(folder.resolve("other.dmn"), "<x/>");
		assertThat(run(command, other.toString(), 2)).contains("Not a table to simulate");
		Path broken = Files.writeString(folder.resolve("business-class.dmn"), "<x/>");
		assertThat(run(command, broken.toString(), 2)).contains("it cannot be read");
		Path chair = Files.write(folder.resolve("change-authority.dmn"),
				table("change-authority.dmn", "\"secretariat\"", "\"chair\"").content());
		assertThat(run(command, chair.toString(), 1)).contains("secretariat -> chair", "changeKind=kgi-revision");
	}

	@Test
	void not_a_row_of_any_table_is_changed() {
		Map<String, List<String>> before = world.dump();
		long events = world.jdbc().sql("select count(*) from domain_event_entry").query(Long.class).single();
		simulation.replay(change("quorum=ALL,voting=ALL"));
		simulation.replay(table("change-authority.dmn", "\"secretariat\"", "\"chair\""));
		assertThat(world.dump()).isEqualTo(before);
		assertThat(world.jdbc().sql("select count(*) from domain_event_entry").query(Long.class).single())
			.isEqualTo(events);
	}

	@Test
	void ten_thousand_cases_are_replayed_in_one_pass() {
		try (ReadingWorld large = new ReadingWorld()) {
			large.jdbc()
				.sql("""
						insert into fact (position, event_id, name, revision, aggregate_id, proposal_id, recorded_at, acted_on,
						  payload, is_public)
						select n, 'e' || n, 'proposal.AuthorityDetermined', 1, 'case-' || n, 'case-' || n, now(), current_date,
						  '{"authority":"SECRETARIAT","tableSays":"SECRETARIAT","changeKind":"KGI_REVISION","kgiMove":"RAISED"}',
						  false from generate_series(1, 10000) n""")
				.update();
			Simulation big = new Simulation(large.jdbc(), large.the(DataSource.class),
					large.the(ObjectMapper.class, "eventObjectMapper"), large.the(PlatformTransactionManager.class),
					SimulationTest::past);
			long begin = System.nanoTime();
			Replay replay = big.replay(table("change-authority.dmn", "\"secretariat\"", "\"chair\""));
			System.out.printf("simulation of 10,000 cases: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
			assertThat(replay.differences()).hasSize(10_000);
		}
	}

	/** Each version of a table by which something was decided here is as shipped. */
	private static Optional<String> past(String id, String hash) {
		return Optional.of(read(id + ".dmn"));
	}

	private static String run(SimulateFromCommandLine command, String asked, int code) {
		StringBuilder report = new StringBuilder();
		assertThat(command.run(asked, report)).as(report.toString()).isEqualTo(code);
		return report.toString();
	}

	private static RulesChange change(String words) {
		Map<String, String> all = new java.util.LinkedHashMap<>();
		for (String word : words.split(",", -1)) {
			all.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
		}
		return RulesChange.of(all);
	}

	private static ProposalEvent authority(String id, ProposalKind kind, KgiMove move, DecidingBody authority,
			DecidingBody says) {
		return new ProposalEvent.AuthorityDetermined(new ProposalId(id), authority, says, kind, move, "row", "根拠",
				"hash", DAY);
	}

	private static List<Attendance> seats(String presences) {
		List<Attendance> seats = new ArrayList<>();
		for (String presence : presences.split(" ", -1)) {
			seats.add(new Attendance(new PostId("seat-" + seats.size()), Presence.valueOf(presence), ""));
		}
		return seats;
	}

	/** The first seat is the chair's, who votes only with equal votes. */
	private static void meeting(String name, List<Attendance> attendance, String ballots, Result result) {
		MeetingId meeting = new MeetingId("meeting-" + name);
		HeadquartersRules rules = HeadquartersRules.usual();
		List<Seat> seats = IntStream.range(0, attendance.size())
			.mapToObj((n) -> new Seat(new PostId("seat-" + n), "委員" + n, new PersonId("person-" + n), "例 委員", n == 0))
			.toList();
		List<Vote> votes = new ArrayList<>();
		for (String ballot : ballots.split(" ", -1)) {
			votes.add(new Vote(new PostId("seat-" + (votes.size() + 1)), Ballot.valueOf(ballot)));
		}
		if (result == Result.REFUSED) {
			votes.add(new Vote(new PostId("seat-0"), Ballot.AGAINST));
		}
		int present = (int) attendance.stream().filter((each) -> each.presence().counts()).count();
		world.record(DAY, Story.SECRETARIAT,
				new MeetingEvent.Planned(meeting, name, DAY, "10:00", "庁議室", QuorumRule.MAJORITY, Story.SECRETARIAT),
				new MeetingEvent.Convened(meeting, seats, 4, Story.SECRETARIAT, DAY, rules, DAY, null),
				new MeetingEvent.AttendanceRecorded(meeting, attendance, Story.SECRETARIAT),
				new MeetingEvent.Opened(meeting, present, 4, Story.SECRETARIAT, DAY),
				new MeetingEvent.VotesRecorded(meeting, 1, votes, Story.SECRETARIAT),
				new MeetingEvent.ItemResolved(meeting, 1, new ProposalId("proposal-" + name),
						new ItemResolution(result, "", "理由", DAY, null),
						new VotingPolicy.Count(present - 1, 2, 1, 0, false, result == Result.APPROVED), present, 4,
						Story.SECRETARIAT));
	}

	private static ModelFile table(String name, String from, String to) {
		return new ModelFile(name, read(name).replace(from, to).getBytes(StandardCharsets.UTF_8));
	}

	private static String read(String name) {
		try {
			return Files.readString(Path.of("../../bpmn", name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
