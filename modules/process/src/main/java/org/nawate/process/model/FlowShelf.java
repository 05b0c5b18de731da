package org.nawate.process.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.process.rule.FlowFault;

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

	/** Every content that any file ever had in force, by name. */
	List<ModelFile> all();

	/**
	 * Whether the city put the file in force in the product, so that the folder's is not
	 * used.
	 */
	boolean isCitys(String name);

	/** All faults that the files in force would have with these among them. */
	List<FlowFault> verify(Collection<ModelFile> changed);

	/**
	 * Puts files in force together, within the caller's transaction.
	 * @return by the name of each, the version under which it runs from now on
	 * @throws IllegalArgumentException if one breaks a rule
	 */
	Map<String, Integer> putInForce(Collection<ModelFile> changed);

	/** The versions of a file that differ from the one before, the latest first. */
	List<Version> versions(String name);

	/** The file as it was in a version. */
	Optional<ModelFile> version(String name, int version);

	/** The open cases of a flow, each with how it would go on by the latest version. */
	List<CaseMove> moves(String flow);

	/**
	 * Holds an open case until the caller's transaction ends, so that nobody else acts on
	 * it, and tells how it would go on by the latest version; nothing if it is not on its
	 * way.
	 */
	Optional<CaseMove> hold(String flow, ProposalId proposal);

	/**
	 * Moves an open case to the latest version of its flow, within the caller's
	 * transaction.
	 * @throws CannotMove if something keeps it from that
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
	 * An open case, and how it would go on by the latest version of its flow.
	 *
	 * @param proposal the case
	 * @param from the version by which it runs
	 * @param fromHash SHA-256 of that version's file
	 * @param to the latest version
	 * @param toHash SHA-256 of that version's file
	 * @param places where it waits, and where it would
	 * @param faults the rules that it would break on its further way, as when the latest
	 * version does before this place what the case has not done
	 */
	record CaseMove(ProposalId proposal, int from, String fromHash, int to, String toHash, List<Place> places,
			List<FlowFault> faults) {

		public CaseMove {
			places = List.copyOf(places);
			faults = List.copyOf(faults);
		}

		/** Whether it runs by the latest version. */
		public boolean isLatest() {
			return this.from == this.to;
		}

		/** Whether nothing is known that would keep it from moving. */
		public boolean isMovable() {
			return !isLatest() && this.faults.isEmpty()
					&& this.places.stream().allMatch((place) -> place.obstacle() == null);
		}

	}

	/**
	 * A place at which a case waits.
	 *
	 * @param from the element's id
	 * @param fromLabel its name in the model
	 * @param to the id in the latest version, the same if not found there
	 * @param toLabel its name there
	 * @param obstacle why the case cannot wait there; null if it can
	 */
	record Place(String from, String fromLabel, String to, String toLabel, @Nullable Obstacle obstacle) {
	}

	/** Why a case cannot go on by the latest version. */
	enum Obstacle {

		/**
		 * That version has neither the element nor one step of the same form and post.
		 */
		ELEMENT_GONE,
		/** The element has another form there, another post, or does another work. */
		STEP_CHANGED,
		/** The engine does not carry what waits there over. */
		PLAN

	}

	/** The engine refused to move a case. */
	class CannotMove extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public CannotMove(ProposalId proposal, String why, Throwable cause) {
			super("Case %s cannot be moved: %s".formatted(proposal, why), cause);
		}

	}

}
