package org.nawate.store.log;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SealingPaceTest {

	private long now;

	private final SealingPace pace = new SealingPace(0);

	private Duration restAfter(int millis) {
		this.now += Duration.ofMillis(millis).toNanos();
		return this.pace.rest(this.now);
	}

	@Test
	void an_act_that_comes_alone_is_looked_for_at_once_and_again() {
		assertThat(restAfter(1_000)).isZero();
		assertThat(restAfter(1)).isZero();
		assertThat(restAfter(2)).isZero();
	}

	@Test
	void who_looks_all_the_time_is_slowed_down_to_forty_times_a_second() {
		int looks = 0;
		while (this.now < Duration.ofSeconds(1).toNanos()) {
			this.now += restAfter(1).toNanos();
			looks++;
		}
		assertThat(looks).isBetween(38, 44);
	}

	@Test
	void nothing_is_saved_for_longer_than_a_moment() {
		restAfter(60_000);
		restAfter(0);
		restAfter(0);
		assertThat(restAfter(0)).isEqualTo(Duration.ofMillis(25));
	}

}
