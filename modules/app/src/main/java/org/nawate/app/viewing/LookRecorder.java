package org.nawate.app.viewing;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.security.Acting;
import org.nawate.app.security.CurrentActor;
import org.nawate.domain.organisation.PostKind;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Has each look at the audit written down before it is answered: a look that cannot be
 * written down is not given. What citizens look at is nobody's business.
 */
@Component
class LookRecorder implements HandlerInterceptor, WebMvcConfigurer {

	/** What is the audit's, whoever looks. */
	private static final List<PathPattern> OF_AUDIT = patterns("/audit/**", "/facts/*", "/api/facts/**",
			"/api/samples/**", "/api/findings/**", "/api/looks/**", "/api/bundles/**");

	/** What is everybody's daily work, and an audit when an auditor looks. */
	private static final List<PathPattern> BY_AUDITORS = patterns("/proposals/**", "/projects/**", "/meetings/**",
			"/circulations/**", "/api/proposals/**", "/api/projects/**", "/api/meetings/**", "/api/circulations/**");

	private final CurrentActor current;

	private final LookBook book;

	LookRecorder(CurrentActor current, LookBook book) {
		this.current = current;
		this.book = book;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			return true;
		}
		PathContainer path = PathContainer
			.parsePath(request.getRequestURI().substring(request.getContextPath().length()));
		boolean ofAudit = isAmong(path, OF_AUDIT);
		if (ofAudit || isAmong(path, BY_AUDITORS)) {
			Acting acting = this.current.of(request);
			if (acting != null && (ofAudit || acting.is(PostKind.AUDITOR))) {
				this.book.note(acting, path.value(), request.getQueryString());
			}
		}
		return true;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	private static boolean isAmong(PathContainer path, List<PathPattern> patterns) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

	private static List<PathPattern> patterns(String... texts) {
		return List.of(texts).stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

}
