package org.nawate.app.look;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The frame of a page that nobody gave one: an error before anybody was recognised. */
@Component("anonymousFrame")
public class AnonymousFrame {

	private final String cityName;

	private final String planName;

	private final String version;

	AnonymousFrame(@Value("${nawate.city-name:四條畷市}") String cityName,
			@Value("${nawate.plan-name:なわてDXアクションプラン}") String planName,
			@Value("${nawate.version:0.1.0-SNAPSHOT}") String version) {
		this.cityName = cityName;
		this.planName = planName;
		this.version = version;
	}

	/**
	 * The frame of somebody not logged in, in the language of the request.
	 * @return a frame without navigation
	 */
	public Frame get() {
		String language = Locale.JAPANESE.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage()) ? "ja"
				: "en";
		String other = "ja".equals(language) ? "en" : "ja";
		return new Frame(this.cityName, this.planName, null, null, null, List.of(), 0, 0, List.of(), language,
				"?lang=" + other, this.version, null, LocalDate.now(ZoneId.of("Asia/Tokyo")), null);
	}

}
