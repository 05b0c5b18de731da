package org.nawate.benchmarks.harness;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandingsTest {

	@Test
	void an_outlier_does_not_move_the_median() {
		assertThat(Median.of(DoubleStream.of(1, 900, 2))).isEqualTo(2);
		assertThat(Median.of(DoubleStream.of(1, 900, 2, 4))).isEqualTo(3);
	}

	@Test
	void a_figure_has_three_digits() {
		assertThat(Standings.figure(123_456.7)).isEqualTo("123,457");
		assertThat(Standings.figure(12.345)).isEqualTo("12.3");
		assertThat(Standings.figure(1.2345)).isEqualTo("1.23");
	}

	@Test
	void a_lost_comparison_is_told_like_a_won_one() {
		Histogram latencies = new Histogram(3);
		latencies.recordValue(2_000_000);
		Standing ours = new Standing("ours", 7.5, 100, 1, latencies, 1e6, 0,
				Optional.of(new Costs(3, 1, 2000, 0.1, 500)));
		Standing theirs = new Standing("theirs", 1, 200, 0.5, latencies, 1e6, 2e6, Optional.empty());
		String rows = new Standings("Work", "acts", "act", 4, 3, List.of(ours, theirs)).rows();
		assertThat(rows.lines()).containsExactly(
				"| **Work** (acts; times of one act; threads: 4) | ours | 100 of 750 |  | 2.00 / 2.00 / 2.00 | 1.00 + not measured | 3.00 | 1.00 + 0.10 | 2.00 + 0.50 |",
				"|  | theirs | 200 | 0.50 × | 2.00 / 2.00 / 2.00 | 1.00 + 2.00 | – | – | – |");
	}

}
