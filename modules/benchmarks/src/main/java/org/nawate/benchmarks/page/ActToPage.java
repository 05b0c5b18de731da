package org.nawate.benchmarks.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The product with its pages, all read models and the sealer. Somebody logged in sends
 * the form by which one writes on a case, follows to its page as a browser does, and must
 * find there what was written.
 */
final class ActToPage implements Contender {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** A page with more would measure its length. */
	private static final int ON_A_CASE = 10;

	private final Database database;

	private final Path home;

	private final ConfigurableApplicationContext application;

	private final String address;

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	private String token = "";

	private String proposal = "";

	private int written;

	ActToPage(Database database) throws Exception {
		this.database = database;
		this.home = Files.createTempDirectory("nawate-benchmarks-home");
		int port = freePort();
		this.address = "http://localhost:" + port;
		this.application = new SpringApplication(Class.forName("org.nawate.app.Nawate")).run("--server.port=" + port,
				"--spring.profiles.active=demo", "--nawate.home=" + this.home,
				"--nawate.database.url=" + database.url(), "--nawate.database.username=postgres",
				"--logging.level.org.nawate=error");
		form("/login", "username=officer&password=nawate-demo");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public String name() {
		return "Nawate";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		if (this.written % ON_A_CASE == 0) {
			draft();
			get("/proposals/" + this.proposal + "/comments");
		}
		this.written++;
		String text = "例のコメント " + UUID.randomUUID();
		watch.time(() -> {
			String page = form("/proposals/" + this.proposal + "/comments",
					"text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
			if (!page.contains(text)) {
				throw new IllegalStateException("The page does not show what was written");
			}
		});
	}

	private void draft() throws IOException, InterruptedException {
		this.proposal = "case-" + UUID.randomUUID();
		String body = """
				{"id": "%s", "kind": "ADDITION", "effectiveOn": "2099-04-01", "sheet": {"name": "窓口の予約", "measure": 6,
				 "content": "予約を受け付ける。", "currentState": "待つ。", "expectedEffect": "待たない。", "kgi": "利用者満足度 80%%以上"}}"""
			.formatted(this.proposal);
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.address + "/api/proposals"))
			.header("Content-Type", "application/json")
			.header("Authorization", basic("officer"))
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		if (answer.statusCode() / 100 != 2) {
			throw new IllegalStateException("No draft: " + answer.statusCode() + " " + answer.body());
		}
	}

	/** An audit bundle of everything, in a file that is the caller's. */
	Path bundle() throws IOException, InterruptedException {
		Path file = Files.createTempFile("nawate-benchmarks", ".zip");
		HttpResponse<Path> answer = this.browser
			.send(HttpRequest.newBuilder(URI.create(this.address + "/api/bundles/everything"))
				.header("Authorization", basic("auditor"))
				.build(), HttpResponse.BodyHandlers.ofFile(file));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException("No bundle: " + answer.statusCode() + " " + Files.readString(file));
		}
		return file;
	}

	private static String basic(String account) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((account + ":nawate-demo").getBytes(StandardCharsets.UTF_8));
	}

	private String get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.address + path)));
		Matcher found = TOKEN.matcher(answer.body());
		this.token = found.find() ? found.group(1) : this.token;
		return answer.body();
	}

	private String form(String path, String fields) throws IOException, InterruptedException {
		if (this.token.isEmpty() || path.equals("/login")) {
			get(path);
		}
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString(fields + "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8))));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + ": " + answer.statusCode());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(
				request.header("Accept", "text/html, application/json").header("Accept-Language", "ja").build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		this.application.close();
		this.database.close();
		FileSystemUtils.deleteRecursively(this.home);
	}

}
