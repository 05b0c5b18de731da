package org.nawate.process.verification;

import java.util.Set;

/**
 * What the aggregates would say of a case in a flow, told anew for the test: which step
 * may open, which answer counts, which command is refused. Nothing is shared with the
 * proof.
 *
 * @param state as {@code ProposalState}
 * @param endorsed by 課長 since the last submission
 * @param directed by 部長 since the last submission
 * @param acted whether somebody acted since the last submission
 * @param screened whether the secretariat passed it
 * @param classed whether L or M is known
 * @param demand the authority that the table demands, empty if it was not asked
 * @param decided by whom: empty, {@code headquarters} or {@code alone}
 * @param conditions whether conditions are open
 * @param day whether the effective date has come
 * @param project the state of the project
 * @param consult empty, {@code asked} while somebody has to answer, {@code answered}
 */
record CaseModel(String state, boolean endorsed, boolean directed, boolean acted, boolean screened, boolean classed,
		String demand, String decided, boolean conditions, boolean day, String project, String consult) {

	/** Something that must not happen. */
	static final class Unsafe extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Unsafe(String why) {
			super(why, null, false, false);
		}

	}

	static CaseModel submitted() {
		return new CaseModel("ENDORSING", false, false, false, false, false, "", "", false, false, "NONE", "");
	}

	boolean isDecided() {
		return Set.of("RESOLVED", "REFUSED", "WITHDRAWN", "IN_EFFECT").contains(this.state);
	}

	private CaseModel in(String next) {
		return new CaseModel(next, this.endorsed, this.directed, this.acted, this.screened, this.classed, this.demand,
				this.decided, this.conditions, this.day, this.project, this.consult);
	}

	private CaseModel after(String next, boolean first, boolean second, boolean passed) {
		return new CaseModel(next, first, second, true, passed, this.classed, this.demand, this.decided,
				this.conditions, this.day, this.project, this.consult);
	}

	private CaseModel consulted(String next) {
		return new CaseModel(this.state, this.endorsed, this.directed, this.acted, this.screened, this.classed,
				this.demand, this.decided, this.conditions, this.day, this.project, next);
	}

	/** Nobody has to be asked. */
	CaseModel nobodyAsked() {
		refuse(!this.consult.equals("asked"), "nobody was to be asked yet");
		return consulted("answered");
	}

	private CaseModel project(String next) {
		return new CaseModel(this.state, this.endorsed, this.directed, this.acted, this.screened, this.classed,
				this.demand, this.decided, this.conditions, this.day, next, this.consult);
	}

	CaseModel dayComes() {
		return new CaseModel(this.state, this.endorsed, this.directed, this.acted, this.screened, this.classed,
				this.demand, this.decided, this.conditions, true, this.project, this.consult);
	}

	CaseModel demands(String authority) {
		refuse(isDecided(), "an authority for a decided case");
		return new CaseModel(this.state, this.endorsed, this.directed, this.acted, this.screened, this.classed,
				authority, this.decided, this.conditions, this.day, this.project, this.consult);
	}

	/** The step opens: {@code Proposal.mayOpen}. */
	CaseModel open(String form, boolean hasDirector) {
		boolean may = switch (form) {
			case "amend" -> this.state.equals("AMENDING");
			case "endorse-by-section-chief" -> this.state.equals("ENDORSING");
			case "endorse-by-director" -> this.state.equals("ENDORSING") && hasDirector;
			case "screen" -> this.state.equals("ENDORSING") && this.endorsed;
			case "clarify-scope" -> this.state.equals("SCREENING") && this.screened;
			case "consult" -> Set.of("SCREENING", "DECIDING").contains(this.state) && this.consult.equals("asked");
			case "table" -> !this.consult.equals("asked") && (this.state.equals("TABLING")
					|| (Set.of("SCREENING", "CONSULTING", "DECIDING").contains(this.state) && this.screened));
			case "resolve" -> this.state.equals("TABLED");
			case "decide-alone" -> Set.of("SCREENING", "CONSULTING").contains(this.state)
					&& !this.consult.equals("asked") && Set.of("chair", "secretariat").contains(this.demand);
			case "confirm-conditions" -> this.state.equals("RESOLVED") && this.conditions;
			default -> false;
		};
		refuse(!may, "the step " + form + " opens when the case is " + this.state);
		if (!form.startsWith("endorse") && !form.equals("amend")) {
			refuse(!this.endorsed || (hasDirector && !this.directed), form + " before all endorsements");
		}
		return switch (form) {
			case "screen" -> in("SCREENING");
			case "consult" -> in("CONSULTING");
			case "table" -> in("TABLING");
			case "decide-alone" -> in("DECIDING");
			default -> this;
		};
	}

	/** An answer is given by somebody in the post that the step names. */
	CaseModel answer(String form, String post, String result, boolean addition) {
		return switch (form) {
			case "amend" ->
				new CaseModel("ENDORSING", false, false, false, false, false, "", "", false, false, this.project, "");
			case "endorse-by-section-chief", "endorse-by-director", "screen" -> {
				if (result.equals("sent-back")) {
					yield after("AMENDING", this.endorsed, this.directed, this.screened);
				}
				yield after(this.state, this.endorsed || post.equals("section-chief"),
						this.directed || post.equals("director"),
						this.screened || (form.equals("screen") && post.equals("secretariat")));
			}
			case "clarify-scope" -> after(this.state, this.endorsed, this.directed, this.screened);
			case "consult" -> after(this.state, this.endorsed, this.directed, this.screened).consulted("answered");
			case "table" -> {
				refuse(addition && !this.classed, "tabled without a class");
				yield after("TABLED", this.endorsed, this.directed, this.screened);
			}
			case "resolve", "decide-alone" -> decide(form, post, result);
			case "confirm-conditions" -> new CaseModel(this.state, this.endorsed, this.directed, true, this.screened,
					this.classed, this.demand, this.decided, false, this.day, this.project, this.consult);
			default -> throw new Unsafe("nobody knows the form " + form);
		};
	}

	private CaseModel decide(String form, String post, String result) {
		String by = form.equals("resolve") ? "headquarters" : "alone";
		refuse(by.equals("alone") && !post.equals("sole-decider"), "decided alone by " + post);
		return switch (result) {
			case "approved", "conditional" ->
				new CaseModel("RESOLVED", this.endorsed, this.directed, true, this.screened, this.classed, this.demand,
						by, result.equals("conditional"), false, this.project, this.consult);
			case "refused" -> new CaseModel("REFUSED", this.endorsed, this.directed, true, this.screened, this.classed,
					this.demand, by, false, false, this.project, this.consult);
			case "sent-back" -> in("AMENDING");
			case "referred" -> new CaseModel("DECIDING", this.endorsed, this.directed, true, this.screened,
					this.classed, "headquarters", "", false, false, this.project, this.consult);
			default -> in("TABLING");
		};
	}

	CaseModel takenBack() {
		return in("AMENDING");
	}

	CaseModel withdrawn() {
		return in("WITHDRAWN");
	}

	CaseModel classified(boolean found) {
		refuse(isDecided(), "classified after the decision");
		refuse(!this.screened, "classified without screening");
		refuse(!Set.of("PROPOSED", "CLASSIFIED").contains(this.project), "classified while " + this.project);
		return new CaseModel(this.state, this.endorsed, this.directed, this.acted, this.screened, found, this.demand,
				this.decided, this.conditions, this.day, found ? "CLASSIFIED" : this.project, this.consult);
	}

	/** A delegate sends its command to the project. */
	CaseModel work(String delegate, String flow) {
		boolean addition = flow.equals("project-addition");
		boolean own = switch (delegate) {
			case "addProject", "activateProject", "proposeProject", "refuseProposal", "withdrawProject" -> addition;
			case "reviseKgi" -> flow.equals("kgi-revision");
			case "abolishProject" -> flow.equals("project-abolition");
			case "applyChange" -> flow.equals("project-change");
			default -> true;
		};
		refuse(!own, delegate + " in the flow " + flow);
		boolean young = Set.of("PROPOSED", "CLASSIFIED").contains(this.project);
		return switch (delegate) {
			case "askSections" -> {
				refuse(!this.screened || isDecided() || this.consult.equals("asked")
						|| !Set.of("SCREENING", "CONSULTING", "DECIDING").contains(this.state),
						"sections are asked while the case is " + this.state);
				yield consulted("asked");
			}
			case "proposeProject" -> {
				refuse(!young && !this.project.equals("NONE"), "proposed while " + this.project);
				yield project("PROPOSED");
			}
			case "refuseProposal" -> {
				refuse(!young || !this.state.equals("REFUSED"), "the project is refused while " + this.state);
				yield project("REFUSED");
			}
			case "withdrawProject" -> {
				refuse(!young || !this.state.equals("WITHDRAWN"), "the project is withdrawn while " + this.state);
				yield project("WITHDRAWN");
			}
			case "addProject" -> {
				effect(delegate, true);
				refuse(!this.project.equals("CLASSIFIED"), "added while " + this.project);
				yield project("ADDED");
			}
			case "activateProject" -> {
				effect(delegate, this.day);
				refuse(!this.project.equals("ADDED"), "activated while " + this.project);
				yield project("CHANGED");
			}
			case "reviseKgi", "abolishProject", "applyChange" -> {
				effect(delegate, this.day);
				refuse(this.project.equals("CHANGED"), delegate + " twice");
				yield project("CHANGED");
			}
			case "takeEffect" -> {
				effect(delegate, this.day);
				refuse(!this.project.equals("CHANGED"), "in effect without a change");
				yield in("IN_EFFECT");
			}
			default -> throw new Unsafe("nobody knows the work " + delegate);
		};
	}

	private void effect(String delegate, boolean time) {
		refuse(!this.state.equals("RESOLVED"), delegate + " while the case is " + this.state);
		refuse(this.decided.isEmpty(), delegate + " without a decision");
		refuse(this.decided.equals("alone") && this.demand.equals("headquarters"), delegate + " by one post alone");
		refuse(this.conditions, delegate + " with conditions open");
		refuse(!time, delegate + " before its day");
		refuse(!this.endorsed || !this.screened, delegate + " of a case that nobody endorsed or screened");
	}

	/** The flow ends. */
	void end(boolean addition) {
		boolean whole = switch (this.state) {
			case "IN_EFFECT" -> true;
			case "REFUSED" -> !addition || this.project.equals("REFUSED");
			case "WITHDRAWN" -> !addition || !Set.of("PROPOSED", "CLASSIFIED").contains(this.project);
			default -> false;
		};
		refuse(!whole, "the flow ends while the case is " + this.state + " and its project " + this.project);
	}

	private static void refuse(boolean wrong, String why) {
		if (wrong) {
			throw new Unsafe(why);
		}
	}

}
