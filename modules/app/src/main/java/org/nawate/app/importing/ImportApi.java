package org.nawate.app.importing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The import for machines: the page's bytes as the body, or as the part {@code file}. A
 * page that cannot be imported is answered 422 with its findings, in a dry run 200.
 */
@RestController
@RequestMapping("/api/plan/import")
class ImportApi {

	private final ImportPlan importPlan;

	private final FindingText findings;

	private final Acts acts;

	ImportApi(ImportPlan importPlan, FindingText findings, Acts acts) {
		this.importPlan = importPlan;
		this.findings = findings;
		this.acts = acts;
	}

	/** What was, or would be, imported. */
	record Answer(String source, String sha256, boolean sound, boolean imported, @Nullable Integer fiscalYear,
			List<PlanPage.Goal> goals, List<PlanPage.Measure> measures, List<Row> rows, List<Found> findings) {
	}

	/** A row as printed. */
	record Row(int line, int measure, int number, String name, Set<Mark> marks, @Nullable BusinessClass businessClass,
			Kgi kgi, Owner owner) {

		static Row of(PlanPage.Row row) {
			return new Row(row.line(), row.measure(), row.number(), row.name(), row.marks(), row.businessClass(),
					row.kgi(), row.owner());
		}

	}

	/** A finding with its sentence. */
	record Found(String severity, String code, int line, String message) {
	}

	@PostMapping(consumes = { MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ResponseEntity<Answer> body(Acting acting, @RequestBody byte[] page,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "") String fiscalYear,
			@RequestParam(defaultValue = "api") String fileName, Locale locale) {
		return answer(acting, fileName, page, dryRun, fiscalYear, locale);
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Answer> part(Acting acting, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "") String fiscalYear,
			Locale locale) throws IOException {
		return answer(acting, String.valueOf(file.getOriginalFilename()), file.getBytes(), dryRun, fiscalYear, locale);
	}

	private ResponseEntity<Answer> answer(Acting acting, String name, byte[] page, boolean dryRun, String fiscalYear,
			Locale locale) {
		Outcome.Refused forbidden = PermissionPolicy.refusal(Permission.IMPORT, acting);
		if (forbidden != null) {
			throw new ApiRefusal(forbidden);
		}
		FiscalYear edition = FiscalYear.parse(fiscalYear).orElse(null);
		PlanSource source = PlanSource.of(name, page, edition);
		ImportReport report = dryRun ? this.importPlan.dryRun(source)
				: this.importPlan.run(source, PermissionPolicy.fitting(Permission.IMPORT, acting).actor());
		Outcome.Refused refusal = report.refusal();
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		if (report.imported()) {
			this.acts.showEffect();
		}
		HttpStatus status = (report.sound() || dryRun) ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
		return ResponseEntity.status(status).body(answer(report, locale));
	}

	private Answer answer(ImportReport report, Locale locale) {
		PlanPage page = report.reading().page();
		FiscalYear edition = page.edition();
		return new Answer(report.source().name(), report.source().sha256(), report.sound(), report.imported(),
				(edition != null) ? edition.year() : null, page.goals(), page.measures(),
				page.rows().stream().map(Row::of).toList(),
				report.reading()
					.findings()
					.stream()
					.map((finding) -> new Found(finding.error() ? "ERROR" : "WARNING",
							"importing." + finding.code().name(), finding.line(), this.findings.of(finding, locale)))
					.toList());
	}

}
