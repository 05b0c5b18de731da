package org.nawate.app.kgi;

import org.nawate.domain.act.Authority;

/** By what sort of decision a KGI was changed. */
public enum KgiAuthority {

	/** 推進本部の議決. */
	MEETING,
	/** 持ち回り. */
	CIRCULATION,
	/** 専決. */
	ALONE;

	static KgiAuthority of(Authority.Decision decision) {
		return switch (decision) {
			case Authority.Resolution d -> MEETING;
			case Authority.Circulated d -> CIRCULATION;
			case Authority.SoleDecision d -> ALONE;
		};
	}

}
