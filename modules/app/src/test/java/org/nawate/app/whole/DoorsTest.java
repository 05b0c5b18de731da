package org.nawate.app.whole;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoorsTest extends WholeApplication {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	@Test
	void a_page_of_the_office_leads_to_the_login() throws Exception {
		HttpResponse<String> answer = page("/inbox");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/login"));
	}

	@Test
	void every_page_carries_the_strict_headers() throws Exception {
		HttpResponse<String> answer = page("/login");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).startsWith("default-src 'none'; script-src 'self'")
				.contains("frame-ancestors 'none'")
				.doesNotContain("unsafe"));
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
	}

	@Test
	void logging_in_changes_the_session_and_shows_the_person() throws Exception {
		String token = token(page("/login").body());
		String before = session();
		HttpResponse<String> answer = login("secretariat", "nawate-demo", token);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/inbox"));
		assertThat(session()).isNotEqualTo(before);
	}

	@Test
	void a_form_without_its_token_is_refused() throws Exception {
		page("/login");
		assertThat(login("secretariat", "nawate-demo", "wrong").statusCode()).isEqualTo(403);
	}

	@Test
	void a_wrong_password_and_an_unknown_account_are_answered_alike() throws Exception {
		String token = token(page("/login").body());
		HttpResponse<String> wrong = login("member6", "wrong", token);
		HttpResponse<String> unknown = login("nobody-of-that-name", "wrong", token);
		assertThat(wrong.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
	}

	@Test
	void the_api_asks_for_a_login_in_the_callers_language() {
		Caller.Answer japanese = as("").get("/api/inbox");
		assertThat(japanese.status()).isEqualTo(401);
		assertThat(japanese.header("WWW-Authenticate")).startsWith("Basic");
		assertThat(japanese.header("Content-Type")).startsWith("application/problem+json");
		assertThat(japanese.code()).isEqualTo("access.NOT_LOGGED_IN");
		assertThat(japanese.body().path("detail").asText()).contains("ログイン");
		assertThat(as("").in("en").get("/api/inbox").body().path("detail").asText()).contains("login");
	}

	@Test
	void a_wrong_password_is_401_also_at_a_public_address() {
		assertThat(as("officer:wrong").get("/api/register").status()).isEqualTo(401);
	}

	@Test
	void five_wrong_passwords_lock_the_account_with_a_sentence() {
		for (int i = 0; i < 5; i++) {
			assertThat(as("locked-out:wrong").get("/api/inbox").status()).isEqualTo(401);
		}
		Caller.Answer locked = as("locked-out:wrong").get("/api/inbox");
		assertThat(locked.status()).isEqualTo(429);
		assertThat(locked.code()).isEqualTo("access.TOO_MANY_FAILURES");
		assertThat(locked.header("Retry-After")).isEqualTo("60");
		assertThat(locked.body().path("detail").asText()).contains("1分後");
	}

	private HttpResponse<String> page(String path) throws Exception {
		return this.browser.send(
				HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> login(String account, String password, String token) throws Exception {
		String form = "username=" + account + "&password=" + password + "&_csrf="
				+ java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
		return this.browser.send(HttpRequest.newBuilder(URI.create(address("/login")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.map((cookie) -> cookie.getValue())
			.findFirst()
			.orElse("");
	}

	private static String token(String page) {
		Matcher found = TOKEN.matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
