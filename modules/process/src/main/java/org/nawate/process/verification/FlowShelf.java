package org.nawate.process.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nawate.domain.act.ProposalId;

/**
 * The flows and decision tables in every version that ever ran, and the way to put
 * changed ones in force. Whatever changes is deployed together with all that stays, so
 * that a case keeps the tables that it began with.
 */
public interface FlowShelf {

	/** The files by which a case runs that is submitted now, by name. */
	List<ModelFile> inForce();

	/** The files of the folder that the product reads at its start, by name. */
	List<ModelFile> folder();

	/**
	 * Whether the city put the file in force in the product, so that the folder's is not
	 * used.
	 */
	boolean isCitys(String name);

	/** All faults that the files in force would have with this one among them. */
	List<FlowFault> verify(ModelFile changed);

	/**
	 * Puts a file in force, within the caller's transaction.
	 * @return the version under which it runs from now on
	 * @throws IllegalArgumentException if it breaks a rule
	 */
	int putInForce(ModelFile changed);

	/** The versions of a file that differ from the one before, the latest first. */
	List<Version> versions(String name);

	/** The file as it was in a version. */
	Optional<ModelFile> version(String name, int version);

	/** The open cases of a flow, by where they wait. */
	List<OpenCase> openCases(String flow);

	/**
	 * What would keep an open case from going on by the latest version: nothing, or why.
	 */
	Map<ProposalId, List<String>> obstacles(String flow);

	/**
	 * Moves an open case to the latest version of its flow, within the caller's
	 * transaction.
	 * @throws IllegalArgumentException if something keeps it from that
	 */
	void migrate(String flow, ProposalId proposal);

	/**
	 * A version.
	 *
	 * @param version the first number under which it ran, from 1
	 * @param last the last number under which it ran
	 * @param sha256 of its bytes
	 * @param since when it was deployed
	 * @param openCases how many cases run by it, of a table: began together with it
	 */
	record Version(int version, int last, String sha256, Instant since, long openCases) {
	}

	/**
	 * A case on its way.
	 *
	 * @param proposal the case
	 * @param version of its flow, as the case's facts tell it
	 * @param element where it waits
	 */
	record OpenCase(ProposalId proposal, int version, String element) {
	}

}
