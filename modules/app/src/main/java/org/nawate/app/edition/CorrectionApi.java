package org.nawate.app.edition;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.FiscalYear;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was corrected in published editions, by the API; public like the editions. */
@RestController
@RequestMapping("/api/editions/{fiscalYear:\\d{4}}")
@Tag(name = "年度版 editions")
class CorrectionApi {

	private final EditionQuery editions;

	private final CorrectionQuery corrections;

	private final EditionActs acts;

	private final PrintedActs printed;

	private final Acts today;

	CorrectionApi(EditionQuery editions, CorrectionQuery corrections, EditionActs acts, PrintedActs printed,
			Acts today) {
		this.printed = printed;
		this.editions = editions;
		this.corrections = corrections;
		this.acts = acts;
		this.today = today;
	}

	@GetMapping("/errata")
	@Operation(summary = "The corrections of a published edition, the first one first; the edition itself stays frozen")
	List<CorrectionQuery.Correction> errata(@PathVariable int fiscalYear) {
		FiscalYear year = published(fiscalYear);
		return this.corrections.of(year);
	}

	@GetMapping("/corrected")
	@Operation(summary = "The edition as it is correct; not found if nothing in it was corrected")
	Corrected corrected(@PathVariable int fiscalYear) {
		return this.editions.corrected(new FiscalYear(fiscalYear))
			.map((edition) -> new Corrected(edition.summary(), this.printed.of(edition).rows()))
			.orElseThrow(() -> ApiRefusal.of(RequestRejection.NO_SUCH_EDITION));
	}

	@GetMapping("/errata/open")
	@Operation(summary = "What was put right by cases and is not yet corrected in the edition")
	List<CorrectionQuery.Line> open(@PathVariable int fiscalYear) {
		return this.corrections.openLines(published(fiscalYear), this.today.today());
	}

	@PostMapping("/errata")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Publishes all that is to be corrected in an edition; by the secretariat")
	List<CorrectionQuery.Correction> publish(@PathVariable int fiscalYear, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.correct(new FiscalYear(fiscalYear), acting));
		return this.corrections.of(new FiscalYear(fiscalYear));
	}

	private FiscalYear published(int said) {
		FiscalYear year = new FiscalYear(said);
		return this.editions.find(year)
			.map((edition) -> edition.summary().fiscalYear())
			.orElseThrow(() -> ApiRefusal.of(RequestRejection.NO_SUCH_EDITION));
	}

	/** An edition as it is correct. */
	@Schema(name = "CorrectedEdition")
	record Corrected(@JsonUnwrapped EditionSummary edition, List<RegisterRow> printed) {
	}

}
