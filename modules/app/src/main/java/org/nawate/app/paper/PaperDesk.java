package org.nawate.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.ProjectSheet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in: looks into it, and hands it on as a paper, or says why not. */
@Component
public class PaperDesk {

	private final PaperStore store;

	private final DataSize largest;

	private final List<String> taken;

	PaperDesk(PaperStore store, @Value("${nawate.attachment.largest}") DataSize largest,
			@Value("${nawate.attachment.types}") List<String> taken) {
		this.store = store;
		this.largest = largest;
		this.taken = taken.stream().map((ending) -> ending.strip().toLowerCase(Locale.ROOT)).toList();
		Set<String> unknown = this.taken.stream()
			.filter((ending) -> PaperKind.ofName("." + ending).isEmpty())
			.collect(Collectors.toSet());
		if (!unknown.isEmpty()) {
			throw new IllegalArgumentException("nawate.attachment.types does not know " + unknown);
		}
	}

	/** Whether a form brought a file. */
	public static boolean isSent(@Nullable MultipartFile file) {
		return file != null && (!file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank());
	}

	/** How large a paper may be, and of which sorts, for the sentence beside a form. */
	public long largestMegabytes() {
		return this.largest.toMegabytes();
	}

	/** The endings of the names of papers that are taken. */
	public List<String> types() {
		return this.taken;
	}

	/**
	 * Looks into a file and, if it can be a paper, lets something be done with it; its
	 * content is kept in the same transaction.
	 * @param act gets the paper and what keeps its content, to be called inside the act
	 */
	public Outcome take(@Nullable MultipartFile sent, Function<Taken, Outcome> act) {
		if (sent == null || sent.isEmpty()) {
			return Outcome.refused(PaperRejection.FILE_MISSING);
		}
		String name = PaperName.of(String.valueOf(sent.getOriginalFilename()));
		if (name.isEmpty()) {
			return Outcome.refused(PaperRejection.FILE_MISSING);
		}
		if (sent.getSize() > this.largest.toBytes()) {
			return Outcome.refused(PaperRejection.TOO_LARGE, name, this.largest.toMegabytes());
		}
		try {
			Path file = Files.createTempFile("nawate-paper-", ".tmp");
			try {
				sent.transferTo(file);
				PaperInspection.Found found = PaperInspection.look(file);
				Outcome.Refused refusal = refusal(name, found);
				return (refusal != null) ? refusal : act.apply(taken(name, file));
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file that can be a paper. */
	public record Taken(ProjectSheet.Attachment paper, Runnable keep) {
	}

	private Taken taken(String name, Path file) throws IOException {
		String sha256 = sha256(file);
		String type = PaperKind.ofName(name).map(PaperKind::mediaType).orElseThrow();
		return new Taken(new ProjectSheet.Attachment(name, type, Files.size(file), sha256),
				() -> this.store.keep(sha256, file));
	}

	private Outcome.@Nullable Refused refusal(String name, PaperInspection.Found found) {
		Optional<PaperKind> said = PaperKind.ofName(name);
		if (found.locked()) {
			return refused(PaperRejection.LOCKED, name);
		}
		if (found.macros()) {
			return refused(PaperRejection.MACROS, name);
		}
		if (said.isEmpty() || !this.taken.contains(ending(name))) {
			return refused(PaperRejection.TYPE_NOT_TAKEN, name, String.join(" ", this.taken));
		}
		boolean same = found.kind().equals(said)
				|| (said.get().isText() && found.kind().equals(Optional.of(PaperKind.TXT)));
		return same ? null : refused(PaperRejection.CONTENT_DIFFERS, name);
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static Outcome.Refused refused(PaperRejection rejection, Object... details) {
		return (Outcome.Refused) Outcome.refused(rejection, details);
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			return DigestUtils.sha256Hex(content);
		}
	}

}
