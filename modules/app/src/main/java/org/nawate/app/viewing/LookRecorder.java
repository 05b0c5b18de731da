package org.nawate.app.viewing;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.security.Acting;
import org.nawate.app.security.CurrentActor;
import org.nawate.domain.organisation.PostKind;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
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
			"/api/samples/**", "/api/findings/**", "/api/looks/**", "/api/bundles/**", "/api/kgi-changes/**",
			"/api/log/checks/**", "/api/projections/**");

	/**
	 * What is no look at anything but oneself. All else is an audit when an auditor
	 * looks.
	 */
	private static final List<PathPattern> OWN = patterns("/", "/account/**", "/login", "/accessibility", "/error");

	private final CurrentActor current;

	private final LookBook book;

	LookRecorder(CurrentActor current, LookBook book) {
		this.current = current;
		this.book = book;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		// What goes on with the same request is no other look; a picture or a style is
		// none.
		if (!reads || request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod)) {
			return true;
		}
		PathContainer path = PathContainer
			.parsePath(request.getRequestURI().substring(request.getContextPath().length()));
		boolean ofAudit = isAmong(path, OF_AUDIT);
		if (ofAudit || !isAmong(path, OWN)) {
			Acting acting = this.current.of(request);
			Acting auditing = (acting != null) ? acting.fitting((held) -> held.kind() == PostKind.AUDITOR) : null;
			if (auditing != null && (ofAudit || auditing.is(PostKind.AUDITOR))) {
				this.book.note(auditing, path.value(), request.getQueryString());
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
