package org.nawate.app.headquarters;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/**
 * Rules to be adopted.
 *
 * @param noticeWorkingDays working days between the convocation and the meeting, 0 to 30
 * @param proxyCounts as the other two, no if left out
 * @param ground the act that gives them
 */
@Schema(name = "HeadquartersRulesRequest")
record RulesRequest(
		@NotNull(message = "{api.error.missing}") @Min(value = 0, message = "{api.error.noticeDays}") @Max(value = 30,
				message = "{api.error.noticeDays}") Integer noticeWorkingDays,
		@NotNull(message = "{api.error.missing}") QuorumRule quorum,
		@NotNull(message = "{api.error.missing}") VotingRule voting, @Nullable Boolean proxyCounts,
		@Nullable Boolean proxyVotes, @NotNull(message = "{api.error.missing}") TieRule tie,
		@Nullable Boolean chairVotes, @NotNull(message = "{api.error.missing}") RecusalRule recusal,
		@NotNull(message = "{api.error.missing}") @Size(max = 300, message = "{api.error.tooLong}") String ground,
		@NotNull(message = "{api.error.missing}") LocalDate from) {

	static RulesRequest of(HeadquartersRules rules, LocalDate from) {
		return new RulesRequest(rules.noticeWorkingDays(), rules.quorum(), rules.voting(), rules.proxyCounts(),
				rules.proxyVotes(), rules.tie(), rules.chairVotes(), rules.recusal(), "", from);
	}

	HeadquartersRules rules() {
		return new HeadquartersRules(this.noticeWorkingDays, this.quorum, this.voting,
				Boolean.TRUE.equals(this.proxyCounts), Boolean.TRUE.equals(this.proxyVotes), this.tie,
				Boolean.TRUE.equals(this.chairVotes), this.recusal);
	}

}
