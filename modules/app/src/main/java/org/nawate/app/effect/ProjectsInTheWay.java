package org.nawate.app.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Words;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposedChange;
import org.springframework.stereotype.Component;

/**
 * Which of several projects keep a case from its effect, as far as the plan of a day
 * tells: all of them change or none, so that one that has ended or reads otherwise by now
 * holds the others up.
 */
@Component
class ProjectsInTheWay {

	private final RegisterQuery register;

	private final Words words;

	ProjectsInTheWay(RegisterQuery register, Words words) {
		this.register = register;
		this.words = words;
	}

	/**
	 * A project that stands in the way.
	 *
	 * @param why in a sentence
	 */
	record InTheWay(String projectId, String name, String why) {
	}

	/** Empty for a change of one project, of which the refusal itself speaks. */
	List<InTheWay> of(ProposedChange change, LocalDate today) {
		return switch (change) {
			case ProjectChange.OwnerChange c -> look(c.transfers(), ProjectChange.OwnerChange.Transfer::project,
					(row, transfer) -> transfer.before().equals(row.owner()) ? null
							: this.words.of("effect.way.owner", row.owner().printed(), transfer.before().printed()),
					today);
			case ProjectChange.Renaming c ->
				look(c.names(), ProjectChange.Renaming.NewName::project, (row, name) -> name.before().equals(row.name())
						? null : this.words.of("effect.way.name", row.name(), name.before()), today);
			default -> List.of();
		};
	}

	/** Why a row does not read as the case takes it to; {@code null} if it does. */
	private interface Difference<T> {

		@Nullable String of(RegisterRow row, T part);

	}

	private <T> List<InTheWay> look(List<T> parts, Function<T, ProjectId> project, Difference<T> difference,
			LocalDate today) {
		Map<String, RegisterRow> rows = this.register.find(today, RegisterFilter.none())
			.rows()
			.stream()
			.collect(Collectors.toMap(RegisterRow::projectId, Function.identity(), (one, other) -> one));
		Map<String, String> names = this.register.names(parts.stream().map(project).toList());
		List<InTheWay> found = new ArrayList<>();
		for (T part : parts) {
			String id = project.apply(part).value();
			RegisterRow row = rows.get(id);
			String why = (row == null || !isInForce(row)) ? this.words.of("effect.way.ended")
					: difference.of(row, part);
			if (why != null) {
				found.add(new InTheWay(id, names.getOrDefault(id, id), why));
			}
		}
		return found;
	}

	private static boolean isInForce(RegisterRow row) {
		return row.state() == ProjectState.ACTIVE || row.state() == ProjectState.SUSPENDED;
	}

}
