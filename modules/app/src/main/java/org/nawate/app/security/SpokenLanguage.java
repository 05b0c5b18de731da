package org.nawate.app.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Pages by a cookie, the API by Accept-Language; Japanese unless English is asked for.
 */
class SpokenLanguage implements LocaleResolver {

	private final AcceptHeaderLocaleResolver api = new AcceptHeaderLocaleResolver();

	private final CookieLocaleResolver pages = new CookieLocaleResolver("language");

	SpokenLanguage() {
		this.api.setSupportedLocales(List.of(Locale.JAPANESE, Locale.ENGLISH));
		this.api.setDefaultLocale(Locale.JAPANESE);
		this.pages.setDefaultLocale(Locale.JAPANESE);
		this.pages.setCookieMaxAge(Duration.ofDays(365));
		this.pages.setCookieHttpOnly(true);
		this.pages.setCookieSameSite("Lax");
		this.pages.setRejectInvalidCookies(false);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return LanguageConfiguration
			.spoken(isApi(request) ? this.api.resolveLocale(request) : this.pages.resolveLocale(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		this.pages.setLocale(request, response, (locale != null) ? LanguageConfiguration.spoken(locale) : null);
	}

	private static boolean isApi(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
	}

}
