package org.nawate.app.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.nawate.ledger.tree.Tile;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogProofs;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as others read it (C2SP tlog-tiles): what is signed, and the hashes under it.
 * Anybody may keep a copy, and find out when another log is shown.
 */
@RestController
@RequestMapping("/log")
@Tag(name = "記録簿 log")
class LogTileApi {

	private static final Pattern PLACE = Pattern.compile("((?:/x\\d{3}){0,4})/(\\d{3})(?:\\.p/(\\d{1,3}))?");

	/** A length is written in two bytes. */
	private static final int LONGEST = 0xffff;

	private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final LogProofs proofs;

	private final EventLog log;

	private final Checkpoints checkpoints;

	LogTileApi(LogProofs proofs, EventLog log, Checkpoints checkpoints) {
		this.proofs = proofs;
		this.log = log;
		this.checkpoints = checkpoints;
	}

	@GetMapping("/checkpoint")
	@Operation(summary = "The latest signed state of the log (C2SP tlog-checkpoint)", security = {})
	ResponseEntity<String> checkpoint() {
		return note(this.checkpoints.latest().orElseThrow(() -> ApiRefusal.of(LedgerRejection.UNKNOWN)));
	}

	@GetMapping("/tile/{level}/{*place}")
	@Operation(summary = "Hashes of the log (C2SP tlog-tiles), 32 bytes each; place as 000, x001/234 or 000.p/17",
			security = {})
	ResponseEntity<byte[]> tile(@PathVariable int level, @PathVariable String place) {
		Tile tile = tile(level, place, "tile/" + level);
		byte[] hashes = this.proofs.tile(tile).orElseThrow(() -> ApiRefusal.of(LedgerRejection.UNKNOWN));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			// What is in the log stays there.
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.body(hashes);
	}

	@GetMapping("/tile/entries/{*place}")
	@Operation(summary = "The facts themselves, for those who may audit: each with its length in two bytes before it")
	ResponseEntity<byte[]> entries(@PathVariable String place, @Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		Tile tile = tile(0, place, "tile/entries");
		long first = tile.index() * Tile.WIDTH;
		List<byte[]> entries = this.log.entries(first, first + tile.width());
		if (entries.size() < tile.width()) {
			throw ApiRefusal.of(LedgerRejection.UNKNOWN);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int i = 0; i < entries.size(); i++) {
			byte[] entry = entries.get(i);
			if (entry.length > LONGEST) {
				throw new ApiRefusal((Outcome.Refused) Outcome.refused(LedgerRejection.ENTRY_TOO_LONG, first + i + 1));
			}
			out.write(entry.length >> 8);
			out.write(entry.length);
			out.writeBytes(entry);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.cacheControl(CacheControl.noStore())
			.body(out.toByteArray());
	}

	static ResponseEntity<String> note(Checkpoints.Signed signed) {
		return ResponseEntity.ok().contentType(NOTE).cacheControl(CacheControl.noCache()).body(signed.note());
	}

	/** Each tile has one address; another way to write it leads nowhere. */
	private static Tile tile(int level, String place, String under) {
		Matcher parts = PLACE.matcher(place);
		if (parts.matches() && level >= 0 && level <= 7) {
			long index = Long.parseLong(parts.group(1).replaceAll("\\D", "") + parts.group(2));
			int width = (parts.group(3) != null) ? Integer.parseInt(parts.group(3)) : Tile.WIDTH;
			if (width >= 1 && width <= Tile.WIDTH) {
				Tile tile = new Tile(level, index, width);
				String path = under.equals("tile/entries") ? tile.entriesPath() : tile.path();
				if (path.equals(under + place)) {
					return tile;
				}
			}
		}
		throw ApiRefusal.of(LedgerRejection.UNKNOWN);
	}

}
