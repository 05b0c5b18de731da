package org.nawate.app.minutes;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting.
 *
 * @param version as it stands, counted from 1
 * @param fixedOn since when nothing changes them; {@code null} while something may
 * @param signers whoever presided, and the member
 * @param versions all there were, the latest first
 */
public record MinutesView(String meetingId, int version, String text, @Nullable LocalDate fixedOn, List<Signer> signers,
		List<Version> versions) {

	/** SHA-256 of the text as it stands, hexadecimal. */
	@JsonProperty
	public String sha256() {
		return DigestUtils.sha256Hex(this.text);
	}

	/** The version before another; {@code null} for the first. */
	public @Nullable Version before(int number) {
		return this.versions.stream().filter((one) -> one.version() == number - 1).findFirst().orElse(null);
	}

	/**
	 * One of the two who confirm them.
	 *
	 * @param personName who did; {@code null} while nobody has
	 */
	public record Signer(String postId, String postTitle, @Nullable String personName,
			@Nullable LocalDate confirmedOn) {
	}

	/** A version and who wrote it. */
	public record Version(int version, String text, String byTitle, String byName, LocalDate writtenOn, long position) {
	}

}
