package org.nawate.process.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.axonframework.common.transaction.TransactionManager;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sets the flow engine up inside the one database and the one transaction of the house.
 */
@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

	/**
	 * Ten seconds, a minute, ten minutes, an hour; then the job rests and its case says
	 * so.
	 */
	private static final String RETRIES = "PT10S,PT1M,PT10M,PT1H";

	@Bean
	SpringProcessEngineConfiguration flowEngineConfiguration(DataSource dataSource, PlatformTransactionManager platform,
			TransactionManager transactions, Map<String, JavaDelegate> delegates, FlowReports reports) {
		SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
		engine.setDataSource(dataSource);
		engine.setTransactionManager(platform);
		engine.setDatabaseSchemaUpdate("false");
		engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new RootUnitOfWork(transactions))));
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowParse(reports))));
		// A flow sees the delegates and no other bean.
		engine.setBeans(new HashMap<>(delegates));
		engine.setCustomSessionFactories(LeanEngine.sessions());
		engine.setIdGenerator(() -> UUID.randomUUID().toString());
		keepOnlyWhatRuns(engine);
		engine.setJobExecutor(new DefaultJobExecutor());
		engine.setJobExecutorActivate(false);
		engine.setFailedJobRetryTimeCycle(RETRIES);
		engine.setFailedJobCommandFactory(new FailedWork(reports));
		return engine;
	}

	/** Facts are events: no history, no measuring, no users of the engine's own. */
	private static void keepOnlyWhatRuns(ProcessEngineConfigurationImpl engine) {
		engine.setHistory(HistoryLevel.HISTORY_LEVEL_NONE.getName());
		engine.setHistoryCleanupEnabled(false);
		engine.setEnforceHistoryTimeToLive(true);
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
		engine.setDbMetricsReporterActivate(false);
		engine.setAuthorizationEnabled(false);
		engine.setCmmnEnabled(false);
		engine.setSkipOutputMappingOnCanceledActivities(true);
		engine.setEnableExpressionsInStoredQueries(false);
		// A refusal comes back as a value, a fault is told by whoever acted.
		engine.setEnableCmdExceptionLogging(false);
	}

	@Bean
	@DependsOnDatabaseInitialization
	ProcessEngineFactoryBean flowEngine(SpringProcessEngineConfiguration configuration,
			Map<String, JavaDelegate> delegates, ResourcePatternResolver resources,
			@Value("${nawate.flows:classpath:/bpmn/}") String folder) throws Exception {
		List<FlowFile> files = FlowFile.in(folder, resources);
		FlowCheck.check(files, delegates.keySet());
		ProcessEngineFactoryBean factory = new DeployingEngine(files, Set.copyOf(delegates.keySet()));
		factory.setProcessEngineConfiguration(configuration);
		return factory;
	}

	@Bean
	RuntimeService flowRuntime(ProcessEngine engine) {
		return engine.getRuntimeService();
	}

	@Bean
	TaskService flowTasks(ProcessEngine engine) {
		return engine.getTaskService();
	}

	@Bean
	ManagementService flowManagement(ProcessEngine engine) {
		return engine.getManagementService();
	}

	@Bean
	EngineCalls flowCalls(ProcessEngine engine) {
		return new EngineCalls((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
	}

	@Bean
	RepositoryService flowRepository(ProcessEngine engine) {
		return engine.getRepositoryService();
	}

	@Bean
	@ConditionalOnProperty(name = "nawate.flow-workers", havingValue = "true", matchIfMissing = true)
	FlowWorkers flowWorkers(ProcessEngine engine) {
		return new FlowWorkers((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
	}

	/** An engine that is handed out with its flows in place. */
	private static final class DeployingEngine extends ProcessEngineFactoryBean {

		private final List<FlowFile> files;

		private final Set<String> delegates;

		private DeployingEngine(List<FlowFile> files, Set<String> delegates) {
			this.files = files;
			this.delegates = delegates;
		}

		@Override
		public ProcessEngine getObject() throws Exception {
			ProcessEngine engine = super.getObject();
			RepositoryService repository = engine.getRepositoryService();
			List<FlowFile> all = FlowDeployment.atStart(this.files, repository);
			FlowCheck.check(all, this.delegates);
			FlowDeployment.deploy(all, repository);
			return engine;
		}

	}

}
