package org.nawate.app.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.look.Words;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.AccessRejection;
import org.nawate.app.security.Acting;
import org.nawate.app.time.KnownAtQuery;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller, by the API. */
@RestController
@RequestMapping("/api/inbox")
@Tag(name = "受信箱 inbox")
class InboxApi {

	private final InboxListQuery lines;

	private final InboxActs acts;

	private final BatchEndorsement batch;

	private final LightItems light;

	private final RefusalText refusals;

	private final Words words;

	private final CaseQuery cases;

	private final Clock clock;

	private final InboxThen inboxThen;

	private final KnownAtQuery instants;

	InboxApi(InboxListQuery lines, InboxActs acts, CaseQuery cases, Clock clock, BatchEndorsement batch,
			LightItems light, RefusalText refusals, Words words, InboxThen inboxThen, KnownAtQuery instants) {
		this.inboxThen = inboxThen;
		this.instants = instants;
		this.lines = lines;
		this.acts = acts;
		this.batch = batch;
		this.light = light;
		this.refusals = refusals;
		this.words = words;
		this.cases = cases;
		this.clock = clock;
	}

	@GetMapping
	@Operation(
			summary = "The steps that wait for the caller's posts, or with scope=ALL for anybody, with what changed since the caller looked at the case")
	List<InboxLine> list(@RequestParam(defaultValue = "MINE") InboxFilter.Scope scope,
			@RequestParam(required = false) @Nullable ProposalKind kind,
			@RequestParam(required = false) @Nullable StepKind step,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(defaultValue = "false") boolean overdue,
			@RequestParam(defaultValue = "DUE") InboxFilter.Sort sort, @Parameter(hidden = true) Acting acting) {
		return this.lines.find(new InboxFilter(scope, kind, step, null, department, overdue, false, sort),
				acting.inboxPosts(), acting.person(), LocalDate.now(this.clock));
	}

	@GetMapping("/then")
	@Operation(
			summary = "What the caller's posts owed at an instant, or with the fact of a number; who audits may ask for any post")
	List<OwedThen> then(@RequestParam(required = false) @Nullable String knownAt,
			@RequestParam(required = false) @Nullable String post, @Parameter(hidden = true) Acting acting) {
		if (!this.inboxThen.maySee(acting, post)) {
			throw ApiRefusal.of(AccessRejection.NOT_ALLOWED);
		}
		return this.inboxThen.at(acting, post, this.instants.required(knownAt)).owed();
	}

	@PostMapping("/batch")
	@Operation(
			summary = "Endorses light items one after another, each by an act of its own; answers what became of each")
	List<Endorsed> endorse(@Valid @RequestBody Chosen chosen, @Parameter(hidden = true) Acting acting) {
		return this.batch
			.endorse(chosen.steps(), Objects.requireNonNullElse(chosen.opinion(), ""), this.light.latest(), acting)
			.stream()
			.map(this::answer)
			.toList();
	}

	private Endorsed answer(BatchEndorsement.Result result) {
		String step = result.item().stepId();
		if (result.isDone()) {
			return new Endorsed(step, true, null, null);
		}
		if (result.outcome() instanceof Outcome.Refused refused) {
			return new Endorsed(step, false, refused.rejection().code(), this.refusals.of(refused));
		}
		return new Endorsed(step, false, "inbox." + result.item().bar(),
				this.words.of("inbox.batch.bar." + result.item().bar()));
	}

	/** Which steps, and what is said with each. */
	record Chosen(
			@NotNull(message = "{api.error.missing}") @Size(max = BatchEndorsement.MOST,
					message = "{api.error.tooMany}") List<String> steps,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String opinion) {
	}

	/**
	 * What became of a step.
	 *
	 * @param code why it was not endorsed
	 */
	record Endorsed(String stepId, boolean done, @Nullable String code, @Nullable String detail) {
	}

	@PostMapping("/{stepId}")
	@Operation(summary = "Takes a step that waits for the caller; answers the case as it then stands")
	CaseFile take(@PathVariable String stepId, @Valid @RequestBody StepRequest request,
			@Parameter(hidden = true) Acting acting) {
		StepId step = step(stepId);
		ApiRefusal.accepted(this.acts.take(step, request, acting));
		return this.cases.find(step.proposal()).orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

	private static StepId step(String said) {
		try {
			return new StepId(said);
		}
		catch (IllegalArgumentException ex) {
			throw ApiRefusal.of(ProposalRejection.UNKNOWN);
		}
	}

}
