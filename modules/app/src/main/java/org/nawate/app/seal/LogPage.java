package org.nawate.app.seal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nawate.app.anchor.AnchorState;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.BelievedKeys;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.ledger.SealState;
import org.nawate.app.logcheck.CheckBook;
import org.nawate.app.look.PageLinks;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.stamp.CheckpointStamp;
import org.nawate.app.timestamp.TimeStampState;
import org.nawate.app.timestamp.TimeStamping;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.TimeStampBook;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is recorded, what of it is sealed, what signed, and by which key one verifies it.
 */
@Controller
class LogPage {

	private static final int PAGE = 20;

	private static final int CHECKS = 10;

	private final SealQuery seals;

	private final Checkpoints checkpoints;

	private final CheckpointStamp stamps;

	private final TimeStamping stamping;

	private final TimeStampBook timeStamps;

	private final BelievedKeys believed;

	private final Anchors anchors;

	private final CheckBook checks;

	LogPage(SealQuery seals, Checkpoints checkpoints, CheckpointStamp stamps, TimeStamping stamping,
			TimeStampBook timeStamps, BelievedKeys believed, Anchors anchors, CheckBook checks) {
		this.seals = seals;
		this.checkpoints = checkpoints;
		this.stamps = stamps;
		this.stamping = stamping;
		this.timeStamps = timeStamps;
		this.believed = believed;
		this.anchors = anchors;
		this.checks = checks;
	}

	/**
	 * A key with its use.
	 *
	 * @param standing what it is to this city
	 */
	record KeyInUse(Checkpoints.Key key, BelievedKeys.Standing standing) {
	}

	@GetMapping("/audit/log")
	String show(@RequestParam(defaultValue = "1") int page, Acting acting, Model model) {
		if (!acting.may(Permission.AUDIT)) {
			throw new AccessDeniedException(Permission.AUDIT.name());
		}
		SealState state = this.seals.now();
		List<Checkpoints.Key> keys = this.checkpoints.keys();
		int pages = (int) Math.max(1, (this.checkpoints.count() + PAGE - 1) / PAGE);
		int current = Math.clamp(page, 1, pages);
		List<AnchorState> anchored = this.anchors.states();
		model.addAttribute("seal", state);
		model.addAttribute("anchors", anchored);
		model.addAttribute("stamp", this.stamps.of(state));
		model.addAttribute("anchoredSize", Math.min(Anchors.reach(anchored), state.signedSize()));
		model.addAttribute("checks", this.checks.latest(CHECKS));
		model.addAttribute("lastCheck", this.checks.lastEnded().orElse(null));
		model.addAttribute("mayCheck", acting.may(Permission.CHECK_LOG));
		model.addAttribute("by", signers(state.signed(), keys));
		model.addAttribute("keys", keys.stream().map(this::inUse).toList());
		List<Checkpoints.Signed> listed = this.checkpoints.latest(PAGE, (current - 1L) * PAGE);
		List<Long> sizes = new ArrayList<>(listed.stream().map(Checkpoints.Signed::size).toList());
		sizes.add(state.signedSize());
		TimeStampState stamped = this.stamping.state();
		model.addAttribute("stamping", stamped);
		model.addAttribute("stampedSize", Math.min(stamped.size(), state.signedSize()));
		model.addAttribute("stamped", this.timeStamps.of(sizes));
		model.addAttribute("checkpoints", listed);
		model.addAttribute("pages", new PageLinks(current, pages, "/audit/log?page="));
		return "seal/log";
	}

	private KeyInUse inUse(Checkpoints.Key key) {
		return new KeyInUse(key, this.believed.standing(key.text()));
	}

	/** By which of the keys the latest checkpoint is signed. */
	private static List<String> signers(Checkpoints.@Nullable Signed signed, List<Checkpoints.Key> keys) {
		return (signed == null) ? List.of()
				: SignedNote.of(signed.note())
					.signedBy(keys.stream().map((key) -> VerifyingKey.of(key.text())).toList())
					.stream()
					.map(VerifyingKey::text)
					.toList();
	}

}
