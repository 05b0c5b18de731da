package org.nawate.app.flow;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.nawate.process.model.ModelFile;

/**
 * Files that were handed in together and not yet confirmed; kept in the session, bound to
 * their hash.
 */
final class ModelSet implements Serializable {

	private static final String ATTRIBUTE = ModelSet.class.getName();

	private static final long serialVersionUID = 1L;

	private final List<String> names = new ArrayList<>();

	private final List<byte[]> contents = new ArrayList<>();

	/** The files by name; each name stands once. */
	ModelSet(List<ModelFile> files) {
		files.stream().sorted(Comparator.comparing(ModelFile::name)).forEach((file) -> {
			this.names.add(file.name());
			this.contents.add(file.content());
		});
	}

	List<ModelFile> files() {
		List<ModelFile> files = new ArrayList<>();
		for (int i = 0; i < this.names.size(); i++) {
			files.add(new ModelFile(this.names.get(i), this.contents.get(i)));
		}
		return files;
	}

	/** SHA-256 of the only file, or of the names and hashes of all. */
	String hash() {
		List<ModelFile> files = files();
		String all = files.stream()
			.map((file) -> file.name() + " " + file.sha256() + "\n")
			.collect(Collectors.joining());
		return (files.size() == 1) ? files.getFirst().sha256()
				: new ModelFile("", all.getBytes(StandardCharsets.UTF_8)).sha256();
	}

	/** The names as one line. */
	String title() {
		return String.join("、", this.names);
	}

	void keepIn(HttpSession session) {
		session.setAttribute(ATTRIBUTE, this);
	}

	/** Only what was looked at is put in force: the address carries its hash. */
	static @Nullable ModelSet in(HttpSession session, String hash) {
		return (session.getAttribute(ATTRIBUTE) instanceof ModelSet set && set.hash().equals(hash)) ? set : null;
	}

	static void forget(HttpSession session) {
		session.removeAttribute(ATTRIBUTE);
	}

}
