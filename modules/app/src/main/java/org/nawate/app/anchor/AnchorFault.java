package org.nawate.app.anchor;

/** Why a copy could not be put at its place. */
public enum AnchorFault {

	/** The folder is not there, full, or may not be written to. */
	UNREACHABLE,

	/** Another checkpoint of the same size is there already. It is left as it is. */
	DIFFERS

}
