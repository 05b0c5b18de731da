package org.nawate.app.publication;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever is not logged in from the working register to what is published: the
 * register shows decisions as soon as they are in force, which is before an edition
 * prints them.
 */
@Component
class PublishedOnly implements HandlerInterceptor, WebMvcConfigurer {

	private static final Pattern PROJECT = Pattern.compile("(/api)?/projects/([^/]+)(/.*)?");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this)
			.addPathPatterns("/", "/register", "/register.csv", "/projects/*", "/projects/*/**", "/api/register",
					"/api/projects/*");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who != null && !(who instanceof AnonymousAuthenticationToken)) {
			return true;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String published = published(path, request.getParameter("asOf"));
		if (published == null) {
			return true;
		}
		response.setHeader("Vary", "Cookie, Authorization");
		response.sendRedirect(request.getContextPath() + published);
		return false;
	}

	/** Where what is published of it is to be found. */
	static @Nullable String published(String path, @Nullable String asOf) {
		boolean day = asOf != null && DAY.matcher(asOf).matches();
		Matcher project = PROJECT.matcher(path);
		if (project.matches()) {
			return ((project.group(1) != null) ? "/api" : "") + "/plan/projects/" + project.group(2);
		}
		return switch (path) {
			case "/", "/register" -> day ? "/plan/on/" + asOf : "/plan";
			case "/register.csv" -> "/plan.csv";
			case "/api/register" -> day ? "/api/plan?asOf=" + asOf : "/api/plan";
			default -> null;
		};
	}

}
