package org.nawate.app.name;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.nawate.app.startup.StartRefused;
import org.nawate.store.erasure.MasterKeys;
import org.nawate.store.erasure.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has names of persons sealed under the city's master key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NamesProperties.class)
class NamesConfiguration {

	private static final Logger log = LoggerFactory.getLogger(NamesConfiguration.class);

	@Bean
	MasterKeys masterKeys(NamesProperties properties, JdbcClient jdbc, DataSource dataSource, Environment environment,
			PlatformTransactionManager transactions) {
		Path home = Binder.get(environment).bind("nawate.home", Path.class).get();
		boolean first = !jdbc.sql("select exists (select from person_key where wrapped_key is not null)")
			.query(Boolean.class)
			.single();
		MasterKeys master = new MasterKeyFiles(properties, home).read(first);
		takeOver(master, new PersonKeys(dataSource, master), new TransactionTemplate(transactions));
		return master;
	}

	/** Keeps everything under the present key, so that one behind it can be put away. */
	static void takeOver(MasterKeys master, PersonKeys persons, TransactionTemplate transaction) {
		List<String> unknown = persons.unknownMasterKeys();
		if (!unknown.isEmpty()) {
			throw new StartRefused(
					"氏名はマスター鍵 " + String.join("、", unknown)
							+ " で暗号化されていますが、指定された鍵はそれではありません。以前の鍵を、新しい鍵の後に指定してから起動してください。",
					"Names are sealed under the master key " + String.join(", ", unknown)
							+ ", and that is none of the keys named. Name the old key behind the new one, then start again.");
		}
		Integer count = transaction.execute((status) -> persons.rewrap());
		if (count != null && count > 0) {
			log.info("The keys of {} persons are kept under the new master key {} from now on", count,
					master.present());
		}
	}

}
