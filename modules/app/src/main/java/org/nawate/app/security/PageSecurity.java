package org.nawate.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nawate.app.account.TooManyFailures;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The way to the pages and to the API. What is not named here needs a login; what a
 * logged-in person may then do, {@link PermissionPolicy} says.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String[] PUBLIC_PAGES = { "/", "/plan", "/plan.csv", "/plan/**", "/register", "/register.csv",
			"/search", "/projects/*", "/facts/*", "/editions", "/editions/{fiscalYear:\\d{4}}",
			"/editions/{fiscalYear:\\d{4}}.csv", "/editions/{fiscalYear:\\d{4}}/errata",
			"/editions/{fiscalYear:\\d{4}}/errata.csv", "/editions/{fiscalYear:\\d{4}}/errata.pdf",
			"/editions/{fiscalYear:\\d{4}}/corrected", "/editions/{fiscalYear:\\d{4}}/corrected.csv", "/accessibility",
			"/feeds/*", "/login", "/error", "/css/**", "/js/**", "/img/**", "/vendor/**", "/webjars/**", "/favicon.ico",
			"/v3/api-docs", "/v3/api-docs.yaml" };

	private static final String[] PUBLIC_API = { "/api/plan", "/api/plan/**", "/api/register", "/api/projects/*",
			"/api/projects/*/history", "/api/editions", "/api/editions/*", "/api/editions/*/errata",
			"/api/editions/*/errata.pdf", "/api/editions/*/corrected", "/log/checkpoint", "/log/tile/{level:\\d}/**",
			"/api/log/keys", "/api/log/proofs/*", "/api/log/checkpoints/*", "/api/log/checkpoints/*/time-stamp" };

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiGate gate, AuthenticationManager logins) throws Exception {
		// No cookie is read here, so a foreign page has nothing to abuse and no token is
		// needed.
		return headers(http.securityMatcher("/api/**", "/log/**")).authenticationManager(logins)
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session
				.sessionCreationPolicy(org.springframework.security.config.http.SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.httpBasic((basic) -> basic.authenticationEntryPoint(gate))
			.exceptionHandling((faults) -> faults.authenticationEntryPoint(gate).accessDeniedHandler(gate))
			.authorizeHttpRequests((paths) -> paths.requestMatchers(HttpMethod.GET, PUBLIC_API)
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, AuthenticationManager logins) throws Exception {
		return headers(http).authenticationManager(logins)
			.csrf(Customizer.withDefaults())
			.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.changeSessionId()))
			.formLogin((login) -> login.loginPage("/login")
				.defaultSuccessUrl("/inbox")
				.failureHandler(PageSecurity::failed))
			.exceptionHandling((refusals) -> refusals.accessDeniedHandler(PageSecurity::refuse))
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout").deleteCookies("JSESSIONID"))
			.authorizeHttpRequests((paths) -> paths.requestMatchers(EndpointRequest.to("health"))
				.permitAll()
				.requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, PUBLIC_PAGES)
				.permitAll()
				.requestMatchers("/error")
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

	/** No parameter holds NUL or its like, which the database would refuse. */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues((value) -> value.chars()
			.noneMatch((c) -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
		return firewall;
	}

	/** Whose page is older than the login is told so, and finds what was typed. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws java.io.IOException {
		if (ex instanceof CsrfException) {
			request.setAttribute("outdated",
					request.getParameterMap()
						.entrySet()
						.stream()
						.filter((field) -> !field.getKey().startsWith("_") && !field.getKey().equals("password"))
						.flatMap((field) -> java.util.Arrays.stream(field.getValue()))
						.filter((value) -> value.length() > 10)
						.toList());
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws java.io.IOException {
		String why = (ex instanceof TooManyFailures late) ? "throttled=" + late.minutes() : "error";
		response.sendRedirect(request.getContextPath() + "/login?" + why);
	}

	private static HttpSecurity headers(HttpSecurity http) throws Exception {
		return http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
					.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
					.permissionsPolicyHeader(
							(policy) -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
	}

}
