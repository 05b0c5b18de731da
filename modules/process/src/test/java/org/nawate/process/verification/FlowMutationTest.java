package org.nawate.process.verification;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every shipped flow passes; of every flow broken in a small way, those that a game of
 * tokens finds unsafe are refused. The counts are printed. It shares nothing with other
 * tests and runs beside them.
 */
@Execution(ExecutionMode.CONCURRENT)
class FlowMutationTest {

	private static final Set<String> DELEGATES = Shipped.delegates();

	@Test
	void every_shipped_flow_and_table_passes() {
		assertThat(FlowVerification.verify(Shipped.files(), DELEGATES)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("flows")
	void a_shipped_flow_is_safe_by_the_game_as_well(ModelFile flow) {
		assertThat(TokenGame.unsafe(flow.id(), ModelXml.read(flow), authorities(flow))).isNull();
	}

	@ParameterizedTest
	@MethodSource("flows")
	void every_unsafe_mutant_is_refused(ModelFile flow) {
		Set<String> authorities = authorities(flow);
		List<String> missed = new ArrayList<>();
		List<String> accepted = new ArrayList<>();
		int[] count = new int[3];
		long begin = processorTime();
		Mutants.of(flow, (what, mutant) -> {
			String unsafe = TokenGame.unsafe(flow.id(), mutant, authorities);
			boolean refused = !FlowVerification.verifyFlow(flow, mutant, authorities, DELEGATES).isEmpty();
			count[0]++;
			count[1] += (unsafe != null) ? 1 : 0;
			count[2] += refused ? 1 : 0;
			if (!refused) {
				accepted.add(what);
				if (unsafe != null) {
					missed.add(what + ": " + unsafe);
				}
			}
		});
		System.out.printf(
				"%s: %d mutants, %d unsafe by the game, %d refused by the proof, %d accepted, %d ms of processor time%n",
				flow, count[0], count[1], count[2], accepted.size(), (processorTime() - begin) / 1_000_000);
		assertThat(missed).isEmpty();
		assertThat(accepted.size()).isLessThan(count[0] / 10);
	}

	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	private static Set<String> authorities(ModelFile flow) {
		return FlowVerification.authorities(flow, Shipped.withAnyAuthority());
	}

	static List<ModelFile> flows() {
		return Shipped.flows();
	}

}
