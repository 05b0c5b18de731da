package org.nawate.app.startup;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Brings the database up while Spring reads its configuration, and offers it as a bean.
 * The data source takes its address from that bean and is therefore closed before it.
 */
final class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		StartupProperties properties = Binder.get(context.getEnvironment())
			.bindOrCreate("nawate", StartupProperties.class);
		CompletableFuture<Database> starting = CompletableFuture.supplyAsync(() -> start(properties),
				DatabaseStart::beside);
		context.registerBean(Database.class, () -> await(starting),
				(definition) -> definition.setDestroyMethodName("close"));
		context.registerBean(FlywayConnectionDetails.class, () -> await(starting).owner());
		ApplicationListener<ApplicationFailedEvent> whenFailed = (event) -> close(starting);
		context.addApplicationListener(whenFailed);
	}

	/**
	 * On a thread that sees the classes of the packaged application, as those of the
	 * common pool do not: the database's driver is among them.
	 */
	private static void beside(Runnable task) {
		Thread.ofPlatform().daemon().name("database-start").start(task);
	}

	private static Database start(StartupProperties properties) {
		return properties.database().url().isBlank() ? EmbeddedDatabase.start(properties.home())
				: OwnDatabase.reach(properties.database());
	}

	private static Database await(CompletableFuture<Database> starting) {
		try {
			return starting.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof StartupFailure failure) {
				throw failure;
			}
			throw ex;
		}
	}

	private static void close(CompletableFuture<Database> starting) {
		try {
			starting.join().close();
		}
		catch (CompletionException ex) {
			// It never started, which has been told already.
		}
	}

}
