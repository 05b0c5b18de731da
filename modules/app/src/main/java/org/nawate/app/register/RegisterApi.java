package org.nawate.app.register;

import java.time.Clock;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan by the API; public. */
@RestController
@Tag(name = "計画 register")
class RegisterApi {

	private static final String KNOWN_AT = "as known at an instant (ISO 8601; Japan's time without a zone), "
			+ "or with the fact of that number; all that is known if left out";

	private final RegisterQuery register;

	private final KnownAtQuery instants;

	private final Clock clock;

	RegisterApi(RegisterQuery register, KnownAtQuery instants, Clock clock) {
		this.register = register;
		this.instants = instants;
		this.clock = clock;
	}

	@GetMapping("/api/register")
	@Operation(summary = "The plan as of a day, today if none is said, as known at an instant", security = {})
	Register find(@RequestParam(required = false) @Nullable LocalDate asOf,
			@Parameter(description = KNOWN_AT) @RequestParam(required = false) @Nullable String knownAt,
			@RequestParam(required = false) @Nullable Integer goal,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable BusinessClass businessClass,
			@RequestParam(required = false) @Nullable ProjectState state) {
		return this.register.find((asOf != null) ? asOf : LocalDate.now(this.clock), this.instants.required(knownAt),
				new RegisterFilter(goal, department, businessClass, state));
	}

}
