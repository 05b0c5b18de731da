package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import org.nawate.domain.proposal.LightItemPolicy.Bar;

class LightItemPolicyTest {

	@Test
	void an_endorsement_of_what_one_post_decides_alone_is_light() {
		for (StepKind step : EnumSet.of(StepKind.ENDORSE_BY_SECTION_CHIEF, StepKind.ENDORSE_BY_DIRECTOR)) {
			assertThat(LightItemPolicy.bar(step, DecidingBody.SECRETARIAT, false, false, false)).isEmpty();
			assertThat(LightItemPolicy.bar(step, DecidingBody.CHAIR, false, false, false)).isEmpty();
		}
	}

	@Test
	void each_bar_alone_makes_it_heavy() {
		StepKind step = StepKind.ENDORSE_BY_DIRECTOR;
		assertThat(LightItemPolicy.bar(step, DecidingBody.HEADQUARTERS, false, false, false))
			.hasValue(Bar.HEADQUARTERS);
		assertThat(LightItemPolicy.bar(step, DecidingBody.CHAIR, true, false, false)).hasValue(Bar.OWN_DRAFT);
		assertThat(LightItemPolicy.bar(step, DecidingBody.CHAIR, false, true, false)).hasValue(Bar.OBJECTED);
		assertThat(LightItemPolicy.bar(step, DecidingBody.CHAIR, false, false, true)).hasValue(Bar.CHANGED);
	}

	@Test
	void no_other_step_is_ever_light() {
		EnumSet<StepKind> others = EnumSet
			.complementOf(EnumSet.of(StepKind.ENDORSE_BY_SECTION_CHIEF, StepKind.ENDORSE_BY_DIRECTOR));
		assertThat(others)
			.allSatisfy((step) -> assertThat(LightItemPolicy.bar(step, DecidingBody.SECRETARIAT, false, false, false))
				.hasValue(Bar.OTHER_STEP));
	}

}
