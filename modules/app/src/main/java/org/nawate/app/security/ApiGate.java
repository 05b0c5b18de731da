package org.nawate.app.security;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.account.TooManyFailures;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the API answers to somebody who is not logged in, or not let in: a problem (RFC
 * 9457) in the caller's language.
 */
@Component
class ApiGate implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ObjectMapper json;

	private final MessageSource messages;

	private final LocaleResolver language;

	ApiGate(ObjectMapper json, MessageSource messages, LocaleResolver language) {
		this.json = json;
		this.messages = messages;
		this.language = language;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof TooManyFailures late) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(late.seconds()));
			write(request, response, HttpStatus.TOO_MANY_REQUESTS, AccessRejection.TOO_MANY_FAILURES, late.minutes());
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Nawate\", charset=\"UTF-8\"");
		write(request, response, HttpStatus.UNAUTHORIZED, AccessRejection.NOT_LOGGED_IN);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		write(request, response, HttpStatus.FORBIDDEN, AccessRejection.NOT_ALLOWED);
	}

	private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status,
			AccessRejection rejection, Object... details) throws IOException {
		Locale locale = this.language.resolveLocale(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage("rejection." + rejection.code(), details, locale));
		problem.setProperty("code", rejection.code());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
