package org.nawate.domain.act;

/** A command: something a person, in a post, asks an aggregate to do. */
public interface Act {

	/** Who acts, in which post. {@link Actor#system()} where a flow acts by itself. */
	Actor by();

}
