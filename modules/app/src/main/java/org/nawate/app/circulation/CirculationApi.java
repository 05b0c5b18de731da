package org.nawate.app.circulation;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.ChosenId;
import org.nawate.app.look.Typed;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationRejection;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.Stance;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 持ち回り審議 by the API. */
@RestController
@RequestMapping("/api/circulations")
@Tag(name = "持ち回り審議 circulations")
class CirculationApi {

	private final CirculationActs acts;

	private final CirculationQuery circulations;

	CirculationApi(CirculationActs acts, CirculationQuery circulations) {
		this.acts = acts;
		this.circulations = circulations;
	}

	@GetMapping
	@Operation(summary = "Lists the circulations")
	List<CirculationRow> list() {
		return this.circulations.list();
	}

	@PostMapping
	@Operation(summary = "Sends cases that wait to be tabled round the members (回付)")
	ResponseEntity<CirculationView> start(@Valid @RequestBody StartRequest request,
			@Parameter(hidden = true) Acting acting) {
		CirculationId id = ChosenId.of(request.id(), CirculationActs::id, CirculationActs::newId, "circulation-");
		ApiRefusal.accepted(this.acts.start(id, request, acting));
		return ResponseEntity.created(URI.create("/api/circulations/" + id)).body(find(id.value()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A circulation: items, answers, questions, and what they come to")
	CirculationView find(@PathVariable String id) {
		return this.circulations.find(new CirculationId(id))
			.orElseThrow(() -> ApiRefusal.of(CirculationRejection.UNKNOWN));
	}

	@PostMapping("/{id}/answers")
	@Operation(summary = "A member answers (回答) for the own seat; a later answer replaces an earlier one")
	CirculationView answer(@PathVariable String id, @Valid @RequestBody Answers said,
			@Parameter(hidden = true) Acting acting) {
		return after(id,
				this.acts.answer(new CirculationId(id), said.answers()
					.stream()
					.map((answer) -> new ItemAnswer(answer.item(), answer.stance(), Typed.clean(answer.words())))
					.toList(), acting));
	}

	@PostMapping("/{id}/seats/{post}/answers")
	@Operation(summary = "The registered proxy of an absent member answers on the member's behalf (代理回答)")
	CirculationView answerAsProxy(@PathVariable String id, @PathVariable String post,
			@Valid @RequestBody ProxyAnswers said, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.answerAsProxy(new CirculationId(id), new PostId(post), new PostId(said.proxyPost()),
				said.answers()
					.stream()
					.map((answer) -> new ItemAnswer(answer.item(), answer.stance(), Typed.clean(answer.words())))
					.toList(),
				acting));
	}

	@PostMapping("/{id}/items/{item}/own-recusal")
	@Operation(summary = "The caller tells an own interest and does not answer on the item (回避)")
	CirculationView recuseOneself(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Reason said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.recuseOneself(new CirculationId(id), item, said.reason(), acting));
	}

	@PostMapping("/{id}/questions")
	@Operation(summary = "A member asks (質疑); all members read it")
	CirculationView ask(@PathVariable String id, @Valid @RequestBody Text said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.ask(new CirculationId(id), said.text(), acting));
	}

	@PostMapping("/{id}/questions/{question}/answer")
	@Operation(summary = "Answers a question (答弁)")
	CirculationView answerQuestion(@PathVariable String id, @PathVariable int question, @Valid @RequestBody Text said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.answerQuestion(new CirculationId(id), question, said.text(), acting));
	}

	@PostMapping("/{id}/deadline")
	@Operation(summary = "Extends the deadline for answers, for a reason")
	CirculationView extend(@PathVariable String id, @Valid @RequestBody Extension said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.extend(new CirculationId(id), said.dueOn(), said.reason(), acting));
	}

	@PostMapping("/{id}/items/{item}/recusals")
	@Operation(summary = "A member with an interest does not answer on the item (除斥)")
	CirculationView recuse(@PathVariable String id, @PathVariable int item, @Valid @RequestBody Recusal said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.recuse(new CirculationId(id), item, new PostId(said.post()), said.reason(), acting));
	}

	@PostMapping("/{id}/cases/{proposalId}/removal")
	@Operation(summary = "Takes a case out; it waits to be tabled again")
	CirculationView takeOut(@PathVariable String id, @PathVariable String proposalId, @Valid @RequestBody Reason said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.takeOut(new CirculationId(id), new ProposalId(proposalId), said.reason(), acting));
	}

	@PostMapping("/{id}/conclusion")
	@Operation(summary = "Fixes what the answers come to (結果の確定) and moves the cases")
	CirculationView conclude(@PathVariable String id, @Valid @RequestBody Conclusion said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.conclude(new CirculationId(id), said.documentNumber(), acting));
	}

	@PostMapping("/{id}/cancellation")
	@Operation(summary = "Calls it off (取りやめ); its cases wait to be tabled again")
	CirculationView cancel(@PathVariable String id, @Valid @RequestBody Reason said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.cancel(new CirculationId(id), said.reason(), acting));
	}

	private CirculationView after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return find(id);
	}

	/** A member's answers. */
	@Schema(name = "CirculationAnswers")
	record Answers(@NotNull(message = "{api.error.missing}") @Size(max = 100,
			message = "{api.error.tooMany}") List<@Valid OneAnswer> answers) {
	}

	/** A proxy's answers, and the own post in which they are given. */
	@Schema(name = "CirculationProxyAnswers")
	record ProxyAnswers(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String proxyPost,
			@NotNull(message = "{api.error.missing}") @Size(max = 100,
					message = "{api.error.tooMany}") List<@Valid OneAnswer> answers) {
	}

	/** An answer on one item. */
	@Schema(name = "CirculationAnswer", description = "All stances but AGREE need words.")
	record OneAnswer(int item, @NotNull(message = "{api.error.missing}") Stance stance,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String words) {
	}

	/** A question or its answer. */
	@Schema(name = "CirculationText")
	record Text(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String text) {
	}

	/** A later deadline. */
	@Schema(name = "CirculationExtension")
	record Extension(@NotNull(message = "{api.error.missing}") LocalDate dueOn,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** Who does not answer, by the post's id. */
	@Schema(name = "CirculationRecusal")
	record Recusal(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 100,
					message = "{api.error.tooLong}") String post,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** Why. */
	@Schema(name = "CirculationReason")
	record Reason(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	/** 文書番号, where the office gave one. */
	@Schema(name = "CirculationConclusion")
	record Conclusion(@Size(max = 100, message = "{api.error.tooLong}") @Nullable String documentNumber) {
	}

}
