package org.nawate.app.security;

import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Pages are Japanese until {@code ?lang=en} was chosen; the API follows its caller. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		return new SpokenLanguage();
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor chosen = new LocaleChangeInterceptor();
		chosen.setParamName("lang");
		chosen.setIgnoreInvalidLocale(true);
		registry.addInterceptor(chosen).excludePathPatterns("/api/**");
	}

	/** Japanese or English; any other wish is Japanese. */
	static Locale spoken(Locale wished) {
		return Locale.ENGLISH.getLanguage().equals(wished.getLanguage()) ? Locale.ENGLISH : Locale.JAPANESE;
	}

}
