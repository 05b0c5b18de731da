package org.nawate.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.Capacity;
import org.nawate.process.inbox.StandInDirectory;

/** Who may stand in for whom, as a test says. */
public final class TestStandIns implements StandInDirectory {

	/** When who is absent is back. */
	public static final LocalDate BACK = LocalDate.of(2026, 11, 10);

	private final Map<String, Capacity> rights = new HashMap<>();

	private @Nullable String skippable;

	private @Nullable Waiting asked;

	/** From now on the post may act for the other one; the names are the flow's. */
	public void allow(String post, String other, Capacity capacity) {
		this.rights.put(post + " " + other, capacity);
	}

	/** From now on that post may be skipped by whoever asks. */
	public void absent(String post) {
		this.skippable = post;
	}

	/** Everybody is back. */
	public void forget() {
		this.rights.clear();
		this.skippable = null;
	}

	/** The step that was asked about last. */
	public @Nullable Waiting asked() {
		return this.asked;
	}

	@Override
	public Optional<Claim> claim(Waiting step, PostId by, LocalDate on) {
		this.asked = step;
		return Optional.ofNullable(this.rights.get(by + " " + step.post())).map((right) -> new Claim(right, BACK));
	}

	@Override
	public boolean represents(PostId seat, PostId by, LocalDate on) {
		return this.rights.containsKey(by + " " + seat);
	}

	@Override
	public Optional<LocalDate> skip(Waiting step, PostId by, LocalDate on) {
		return step.post().value().equals(this.skippable) ? Optional.of(BACK) : Optional.empty();
	}

}
