package org.nawate.app.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses the pages as a browser without scripts does: follows redirects, keeps cookies. */
public final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	private final String address;

	private String token = "";

	/** Somebody unknown. */
	Visitor(String address) {
		this.address = address;
	}

	/** Logs in with a demo account. */
	Visitor login(String account) {
		get("/login");
		post("/login", "username", account, "password", "nawate-demo");
		return this;
	}

	/** Opens a page. */
	public Seen get(String path) {
		return send(HttpRequest.newBuilder(uri(path)));
	}

	/** Sends a form: names and values by turns. */
	public Seen post(String path, String... namesAndValues) {
		return post(false, path, namesAndValues);
	}

	/** Sends a form as the script that saves by itself does. */
	public Seen save(String path, String... namesAndValues) {
		return post(true, path, namesAndValues);
	}

	/** Sends one file as a form does. */
	public Seen upload(String path, String field, String fileName, byte[] content) {
		String boundary = "----nawate";
		String head = part(boundary, "name=\"_csrf\"") + this.token + "\r\n"
				+ part(boundary, "name=\"" + field + "\"; filename=\"" + fileName + "\"");
		byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head),
					HttpRequest.BodyPublishers.ofByteArray(content), HttpRequest.BodyPublishers.ofByteArray(tail))));
	}

	/** Sends several files in one field as a form does. */
	public Seen upload(String path, String field, Map<String, byte[]> files) {
		String boundary = "----nawate";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes((part(boundary, "name=\"_csrf\"") + this.token).getBytes(StandardCharsets.UTF_8));
		files.forEach((name, content) -> {
			body.writeBytes(("\r\n" + part(boundary, "name=\"" + field + "\"; filename=\"" + name + "\""))
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
		});
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private Seen post(boolean bySelf, String path, String... namesAndValues) {
		StringBuilder form = new StringBuilder("_csrf=" + encoded(this.token));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString()));
		return send(bySelf ? request.header("HX-Request", "true") : request);
	}

	private Seen send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.browser.send(
					request.header("Accept", "text/html").header("Accept-Language", "ja").build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			Matcher found = TOKEN.matcher(answer.body());
			this.token = found.find() ? found.group(1) : this.token;
			return new Seen(answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String path) {
		return URI.create(this.address + path.replace("~", "%7E"));
	}

	private static String part(String boundary, String what) {
		return "--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** What came back, after all redirects. */
	public record Seen(HttpResponse<String> answer) {

		/** The page as sent. */
		public String html() {
			return this.answer.body();
		}

		/** What a reader reads: no tags, blanks folded. */
		public String text() {
			return html().replaceAll("(?s)<(svg|script|style).*?</\\1>", " ")
				.replaceAll("<[^>]+>", "")
				.replace("&#39;", "'")
				.replaceAll("\\s+", " ");
		}

		/** The status code. */
		public int status() {
			return this.answer.statusCode();
		}

		/** Where the redirects led. */
		public String path() {
			return this.answer.uri().getPath();
		}

		/** The first match of a pattern's group in the page. */
		public String find(String pattern) {
			Matcher found = Pattern.compile(pattern).matcher(html());
			assertThat(found.find()).as(pattern).isTrue();
			return found.group(1);
		}

	}

}
