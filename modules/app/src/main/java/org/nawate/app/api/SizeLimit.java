package org.nawate.app.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says at once that what is sent is too large. Let through, a form would lose its token
 * with everything else in it, and its sender would be told that they may not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SizeLimit extends OncePerRequestFilter {

	private final DataSize largest;

	private final DataSize largestForm;

	private final HandlerExceptionResolver problems;

	private final LocaleResolver language;

	SizeLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
			@Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize largestForm,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, LocaleResolver language) {
		this.largest = largest;
		this.largestForm = largestForm;
		this.problems = problems;
		this.language = language;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		DataSize limit = limit(request);
		if (request.getContentLengthLong() <= limit.toBytes()) {
			chain.doFilter(request, response);
		}
		else if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			LocaleContextHolder.setLocale(this.language.resolveLocale(request));
			try {
				this.problems.resolveException(request, response, null,
						new MaxUploadSizeExceededException(limit.toBytes()));
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
			}
		}
		else {
			response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
		}
	}

	/** A form without files is read into memory whole. */
	private DataSize limit(HttpServletRequest request) {
		String type = request.getContentType();
		boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		return form ? this.largestForm : this.largest;
	}

}
