package org.nawate.app.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks first whether the port is free, before a database is started in vain. */
public final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final int DEFAULT_PORT = 8080;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		int port = environment.getProperty("server.port", Integer.class, DEFAULT_PORT);
		String type = environment.getProperty("spring.main.web-application-type", "servlet");
		if (port > 0 && !"none".equalsIgnoreCase(type)) {
			check(environment.getProperty("server.address", InetAddress.class), port);
		}
	}

	private static void check(@Nullable InetAddress address, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(address, port));
		}
		catch (IOException ex) {
			String reason = String.valueOf(ex.getMessage());
			throw reason.contains("Permission denied") ? StartupFailure.portForbidden(port)
					: StartupFailure.portTaken(port);
		}
	}

}
