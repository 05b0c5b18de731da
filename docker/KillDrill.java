// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.Hash;

/**
 * Kills the application, or the application and its PostgreSQL, at random points under load, starts them again and looks:
 * every act that was answered is on record, and once; the cases go on; the log has only grown.
 *
 * java -cp modules/ledger/target/nawate-verify.jar docker/KillDrill.java modules/app/target/nawate-app-0.1.0-SNAPSHOT.jar 100
 */
class KillDrill {

	private static final int WRITERS = 4;

	private static final String PASSWORD = "nawate-demo";

	private record Act(String proposal, String fact) {
	}

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final RandomGenerator random = RandomGenerator.getDefault();

	private final Path jar;

	private final Path home;

	private final int port;

	private Process application;

	private Checkpoint before;

	private long answered;

	private KillDrill(Path jar, Path home, int port) {
		this.jar = jar;
		this.home = home;
		this.port = port;
	}

	public static void main(String[] args) throws Exception {
		if (args.length < 2) {
			System.err.println("java -cp nawate-verify.jar KillDrill.java nawate-app.jar rounds [port]");
			System.exit(2);
		}
		Path home = Files.createTempDirectory("nawate-kill-drill");
		KillDrill drill = new KillDrill(Path.of(args[0]), home, (args.length > 2) ? Integer.parseInt(args[2]) : 8099);
		try {
			drill.run(Integer.parseInt(args[1]));
		}
		finally {
			drill.kill(true);
		}
	}

	private void run(int rounds) throws Exception {
		start();
		for (int round = 1; round <= rounds; round++) {
			Queue<Act> acts = new ConcurrentLinkedQueue<>();
			boolean database = this.random.nextBoolean();
			killUnderLoad(round, acts, database);
			Instant killed = Instant.now();
			start();
			Duration away = Duration.between(killed, Instant.now());
			int goingOn = look(round, acts);
			long size = lookAtLog();
			checkLog(round);
			this.answered += acts.size();
			System.out.printf("round %d: killed %s, back after %d s, %d acts answered, none lost or doubled, %d cases go on, signed state %d%n",
					round, database ? "application and PostgreSQL" : "application", away.toSeconds(), acts.size(), goingOn, size);
		}
		if (this.answered == 0) {
			throw new IllegalStateException("Nothing was answered in any round, so nothing is shown");
		}
		System.out.printf("%d rounds, %d acts answered, none lost, none doubled, the log only grew%n", rounds, this.answered);
	}

