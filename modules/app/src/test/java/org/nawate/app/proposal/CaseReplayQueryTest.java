package org.nawate.app.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.reading.CaseStory;
import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.organisation.OrganisationId;
import org.nawate.domain.organisation.UnitId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;

import static org.assertj.core.api.Assertions.assertThat;

/** A case as it was is what its tables held then. */
class CaseReplayQueryTest {

	private final ReadingWorld world = new ReadingWorld();

	private final CaseReplayQuery replay = this.world.the(CaseReplayQuery.class);

	private final CaseQuery cases = this.world.the(CaseQuery.class);

	private final HistoryQuery history = this.world.the(HistoryQuery.class);

	@BeforeEach
	void tell() {
		Story.tellAll(this.world);
		this.world.catchUp();
	}

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void after_its_last_fact_a_case_is_what_its_file_says() {
		assertThat(proposals()).hasSizeGreaterThan(7)
			.allSatisfy(
					(id) -> assertThat(this.replay.at(this.history.ofProposal(id), Long.MAX_VALUE, ReadingWorld.TODAY))
						.isEqualTo(this.cases.find(id)));
	}

	@Test
	void after_each_fact_it_is_what_the_tables_held_then() {
		int compared = 0;
		for (ProposalId id : proposals()) {
			List<FactRow> facts = this.history.ofProposal(id);
			for (FactRow fact : facts) {
				CaseFile file = this.replay.at(facts, fact.position(), ReadingWorld.TODAY).orElse(null);
				assertThat(file).as(id + " after " + fact.position() + " " + fact.name())
					.isEqualTo(inTables(id, facts, fact.position()));
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(100);
	}

	@Test
	void before_it_was_drafted_there_is_no_case() {
		List<FactRow> facts = this.history.ofProposal(CaseStory.ADDITION);
		FactRow drafted = facts.stream()
			.filter((fact) -> fact.event() instanceof ProposalEvent.Drafted)
			.findFirst()
			.orElseThrow();
		assertThat(this.replay.at(facts, drafted.position() - 1, ReadingWorld.TODAY)).isEmpty();
		CaseReplayQuery.Past past = this.replay
			.between(facts, drafted.position() - 1, drafted.position(), ReadingWorld.TODAY)
			.orElseThrow();
		assertThat(past.before()).isNull();
		assertThat(past.now().state()).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void its_section_is_called_as_it_was_known() {
		List<FactRow> facts = this.history.ofProposal(CaseStory.ADDITION);
		long last = facts.getLast().position();
		this.world.record(ReadingWorld.TODAY, Story.SECRETARIAT,
				new OrganisationEvent.UnitRenamed(new OrganisationId("city"), new UnitId("information-policy"),
						"デジタル政策課", Story.R6_FIRST),
				new OrganisationEvent.UnitRenamed(new OrganisationId("city"), new UnitId("general-affairs-department"),
						"経営部", Story.R6_FIRST));
		this.world.catchUp();
		CaseFile file = this.replay.at(facts, last, ReadingWorld.TODAY).orElseThrow();
		assertThat(file.section().name()).isEqualTo("情報政策課");
		assertThat(file.section().departmentName()).isEqualTo("総務部");
		assertThat(this.cases.find(CaseStory.ADDITION).orElseThrow().section().name()).isEqualTo("デジタル政策課");
	}

	/** The tables are made anew up to the position, read, and put back. */
	private @Nullable CaseFile inTables(ProposalId id, List<FactRow> facts, long position) {
		return new TransactionTemplate(this.world.the(PlatformTransactionManager.class)).execute((transaction) -> {
			transaction.setRollbackOnly();
			for (String table : List.of("case_file", "case_step", "case_opinion", "case_path")) {
				this.world.the(JdbcClient.class)
					.sql("delete from " + table + " where proposal_id = ?")
					.param(id.value())
					.update();
			}
			this.world.the(JdbcClient.class)
				.sql("delete from register_fact where position > ?")
				.param(position)
				.update();
			CaseFold fold = new CaseFold(this.world.the(CaseTables.class));
			facts.stream()
				.filter((fact) -> fact.position() <= position)
				.filter((fact) -> fact.event() instanceof ProposalEvent)
				.forEach((fact) -> fold.on((ProposalEvent) fact.event(), fact.position()));
			return this.cases.find(id).orElse(null);
		});
	}

	private List<ProposalId> proposals() {
		return this.world.jdbc()
			.sql("select proposal_id from case_file order by proposal_id")
			.query(String.class)
			.list()
			.stream()
			.map(ProposalId::new)
			.toList();
	}

}
