package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls the API in somebody's name. */
public final class Caller {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final ObjectMapper JSON = new ObjectMapper();

	private final int port;

	private final String account;

	private final String language;

	Caller(int port, String account, String language) {
		this.port = port;
		this.account = account;
		this.language = language;
	}

	/** The same caller, answered in another language. */
	public Caller in(String other) {
		return new Caller(this.port, this.account, other);
	}

	/** GET. */
	public Answer get(String path) {
		return send("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
	}

	/** POST of a body as JSON. */
	public Answer post(String path, Object body) {
		return raw("POST", path, write(body));
	}

	/** POST without a body. */
	public Answer post(String path) {
		return send("POST", path, HttpRequest.BodyPublishers.noBody(), Map.of());
	}

	/** PUT of a body as JSON. */
	public Answer put(String path, Object body) {
		return raw("PUT", path, write(body));
	}

	/** A body as it is, said to be JSON. */
	public Answer raw(String method, String path, String body) {
		return send(method, path, HttpRequest.BodyPublishers.ofString(body),
				Map.of("Content-Type", "application/json"));
	}

	/** Any request. */
	public Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body)
			.header("Accept-Language", this.language);
		headers.forEach(request::setHeader);
		if (!this.account.isEmpty()) {
			String login = this.account.contains(":") ? this.account : this.account + ":nawate-demo";
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response, json(response.body()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** GET of a PDF, which must be offered for download. */
	public byte[] file(String path) {
		return file(path, "application/pdf");
	}

	/** GET of a file of another type, which must be offered for download. */
	public byte[] file(String path, String type) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization",
					"Basic " + Base64.getEncoder()
						.encodeToString((this.account + ":nawate-demo").getBytes(StandardCharsets.UTF_8)))
			.build();
		try {
			HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
			assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String write(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode json(String body) {
		try {
			return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
		}
		catch (IOException ex) {
			return MissingNode.getInstance();
		}
	}

	/** What was answered. */
	public record Answer(HttpResponse<String> response, JsonNode body) {

		/** The status code. */
		public int status() {
			return this.response.statusCode();
		}

		/** The problem's code, empty where there is none. */
		public String code() {
			return this.body.path("code").asText();
		}

		/** A header, empty where there is none. */
		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

}
