package org.nawate.app.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan by the API; public. */
@RestController
@Tag(name = "計画 register")
class RegisterApi {

	private final RegisterQuery register;

	private final Clock clock;

	RegisterApi(RegisterQuery register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	@GetMapping("/api/register")
	@Operation(summary = "The plan as of a day, today if none is said", security = {})
	Register find(@RequestParam(required = false) @Nullable LocalDate asOf,
			@Parameter(description = "as known at an instant, now if left out") @RequestParam(
					required = false) @Nullable Instant knownAt,
			@RequestParam(required = false) @Nullable Integer goal,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable BusinessClass businessClass,
			@RequestParam(required = false) @Nullable ProjectState state) {
		return this.register.find((asOf != null) ? asOf : LocalDate.now(this.clock), knownAt,
				new RegisterFilter(goal, department, businessClass, state));
	}

}
