package org.nawate.app.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI description at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	@Bean
	OpenAPI openApi(@Value("${nawate.version}") String version) {
		return new OpenAPI()
			.info(new Info().title("Nawate")
				.version(version)
				.license(new License().name("Apache-2.0").identifier("Apache-2.0"))
				.description("""
						Takes every project of a city's action plan from proposal to abolition.

						Who acts is told by HTTP Basic; the post to act in by `X-Nawate-Post` where the person holds \
						several (left out, the post that fits is taken). A refusal is a problem (RFC 9457): 403 when \
						the person or post may not, 404 when nothing is on record, 409 when it cannot be done now, 422 \
						when something must be said otherwise; `code` stays for ever, `detail` is the sentence in the \
						language of `Accept-Language` (ja, en). Names have at most 200 characters, KGIs 1,000, texts \
						2,000 or 4,000 as stated; what is longer is refused with 400."""))
			.components(new Components().addSecuritySchemes("basic",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.addSecurityItem(new SecurityRequirement().addList("basic"));
	}

}
