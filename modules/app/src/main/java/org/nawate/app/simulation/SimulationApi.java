package org.nawate.app.simulation;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
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
import org.nawate.process.rule.FlowFault;
import org.nawate.process.model.ModelFile;
import org.nawate.process.table.TableAnswers;

/** 変更の試算 by the API. */
@RestController
@RequestMapping("/api/simulations")
@Tag(name = "変更の試算 simulations")
class SimulationApi {

	private final Simulation simulation;

	SimulationApi(Simulation simulation) {
		this.simulation = simulation;
	}

	@PostMapping(path = "/{table:[a-z-]+\\.dmn}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	@Operation(summary = "What a changed decision table would have made of the past; nothing is written")
	Replay table(@PathVariable String table, @RequestBody byte[] bytes, @Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		if (!Simulation.tables().contains(table)) {
			throw new ApiRefusal(new Outcome.Refused(SimulationRejection.NO_SUCH_TABLE,
					List.of(table, String.join(", ", Simulation.tables()))));
		}
		ModelFile file = new ModelFile(table, bytes);
		List<FlowFault> faults = TableAnswers.verify(file);
		if (!faults.isEmpty()) {
			throw new ApiRefusal(new Outcome.Refused(SimulationRejection.TABLE_BROKEN,
					List.of(String.valueOf(faults.size()), faults.getFirst().element())));
		}
		return this.simulation.replay(file);
	}

	@PostMapping(path = "/rules", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "What other rules of the headquarters would have made of the past; nothing is written")
	Replay rules(@RequestBody Map<String, String> rules, @Parameter(hidden = true) Acting acting) {
		expectPermission(acting);
		RulesChange change;
		try {
			change = RulesChange.of(rules);
		}
		catch (IllegalArgumentException ex) {
			throw new ApiRefusal(new Outcome.Refused(SimulationRejection.NO_SUCH_RULE,
					List.of(String.valueOf(ex.getMessage()), RulesChange.VALUES.toString())));
		}
		if (change.isEmpty()) {
			throw new ApiRefusal(new Outcome.Refused(SimulationRejection.NOTHING_CHANGED, List.of()));
		}
		return this.simulation.replay(change);
	}

	private static void expectPermission(Acting acting) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.READ, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
	}

}
