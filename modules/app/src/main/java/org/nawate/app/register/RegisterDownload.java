package org.nawate.app.register;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAt;
import org.nawate.app.time.KnownAtPages;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of a day as a CSV file, filtered like the page. */
@RestController
class RegisterDownload {

	private final RegisterQuery query;

	private final KnownAtPages instants;

	private final Clock clock;

	RegisterDownload(RegisterQuery query, KnownAtPages instants, Clock clock) {
		this.query = query;
		this.instants = instants;
		this.clock = clock;
	}

	@GetMapping("/register.csv")
	ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable LocalDate asOf,
			@RequestParam(required = false) @Nullable String knownAt,
			@RequestParam(required = false) @Nullable Integer goal,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable BusinessClass businessClass,
			@RequestParam(required = false) @Nullable ProjectState state) {
		String ofDepartment = (department == null || department.isBlank()) ? null : department;
		KnownAt known = this.instants.ofFile(knownAt);
		Register register = this.query.find((asOf != null) ? asOf : LocalDate.now(this.clock), known,
				new RegisterFilter(goal, ofDepartment, businessClass, state));
		return PlanCsv.withActs(register.goals(), register.measures(), register.rows())
			.download("register-" + register.asOf() + known.inFileName() + ".csv");
	}

}
