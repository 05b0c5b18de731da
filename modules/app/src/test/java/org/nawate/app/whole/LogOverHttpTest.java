package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.json.CanonicalJson;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.JsonReader;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.ledger.tree.MerkleTree;
import org.nawate.ledger.tree.Nodes;
import org.nawate.ledger.tree.Tile;
import org.nawate.ledger.tree.TileNodes;

import static org.assertj.core.api.Assertions.assertThat;

/** Anybody verifies the log by what is fetched over HTTP, with the ledger alone. */
class LogOverHttpTest extends WholeApplication {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private Checkpoint checkpoint = new Checkpoint("none", 0, MerkleTree.empty());

	private Nodes nodes = (level, index) -> MerkleTree.empty();

	@BeforeEach
	void fetchWhatIsSigned() {
		SignedNote note = SignedNote.of(new String(bytes("/log/checkpoint", ""), StandardCharsets.UTF_8));
		List<VerifyingKey> keys = new ArrayList<>();
		as("").get("/api/log/keys").body().forEach((key) -> keys.add(VerifyingKey.of(key.path("key").asText())));
		assertThat(keys).isNotEmpty();
		assertThat(note.signedBy(keys)).isNotEmpty();
		this.checkpoint = Checkpoint.of(note.text());
		this.nodes = new TileNodes(this.checkpoint.size(), (tile) -> bytes("/log/" + tile.path(), ""));
	}

	@Test
	void the_tiles_lead_to_the_root_that_is_signed() {
		assertThat(this.checkpoint.size()).isPositive();
		assertThat(this.nodes.root(0, this.checkpoint.size())).isEqualTo(this.checkpoint.root());
	}

	@Test
	void a_fact_is_proved_to_stand_at_its_place_and_no_other_is() {
		for (long index : List.of(0L, this.checkpoint.size() / 2, this.checkpoint.size() - 1)) {
			byte[] json = bytes("/api/log/proofs/inclusion?index=" + index + "&size=" + this.checkpoint.size(), "");
			assertThat(CanonicalJson.isCanonical(json)).isTrue();
			InclusionProof proof = new InclusionProof(index, this.checkpoint.size(), path(json));
			assertThat(proof.holds(this.nodes.at(0, index), this.checkpoint.root())).isTrue();
			assertThat(proof.holds(MerkleTree.leaf(new byte[] { 1 }), this.checkpoint.root())).isFalse();
		}
	}

	@Test
	void the_log_of_now_is_proved_to_be_that_of_then_with_facts_added() {
		long then = this.checkpoint.size() / 2 + 1;
		byte[] json = bytes("/api/log/proofs/consistency?first=" + then + "&second=" + this.checkpoint.size(), "");
		assertThat(CanonicalJson.isCanonical(json)).isTrue();
		ConsistencyProof proof = new ConsistencyProof(then, this.checkpoint.size(), path(json));
		assertThat(proof.holds(this.nodes.root(0, then), this.checkpoint.root())).isTrue();
		assertThat(proof.holds(this.nodes.root(0, then - 1), this.checkpoint.root())).isFalse();
	}

	@Test
	void what_was_signed_at_a_size_is_found_again() {
		String note = new String(bytes("/api/log/checkpoints/" + this.checkpoint.size(), ""), StandardCharsets.UTF_8);
		assertThat(Checkpoint.of(SignedNote.of(note).text())).isEqualTo(this.checkpoint);
	}

	@Test
	void the_facts_themselves_are_for_those_who_audit() {
		int width = (int) Math.min(Tile.WIDTH, this.checkpoint.size());
		String path = "/log/" + new Tile(0, 0, width).entriesPath();
		assertThat(as("").get(path).code()).isEqualTo("access.NOT_LOGGED_IN");
		assertThat(as("officer").get(path).status()).isEqualTo(403);
		assertThat(as("officer").get(path).code()).isEqualTo("access.POST_MAY_NOT");
		ByteBuffer entries = ByteBuffer.wrap(bytes(path, "auditor"));
		for (int i = 0; i < width; i++) {
			byte[] entry = new byte[Short.toUnsignedInt(entries.getShort())];
			entries.get(entry);
			assertThat(MerkleTree.leaf(entry)).as("fact %s", i + 1).isEqualTo(this.nodes.at(0, i));
		}
		assertThat(entries.hasRemaining()).isFalse();
	}

