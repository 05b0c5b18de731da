package org.nawate.app;

import java.util.TimeZone;

import org.nawate.app.startup.PortCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product; the wiring of every module is found by scanning. */
@SpringBootApplication(scanBasePackages = "org.nawate")
public class Nawate {

	/**
	 * Starts the product.
	 * @param args settings like {@code --server.port=8081}
	 */
	public static void main(String[] args) {
		// The engine's tables have no zone, and days are days in Japan.
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
		SpringApplication application = new SpringApplication(Nawate.class);
		application.addInitializers(new PortCheck());
		application.run(args);
	}

}
