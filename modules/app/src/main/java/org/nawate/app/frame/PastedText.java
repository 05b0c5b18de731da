package org.nawate.app.frame;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is pasted into a form from a word processor or a PDF brings characters that nobody
 * sees: they are taken out before anything is read, so that no text is lost for them. The
 * API refuses them instead, since a program can be told.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PastedText extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getServletPath().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Cleaned(request), response);
	}

	/**
	 * The text without control characters and without those that turn the direction of
	 * reading; the line ends of word processors and of Unicode become plain ones.
	 */
	static String clean(String typed) {
		StringBuilder text = new StringBuilder(typed.length());
		typed.codePoints().forEach((c) -> {
			if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
				text.append('\n');
			}
			else if (!unseen(c)) {
				text.appendCodePoint(c);
			}
		});
		return text.toString();
	}

	private static boolean unseen(int c) {
		return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') || (c >= 0x202A && c <= 0x202E);
	}

	private static final class Cleaned extends HttpServletRequestWrapper {

		Cleaned(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String value = super.getParameter(name);
			return (value != null) ? clean(value) : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			String[] values = super.getParameterValues(name);
			return (values != null) ? all(values) : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			Map<String, String[]> cleaned = new LinkedHashMap<>();
			super.getParameterMap().forEach((name, values) -> cleaned.put(name, all(values)));
			return cleaned;
		}

		private static String[] all(String[] values) {
			return Arrays.stream(values).map(PastedText::clean).toArray(String[]::new);
		}

	}

}
