package org.nawate.app;

import java.util.Arrays;
import java.util.TimeZone;
import java.util.stream.Stream;

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
		application.run(withPort(args));
	}

	/** Who only imports a file waits for no visitors, and must find no port taken. */
	private static String[] withPort(String[] args) {
		boolean imports = Arrays.stream(args)
			.anyMatch((argument) -> argument.startsWith("--nawate.import=") || argument.startsWith("--nawate.roster=")
					|| argument.startsWith("--nawate.log-check"));
		boolean chosen = Arrays.stream(args).anyMatch((argument) -> argument.startsWith("--server.port="));
		return (imports && !chosen)
				? Stream.concat(Arrays.stream(args), Stream.of("--server.port=0", "--server.address=127.0.0.1"))
					.toArray(String[]::new)
				: args;
	}

}