	private void start() throws Exception {
		this.application = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-jar",
				this.jar.toString(), "--spring.profiles.active=demo", "--server.port=" + this.port,
				"--nawate.home=" + this.home)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.home.resolve("application.log").toFile()))
			.start();
		Instant patience = Instant.now().plusSeconds(300);
		while (Instant.now().isBefore(patience)) {
			try {
				if (call("GET", null, "/actuator/health/readiness", null).statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				// It is starting.
			}
			if (!this.application.isAlive()) {
				throw new IllegalStateException("It does not start: see " + this.home.resolve("application.log"));
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
		throw new IllegalStateException("It did not answer within five minutes");
	}

	private void killUnderLoad(int round, Queue<Act> acts, boolean database) throws Exception {
		AtomicBoolean stop = new AtomicBoolean();
		List<Thread> writers = new ArrayList<>();
		for (int writer = 0; writer < WRITERS; writer++) {
			String name = "case-drill-%04d-%d".formatted(round, writer);
			writers.add(Thread.ofPlatform().start(() -> write(name, acts, stop)));
		}
		TimeUnit.MILLISECONDS.sleep(this.random.nextInt(300, 6_000));
		kill(database);
		stop.set(true);
		for (Thread writer : writers) {
			writer.join();
		}
	}

	private void write(String name, Queue<Act> acts, AtomicBoolean stop) {
		for (int n = 0; !stop.get(); n++) {
			String id = "%s-%04d".formatted(name, n);
			try {
				HttpResponse<String> drafted = call("POST", "officer", "/api/proposals", draft(id));
				if (drafted.statusCode() != 201) {
					throw new IllegalStateException("No draft is taken: " + drafted.statusCode() + " " + drafted.body());
				}
				acts.add(new Act(id, "proposal.Drafted"));
				if (call("POST", "officer", "/api/proposals/" + id + "/submission", "").statusCode() == 200) {
					acts.add(new Act(id, "proposal.Submitted"));
				}
				if (call("POST", "chief", "/api/inbox/" + id + "~1", "{\"act\":\"ENDORSE\"}").statusCode() == 200) {
					acts.add(new Act(id, "proposal.Endorsed"));
				}
			}
			catch (IOException killed) {
				// What was not answered may or may not be on record.
			}
		}
	}

	private static String draft(String id) {
		return """
				{"id":"%s","kind":"ADDITION","effectiveOn":"2027-04-01","sheet":{"name":"停電に遭う取組 %s","measure":6,\
				"content":"庁内の申請を電子化する","currentState":"紙で受け付けている","expectedEffect":"待ち時間を短くする",\
				"kgi":"処理時間 30%%削減","schedule":[{"year":2027,"text":"運用開始","budgetYen":1200000}]}}""".formatted(id, id);
	}

	/** As a power cut would: nobody is asked to end. */
	private void kill(boolean database) throws Exception {
		if (this.application != null) {
			this.application.destroyForcibly().waitFor();
		}
		Path pid = this.home.resolve("postgres").resolve("postmaster.pid");
		if (database && Files.exists(pid)) {
			ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).ifPresent((server) -> {
				server.descendants().forEach(ProcessHandle::destroyForcibly);
				server.destroyForcibly();
			});
		}
	}

	/** Every answered act stands once in the history of its case, and the case can be gone on with. */
	private int look(int round, Queue<Act> acts) throws Exception {
		Map<String, List<String>> histories = new HashMap<>();
		for (Act act : acts) {
			List<String> facts = histories.computeIfAbsent(act.proposal(), this::facts);
			long times = facts.stream().filter(act.fact()::equals).count();
			if (times != 1) {
				throw new IllegalStateException("Round %d: %s of %s was answered and stands there %d times"
					.formatted(round, act.fact(), act.proposal(), times));
			}
		}
		int goingOn = 0;
		for (Map.Entry<String, List<String>> history : histories.entrySet()) {
			String id = history.getKey();
			HttpResponse<String> next = history.getValue().contains("proposal.Submitted")
					? call("POST", history.getValue().contains("proposal.Endorsed") ? "director" : "chief",
							"/api/inbox/" + id + (history.getValue().contains("proposal.Endorsed") ? "~2" : "~1"),
							"{\"act\":\"ENDORSE\"}")
					: call("POST", "officer", "/api/proposals/" + id + "/submission", "");
			if (next.statusCode() != 200) {
				throw new IllegalStateException("Round %d: %s does not go on: %d %s".formatted(round, id, next.statusCode(), next.body()));
			}
			goingOn++;
		}
		return goingOn;
	}

	private List<String> facts(String proposal) {
		try {
			String history = call("GET", "auditor", "/api/proposals/" + proposal + "/history", null).body();
			Matcher names = Pattern.compile("\"name\":\"(proposal\\.[A-Za-z]+)\"").matcher(history);
			return names.results().map((name) -> name.group(1)).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The signed state of the log is one that the last one grew into. */
	private long lookAtLog() throws Exception {
		HttpResponse<String> response = call("GET", null, "/log/checkpoint", null);
		if (response.statusCode() != 200) {
			return 0;
		}
		Checkpoint now = Checkpoint.of(SignedNote.of(response.body()).text());
		if (this.before != null && !now.equals(this.before)) {
			String proof = call("GET", "auditor",
					"/api/log/proofs/consistency?first=" + this.before.size() + "&second=" + now.size(), null)
				.body();
			List<Hash> path = Pattern.compile("\"([A-Za-z0-9+/]{43}=)\"")
				.matcher(proof)
				.results()
				.map((hash) -> Hash.ofBase64(hash.group(1)))
				.toList();
			if (!new ConsistencyProof(this.before.size(), now.size(), path).holds(this.before.root(), now.root())) {
				throw new IllegalStateException("The log did not grow out of what was signed before: " + this.before + ", " + now);
			}
		}
		this.before = now;
		return now.size();
	}

	/** The product's own check: every stored event is hashed anew. */
	private void checkLog(int round) throws Exception {
		String begun = call("POST", "auditor", "/api/log/checks", "").body();
		String id = value(begun, "id");
		String check = begun;
		while (value(check, "outcome") == null) {
			TimeUnit.MILLISECONDS.sleep(50);
			check = call("GET", "auditor", "/api/log/checks/" + id, null).body();
		}
		if (!"HOLDS".equals(value(check, "outcome"))) {
			throw new IllegalStateException("Round " + round + ": the log does not hold: " + check);
		}
	}

	private static String value(String json, String name) {
		Matcher value = Pattern.compile("\"" + name + "\":\"?([A-Za-z0-9_]+)").matcher(json);
		return value.find() && !value.group(1).equals("null") ? value.group(1) : null;
	}

	private HttpResponse<String> call(String method, String account, String path, String body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(30))
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (account != null) {
			request.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)));
		}
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
