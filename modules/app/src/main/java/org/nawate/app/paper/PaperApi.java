package org.nawate.app.paper;

import java.io.IOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalRejection;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a case by the API. */
@RestController
@RequestMapping("/api/proposals/{id}")
@Tag(name = "添付資料 papers")
class PaperApi {

	private final CaseQuery cases;

	private final PaperQuery papers;

	private final PaperActs acts;

	private final PaperAnswer answer;

	PaperApi(CaseQuery cases, PaperQuery papers, PaperActs acts, PaperAnswer answer) {
		this.cases = cases;
		this.papers = papers;
		this.acts = acts;
		this.answer = answer;
	}

	@GetMapping("/papers")
	@Operation(summary = "All papers of a case, its comments and its duties")
	List<PaperRow> list(@PathVariable String id) {
		return this.papers.of(find(id));
	}

	@GetMapping("/papers/{sha256}")
	@Operation(summary = "The content of a paper, to be saved")
	void read(@PathVariable String id, @PathVariable String sha256, HttpServletResponse response) throws IOException {
		PaperRow paper = this.papers.find(find(id), sha256).orElseThrow(() -> ApiRefusal.of(PaperRejection.UNKNOWN));
		this.answer.write(paper, response);
	}

	@PostMapping(path = "/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Attaches a file to a draft")
	List<PaperRow> attach(@PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.attach(find(id), file, acting));
	}

	@PostMapping(path = "/comments/{number}/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Attaches a file to a comment of the caller")
	List<PaperRow> attachToComment(@PathVariable String id, @PathVariable int number,
			@RequestParam(required = false) @Nullable MultipartFile file, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.attachToComment(find(id), number, file, acting));
	}

	@PostMapping(path = "/duties/{number}/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Attaches a file, as evidence, to what the caller's post owes")
	List<PaperRow> attachToDuty(@PathVariable String id, @PathVariable int number,
			@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam String postId,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.attachToDuty(find(id), number, new PostId(postId), file, acting));
	}

	@PostMapping("/papers/{sha256}/removal")
	@Operation(summary = "Takes a paper off a draft; the fact that it was there stays")
	List<PaperRow> remove(@PathVariable String id, @PathVariable String sha256,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.remove(find(id), sha256, acting));
	}

	private List<PaperRow> after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return this.papers.of(find(id));
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

}
