package org.nawate.process.inbox;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.DecidingBody;
import org.nawate.domain.proposal.ProposedChange;

/** The decision tables, in every version that was ever in force. */
public interface DecisionTables {

	/**
	 * The table with that content, as DMN.
	 * @param table its id, for instance {@code change-authority}
	 * @param hash SHA-256 of the file, as facts tell it
	 */
	Optional<String> dmn(String table, String hash);

	/** The versions of a table, the one in force first. */
	List<Version> versions(String table);

	/** Who would decide on a change that is submitted now, by the table in force. */
	Route route(ProposedChange change);

	/**
	 * Which sections the case's own table for consultation would name; none where its
	 * flow asks nobody.
	 * @param found L or M that a new project would have; {@code null} if neither
	 * @param departments how many 部 would be affected
	 */
	List<Named> consulted(ProposalId proposal, ProposedChange change, @Nullable BusinessClass found, int departments);

	/**
	 * A section that is to be asked.
	 *
	 * @param section its name, as the table or the sheet has it
	 * @param rule the row
	 * @param ground of the row, in words
	 */
	record Named(String section, String rule, String ground) {
	}

	/**
	 * A version of a table.
	 *
	 * @param number from 1
	 * @param hash SHA-256 of the file
	 */
	record Version(int number, String hash) {
	}

	/**
	 * Who decides and why.
	 *
	 * @param tableSays what the table said; {@code null} if no row answered
	 * @param rule the row; empty if none answered
	 * @param ground of the row, in words
	 * @param hash of the table
	 */
	record Route(DecidingBody authority, @Nullable DecidingBody tableSays, String rule, String ground, String hash) {
	}

}