	@Test
	void what_the_log_does_not_hold_is_refused_with_a_code() {
		for (String path : List.of("/log/tile/0/999", "/log/tile/8/000", "/log/tile/0/x000/000", "/log/tile/0/000.p/0",
				"/log/tile/0/000.p/256", "/log/tile/0/0", "/log/tile/7/x999/x999/x999/x999/999",
				"/api/log/checkpoints/999999999")) {
			assertThat(as("").get(path).status()).as(path).isEqualTo(404);
			assertThat(as("").get(path).code()).as(path).isEqualTo("log.UNKNOWN");
		}
		for (String path : List.of("/api/log/proofs/inclusion?index=-1", "/api/log/proofs/inclusion?index=999999999",
				"/api/log/proofs/inclusion?index=0&size=999999999", "/api/log/proofs/consistency?first=2&second=1",
				"/api/log/proofs/consistency?first=1&second=9223372036854775807")) {
			assertThat(as("").get(path).status()).as(path).isEqualTo(422);
			assertThat(as("").get(path).code()).as(path).isEqualTo("log.OUTSIDE_LOG");
		}
		assertThat(as("").get("/api/log/proofs/inclusion").status()).isEqualTo(400);
		assertThat(as("").get("/api/log/proofs/inclusion?index=x").code()).isEqualTo("request.PARAMETER_INVALID");
		assertThat(as("").get("/log/elsewhere").status()).isEqualTo(401);
		assertThat(as("").post("/log/checkpoint").status()).isEqualTo(401);
	}

	@Test
	void the_description_of_the_api_names_the_log() {
		assertThat(as("").get("/v3/api-docs").body().path("paths").fieldNames()).toIterable()
			.contains("/log/checkpoint", "/log/tile/{level}/{place}", "/api/log/proofs/inclusion",
					"/api/log/proofs/consistency", "/api/log/keys");
	}

	@Test
	void auditors_the_secretariat_and_the_headquarters_read_how_far_the_log_is_sealed_and_signed() {
		for (String account : List.of("auditor", "secretariat", "chair")) {
			Visitor.Seen page = visitor(account).get("/audit/log");
			assertThat(page.status()).as(account).isEqualTo(200);
			assertThat(page.text()).contains("記録簿(封印)の状態", "封印されています", "署名が及ん", this.checkpoint.origin());
			assertThat(page.text()).contains("記録", "件・封印済み", "件・署名済み");
		}
		assertThat(visitor("officer").get("/audit/log").status()).isEqualTo(403);
		assertThat(as("officer").get("/api/log").code()).isEqualTo("access.POST_MAY_NOT");
		assertThat(as("chair").get("/api/log").body().path("signed").asLong()).isBetween(this.checkpoint.size(),
				as("chair").get("/api/log").body().path("sealed").asLong());
		assertThat(visitor("").get("/audit/log").path()).isEqualTo("/login");
		assertThat(visitor("auditor").get("/audit").html()).contains("href=\"/audit/log\"");
		assertThat(visitor("officer").get("/audit").html()).doesNotContain("href=\"/audit/log\"");
	}

	@Test
	void a_fact_tells_its_hash_and_leads_to_its_proof() {
		Visitor.Seen fact = visitor("auditor").get("/facts/1");
		assertThat(fact.text()).contains("記録簿の1番目に封印され", this.nodes.at(0, 0).hex());
		String proof = fact.find("href=\"(/api/log/proofs/inclusion[^\"]+)\"").replace("&amp;", "&");
		assertThat(as("").get(proof).status()).isEqualTo(200);
	}

	private static List<Hash> path(byte[] json) {
		List<Hash> path = new ArrayList<>();
		if (JsonReader.read(json) instanceof Json.JsonObject object
				&& object.members().get("path") instanceof Json.JsonArray hashes) {
			hashes.elements().forEach((hash) -> {
				if (hash instanceof Json.JsonString text) {
					path.add(Hash.ofBase64(text.value()));
				}
			});
		}
		return path;
	}

	private byte[] bytes(String path, String account) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
		if (!account.isEmpty()) {
			request.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString((account + ":nawate-demo").getBytes(StandardCharsets.UTF_8)));
		}
		try {
			HttpResponse<byte[]> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
