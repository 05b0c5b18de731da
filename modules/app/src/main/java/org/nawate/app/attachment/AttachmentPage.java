package org.nawate.app.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.proposal.ProposalActs;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 添付資料: put papers to a draft, take them off, and read those of any case. */
@Controller
class AttachmentPage {

	private static final int MOST = 20;

	private final CaseQuery cases;

	private final ProposalActs acts;

	private final AttachmentStore store;

	private final RefusalText refusals;

	private final Words words;

	AttachmentPage(CaseQuery cases, ProposalActs acts, AttachmentStore store, RefusalText refusals, Words words) {
		this.cases = cases;
		this.acts = acts;
		this.store = store;
		this.refusals = refusals;
		this.words = words;
	}

	@GetMapping("/proposals/{id}/attachments")
	String list(@PathVariable String id, Acting acting, Model model) {
		CaseFile file = find(id);
		boolean drafter = acting.posts()
			.stream()
			.anyMatch((held) -> held.postId().equals(file.drafter().post().value()));
		model.addAttribute("file", file);
		model.addAttribute("attachments", papers(file));
		model.addAttribute("editable", drafter && file.change() instanceof ProposedChange.Addition
				&& (file.state() == ProposalState.DRAFT || file.state() == ProposalState.AMENDING));
		return "proposal/attachments";
	}

	@PostMapping("/proposals/{id}/attachments")
	String add(@PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile paper, Acting acting,
			RedirectAttributes notices) throws IOException {
		List<ProjectSheet.Attachment> papers = papers(find(id));
		String name = (paper != null) ? PaperName.of(String.valueOf(paper.getOriginalFilename())) : "";
		String problem = problem(paper, name, papers);
		if (problem != null || paper == null) {
			notices.addFlashAttribute("refused", problem);
			return back(id);
		}
		byte[] content = paper.getBytes();
		String sha256 = this.store.keep(content);
		List<ProjectSheet.Attachment> more = new ArrayList<>(papers);
		more.removeIf((other) -> other.sha256().equals(sha256));
		more.add(new ProjectSheet.Attachment(name, PaperName.typeOf(name), content.length, sha256));
		return told(this.acts.attach(new ProposalId(id), more, acting), "attachment.added", name, id, notices);
	}

	@PostMapping("/proposals/{id}/attachments/{sha256}/removal")
	String remove(@PathVariable String id, @PathVariable String sha256, Acting acting, RedirectAttributes notices) {
		List<ProjectSheet.Attachment> fewer = new ArrayList<>(papers(find(id)));
		String name = fewer.stream()
			.filter((paper) -> paper.sha256().equals(sha256))
			.map(ProjectSheet.Attachment::fileName)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		fewer.removeIf((paper) -> paper.sha256().equals(sha256));
		return told(this.acts.attach(new ProposalId(id), fewer, acting), "attachment.removed", name, id, notices);
	}

	/** Handed out to be saved, never to be opened in this site's name. */
	@GetMapping("/proposals/{id}/attachments/{sha256}")
	ResponseEntity<byte[]> read(@PathVariable String id, @PathVariable String sha256, Acting acting) {
		ProjectSheet.Attachment paper = papers(find(id)).stream()
			.filter((one) -> one.sha256().equals(sha256) && acting.may(Permission.READ))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		byte[] content = this.store.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(PaperName.typeOf(paper.fileName())))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(paper.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

	private @Nullable String problem(@Nullable MultipartFile paper, String name, List<ProjectSheet.Attachment> papers) {
		if (paper == null || paper.isEmpty() || name.isEmpty()) {
			return this.words.of("attachment.missing");
		}
		if (paper.getSize() > AttachmentStore.LARGEST) {
			return this.words.of("attachment.large", name);
		}
		return (papers.size() >= MOST) ? this.words.of("attachment.many", MOST) : null;
	}

	private String told(Outcome outcome, String done, String name, String id, RedirectAttributes notices) {
		if (outcome instanceof Outcome.Refused refused) {
			notices.addFlashAttribute("refused", this.refusals.of(refused));
		}
		else {
			notices.addFlashAttribute("done", this.words.of(done, name));
		}
		return back(id);
	}

	private static String back(String id) {
		return "redirect:/proposals/" + id + "/attachments";
	}

	private static List<ProjectSheet.Attachment> papers(CaseFile file) {
		return (file.change() instanceof ProposedChange.Addition addition) ? addition.sheet().attachments() : List.of();
	}

	private CaseFile find(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
