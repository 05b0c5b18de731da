package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.app.account.TestVoters;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.store.ReadModels;

/** Twenty members who vote in the same moment. */
class VotingLoadTest extends Casework {

	private static final List<String> MEMBERS = List.of("director", "director2", "member1", "member2", "member3",
			"member4", "member5", "member6");

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	/**
	 * Twelve section chiefs sit in a headquarters of the far future, each held by a
	 * person with an account of their own; all are present.
	 */
	private String bigMeeting(LocalDate from) {
		// By then other tests may have closed some of the posts.
		List<String> seated = new DemoOrganisation().commands()
			.stream()
			.filter(OrganisationCommand.CreatePost.class::isInstance)
			.map((command) -> ((OrganisationCommand.CreatePost) command).post().value())
			.filter((post) -> post.startsWith("chief-"))
			.filter((post) -> this.commands
				.<Outcome>sendAndWait(new OrganisationCommand.SeatMember(DemoOrganisation.ID, Actor.system(),
						new PostId(post), SeatRole.MEMBER, from))
				.isAccepted())
			.limit(12)
			.toList();
		assertThat(seated).hasSize(12);
		for (int i = 0; i < seated.size(); i++) {
			String voter = TestVoters.voters(12).get(i);
			assertThat(this.commands
				.<Outcome>sendAndWait(new OrganisationCommand.FillPost(DemoOrganisation.ID, Actor.system(),
						new PostId(seated.get(i)), new PersonId("p-" + voter), "仮名 " + voter, from))
				.isAccepted()).isTrue();
		}
		this.readModels.awaitCaughtUp(java.time.Duration.ofSeconds(10));
		String id = waiting("20名で決める案");
		LocalDate day = from.plusDays(14);
		String meeting = ok(as("secretariat").post("/api/meetings",
				Map.of("name", "大きな会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "議場")))
			.path("meetingId")
			.asText();
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		List<Map<String, String>> all = new ArrayList<>();
		ok(as("secretariat").get("/api/meetings/" + meeting)).path("seats")
			.forEach((seat) -> all.add(Map.of("post", seat.path("postId").asText(), "presence", "PRESENT")));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/attendance", Map.of("attendance", all)));
		on(day);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		return meeting;
	}

	@Test
	void of_twenty_members_who_vote_at_once_every_vote_is_kept() throws Exception {
		LocalDate from = LocalDate.of(2029, 1, 1);
		String meeting = bigMeeting(from);
		int item = lastItem(meeting);
		List<String> accounts = new ArrayList<>(MEMBERS);
		accounts.addAll(TestVoters.voters(12));
		List<java.util.function.Supplier<Caller.Answer>> voices = new ArrayList<>();
		accounts.forEach((account) -> voices
			.add(() -> as(account).post(item(meeting, item) + "/votes", Map.of("ballot", "FOR"))));
		assertThat(voices).hasSize(20);
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService together = Executors.newFixedThreadPool(voices.size())) {
			List<Future<Integer>> answers = new ArrayList<>();
			for (java.util.function.Supplier<Caller.Answer> voice : voices) {
				answers.add(together.submit(() -> {
					start.await();
					return voice.get().status();
				}));
			}
			start.countDown();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		JsonNode counted = null;
		for (JsonNode each : ok(as("secretariat").get("/api/meetings/" + meeting)).path("items")) {
			counted = (each.path("item").asInt() == item) ? each.path("count") : counted;
		}
		assertThat(counted).isNotNull();
		assertThat(counted.path("votesFor").asInt()).isEqualTo(20);
		ok(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
	}

}
