package org.nawate.domain.headquarters;

/**
 * What a recusal (除斥) does to the quorum of the item. Either way the seat counts as
 * neither present nor voting there.
 */
public enum RecusalRule {

	/** 定足数の算定の基礎から除く: the quorum is reckoned from the seats that remain. */
	QUORUM_OF_THE_REST,
	/** 定足数は変わらない. */
	QUORUM_UNCHANGED

}
