package org.nawate.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.nawate.ledger.timestamp.TestAuthority;

/** Time-stamps that are not what they seem, in a bundle that is right otherwise. */
final class TimeStampTampering {

	/** The one that the reader names. */
	static final TestAuthority AUTHORITY = TestAuthority.of("Example TSA");

	private static final Instant EARLY = Instant.parse("2026-11-10T00:00:00Z");

	private static final Instant LATER = Instant.parse("2026-11-30T00:00:00Z");

	static final List<Tampering> ALL = List.of(
			with("A time-stamp moved to an earlier moment", "TIME_STAMP_INVALID",
					(note) -> replaced(AUTHORITY.stamp(note, LATER), "20261130000000Z", "20261126120000Z")),
			with("The signature of a time-stamp altered", "TIME_STAMP_INVALID",
					(note) -> last(AUTHORITY.stamp(note, LATER))),
			with("A time-stamp of another checkpoint", "TIME_STAMP_OF_OTHER",
					(note) -> AUTHORITY.stamp(note.replace("712", "711"), LATER)),
			new Tampering("A time-stamp of a checkpoint that is not shown", "TIME_STAMP_OF_OTHER", (bundle) -> {
				bundle.timeStamps.put("700", (notes) -> AUTHORITY.stamp(notes.apply(700), LATER));
				return bundle.zip();
			}),
			with("A time-stamp by an authority that nobody named", "TIME_STAMP_AUTHORITY",
					(note) -> TestAuthority.of("Cheap TSA").stamp(note, LATER)),
			with("One by an authority that took the name of another", "TIME_STAMP_AUTHORITY",
					(note) -> TestAuthority.of("Example TSA").stamp(note, LATER)),
			with("A time-stamp older than an event under it", "TIME_STAMP_OUT_OF_TIME",
					(note) -> AUTHORITY.stamp(note, EARLY)),
			with("A time-stamp of a day after the bundle was made", "TIME_STAMP_OUT_OF_TIME",
					(note) -> AUTHORITY.stamp(note, Instant.parse("2026-12-02T00:00:00Z"))),
			new Tampering("Something else in the place of a time-stamp", "TIME_STAMP_INVALID", (bundle) -> {
				bundle.timeStamps.put("712", (notes) -> TestBundle.utf8("<html>"));
				return bundle.zip();
			}), new Tampering("A time-stamp under another name", "TIME_STAMP_INVALID", (bundle) -> {
				bundle.timeStamps.put("0712", (notes) -> AUTHORITY.stamp(notes.apply(712), LATER));
				return bundle.zip();
			}));

	private TimeStampTampering() {
	}

	private static Tampering with(String what, String code, java.util.function.Function<String, byte[]> made) {
		return new Tampering(what, code, (bundle) -> {
			bundle.timeStamps.put("712", (notes) -> made.apply(notes.apply(712)));
			return bundle.zip();
		});
	}

	private static byte[] replaced(byte[] answer, String before, String after) {
		UnaryOperator<String> replace = (text) -> text.replace(before, after);
		return replace.apply(new String(answer, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] last(byte[] answer) {
		answer[answer.length - 1] ^= 1;
		return answer;
	}

}
