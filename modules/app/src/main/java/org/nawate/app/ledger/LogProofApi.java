package org.nawate.app.ledger;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.domain.act.Outcome;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.tree.Hash;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.LogProofs;
import org.nawate.store.log.Notary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs from the log, for anybody; in the form of FORMAT.md of the ledger. */
@RestController
@RequestMapping("/api/log")
@Tag(name = "記録簿 log")
class LogProofApi {

	private final LogProofs proofs;

	private final Checkpoints checkpoints;

	private final Notary notary;

	LogProofApi(LogProofs proofs, Checkpoints checkpoints, Notary notary) {
		this.proofs = proofs;
		this.checkpoints = checkpoints;
		this.notary = notary;
	}

	/**
	 * A key by which checkpoints are or were signed.
	 *
	 * @param key its text form, name+id+key
	 * @param firstSize the size of the first checkpoint that it signed
	 * @param signs whether it signs today
	 */
	record KeyRow(String key, long firstSize, Instant since, boolean signs) {
	}

	@GetMapping(path = "/proofs/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Shows that a fact stands at its place (index from 0) in the log of a size; "
			+ "left out, of the latest signed size", security = {})
	ResponseEntity<byte[]> inclusion(@RequestParam long index, @RequestParam(required = false) @Nullable Long size) {
		long of = (size != null) ? size : signedOrAll(index);
		return this.proofs.inclusion(index, of)
			.map((proof) -> json(proof.path(), "index", index, "size", of))
			.orElseThrow(this::outside);
	}

	@GetMapping(path = "/proofs/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Shows that the log of one size is the beginning of the log of another", security = {})
	ResponseEntity<byte[]> consistency(@RequestParam long first, @RequestParam long second) {
		return this.proofs.consistency(first, second)
			.map((proof) -> json(proof.path(), "first", first, "second", second))
			.orElseThrow(this::outside);
	}

	@GetMapping("/keys")
	@Operation(summary = "The keys by which checkpoints are and were signed; compare them with those on paper",
			security = {})
	List<KeyRow> keys() {
		List<String> present = this.notary.keys().stream().map((key) -> key.verifying().text()).toList();
		return this.checkpoints.keys()
			.stream()
			.map((key) -> new KeyRow(key.text(), key.firstSize(), key.since(), present.contains(key.text())))
			.toList();
	}

	@GetMapping("/checkpoints/{size}")
	@Operation(summary = "The signed state of the log at a size (C2SP tlog-checkpoint)", security = {})
	ResponseEntity<String> checkpoint(@PathVariable long size) {
		return LogTileApi.note(this.checkpoints.of(size).orElseThrow(() -> ApiRefusal.of(LedgerRejection.UNKNOWN)));
	}

	private long signedOrAll(long index) {
		return this.checkpoints.latest()
			.map(Checkpoints.Signed::size)
			.filter((size) -> size > index)
			.orElseGet(this.proofs::size);
	}

	private ApiRefusal outside() {
		return new ApiRefusal((Outcome.Refused) Outcome.refused(LedgerRejection.OUTSIDE_LOG, this.proofs.size()));
	}

	private static ResponseEntity<byte[]> json(List<Hash> path, String one, long first, String other, long second) {
		TreeMap<String, Json> members = new TreeMap<>();
		members.put(one, new Json.JsonNumber(first));
		members.put(other, new Json.JsonNumber(second));
		members.put("path",
				new Json.JsonArray(path.stream().<Json>map((hash) -> new Json.JsonString(hash.base64())).toList()));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(CanonicalJson.write(new Json.JsonObject(members)));
	}

}
