package org.nawate.store;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading what came after the known, and reading anew where the known does not hold. */
class RecentStreamsTest {

	private final RecentStreams streams = new RecentStreams();

	private final List<DomainEventMessage<?>> stored = new ArrayList<>();

	private final List<Long> askedFrom = new ArrayList<>();

	private List<? extends DomainEventMessage<?>> read() {
		return this.streams.read("case", (from) -> {
			this.askedFrom.add(from);
			return this.stored.stream().filter((event) -> event.getSequenceNumber() >= from).toList();
		});
	}

	private void store(int events) {
		for (int i = 0; i < events; i++) {
			this.stored.add(new GenericDomainEventMessage<>("Case", "case", this.stored.size(), "fact"));
		}
	}

	@Test
	void what_is_known_is_not_read_again_but_for_its_end() {
		store(3);
		assertThat(read()).isEqualTo(this.stored);
		assertThat(read()).isEqualTo(this.stored);
		store(2);
		assertThat(read()).isEqualTo(this.stored);
		assertThat(read()).isEqualTo(this.stored);
		assertThat(this.askedFrom).containsExactly(0L, 2L, 2L, 4L);
	}

	@Test
	void an_aggregate_that_did_not_exist_is_found_once_it_does() {
		assertThat(read()).isEmpty();
		store(1);
		assertThat(read()).isEqualTo(this.stored);
	}

	@Test
	void a_database_that_was_set_back_is_believed_and_not_what_was_known() {
		store(4);
		read();
		this.stored.subList(2, 4).clear();
		assertThat(read()).isEqualTo(this.stored).hasSize(2);
		store(3);
		assertThat(read()).isEqualTo(this.stored).hasSize(5);
	}

	@Test
	void a_database_that_went_on_otherwise_is_believed_and_not_what_was_known() {
		store(3);
		read();
		this.stored.subList(1, 3).clear();
		store(4);
		assertThat(read()).isEqualTo(this.stored).hasSize(5);
	}

	@Test
	void what_an_act_wrote_itself_is_not_known_before_its_commit() {
		store(2);
		UnitOfWork<?> act = DefaultUnitOfWork.startAndGet(null);
		act.onPrepareCommit((unit) -> {
			store(1);
			assertThat(read()).hasSize(3);
		});
		act.onCommit((unit) -> this.stored.removeLast());
		act.commit();
		this.askedFrom.clear();
		assertThat(read()).hasSize(2);
		assertThat(this.askedFrom).containsExactly(0L);
	}

	@Test
	void what_was_read_while_all_was_forgotten_is_not_kept() {
		store(2);
		this.streams.read("case", (from) -> {
			this.streams.forget();
			return this.stored;
		});
		read();
		assertThat(this.askedFrom).containsExactly(0L);
	}

	@Test
	void no_more_is_kept_than_fits() {
		RecentStreams few = new RecentStreams(5);
		List<String> read = new ArrayList<>();
		store(4);
		for (String aggregate : List.of("a", "b", "b", "b", "a")) {
			few.read(aggregate, (from) -> {
				read.add(aggregate + from);
				return this.stored.subList((int) from, 4);
			});
		}
		assertThat(read).contains("a0", "b0").filteredOn((one) -> one.endsWith("0")).hasSizeGreaterThan(2);
	}

}
