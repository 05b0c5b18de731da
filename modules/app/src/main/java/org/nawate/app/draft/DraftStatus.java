package org.nawate.app.draft;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.project.Ending;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.stereotype.Component;

/**
 * What is said beside the form after each saving: what is missing, and how the KGI was
 * read.
 */
@Component
class DraftStatus {

	private final ChangeTelling telling;

	private final Clock clock;

	DraftStatus(ChangeTelling telling, Clock clock) {
		this.telling = telling;
		this.clock = clock;
	}

	/**
	 * How far a draft is.
	 *
	 * @param missing names of fields
	 * @param kgiRead how the KGI's text was read
	 * @param kgiPending whether it reads as not yet set, which may not be meant
	 * @param kgiBefore the KGI in force, for a change of it
	 * @param comparisons before and after, for the changes that share one flow
	 * @param savedAt {@code null} for what was not saved yet
	 */
	record Status(List<String> missing, @Nullable String kgiRead, boolean kgiPending, @Nullable String kgiBefore,
			@Nullable String kgiAfter, List<ChangeTelling.Comparison> comparisons, @Nullable LocalTime savedAt) {

		public boolean isComplete() {
			return this.missing.isEmpty();
		}

	}

	Status saved(CaseFile file) {
		return of(file.change(), LocalTime.now(this.clock));
	}

	Status stored(CaseFile file) {
		return of(file.change(), null);
	}

	/** Of a form that nobody has filled yet; its owner is chosen already. */
	Status empty(ProposalKind kind, @Nullable Kgi inForce) {
		ProjectId none = new ProjectId("none");
		return of(switch (kind) {
			case ADDITION -> new ProposedChange.Addition(none, new ProjectSheet("", null, new Owner(null, "-"), "-",
					List.of(), "", "", "", null, "", "", List.of(), List.of(), List.of()), null);
			case KGI_REVISION ->
				new ProposedChange.KgiRevision(none, (inForce != null) ? inForce : Kgi.abolished(), null, "", "", null);
			case ABOLITION -> new ProposedChange.Abolition(none, new Ending("", null, "", "", "", "", ""), null);
			case RECLASSIFICATION -> new ProjectChange.Reclassification(none, null, null, null, List.of(), "", null);
			case RENAMING ->
				new ProjectChange.Renaming(List.of(new ProjectChange.Renaming.NewName(none, "", "")), "", null);
			case OWNER_CHANGE -> new ProjectChange.OwnerChange(
					List.of(new ProjectChange.OwnerChange.Transfer(none, new Owner(null, "-"), null, null)), "", null);
			case MERGER -> new ProjectChange.Merger(none, List.of(), "", "", null);
			case SPLIT -> new ProjectChange.Split(none, 1, null, List.of(), "", "", null);
			case COMPLETION -> new ProjectChange.Completion(none, Kgi.abolished(), null, "", "", "", null);
			case SUSPENSION -> new ProjectChange.Suspension(none, "", null, null);
			case RESUMPTION -> new ProjectChange.Resumption(none, "", null);
			case ERRATUM -> new ProjectChange.Erratum(none, new Misprint.NameMisprint("", ""), "", null);
		}, null);
	}

	private Status of(ProposedChange change, @Nullable LocalTime savedAt) {
		Kgi kgi = switch (change) {
			case ProposedChange.Addition c -> c.sheet().kgi();
			case ProposedChange.KgiRevision c -> c.after();
			case ProposedChange.Abolition c -> null;
			case ProjectChange c -> null;
		};
		List<ChangeTelling.Comparison> comparisons = (savedAt != null && change instanceof ProjectChange)
				? this.telling.comparisons(change) : List.of();
		String before = (change instanceof ProposedChange.KgiRevision c) ? c.before().text() : null;
		return new Status(change.missing(), this.telling.parsed(kgi), kgi != null && kgi.kind() == KgiKind.PENDING,
				before, (kgi != null) ? kgi.text() : null, comparisons, savedAt);
	}

}
