package org.nawate.app.flow;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;

/** 版の移行 by the API. */
@RestController
@RequestMapping("/api/flows/{name:[a-z-]+}.bpmn/migration")
@Tag(name = "フローと決定表 flows")
class FlowMigrationApi {

	private final FlowActs acts;

	private final CaseRehearsal rehearsal;

	FlowMigrationApi(FlowActs acts, CaseRehearsal rehearsal) {
		this.acts = acts;
		this.rehearsal = rehearsal;
	}

	@GetMapping
	@Operation(summary = "What would become of each open case if it went on by the latest version; nothing is done")
	List<OpenCases.Row> rehearse(@PathVariable String name, @Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		return this.rehearsal.of(name, List.of(), acting);
	}

	@PostMapping
	@Operation(summary = "Lets one open case go on by the latest version of its flow")
	void migrate(@PathVariable String name, @RequestBody Migration body, @Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		String reason = body.reason();
		ApiRefusal.accepted(
				this.acts.migrate(name, new ProposalId(body.proposalId()), (reason != null) ? reason : "", acting));
	}

	private static void expectPermission(Acting acting) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.KEEP_RULES, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
	}

	/** Which case, and why. */
	@Schema(name = "CaseMigration")
	record Migration(String proposalId, @Nullable String reason) {
	}

}
