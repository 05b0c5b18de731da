package org.nawate.process.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.proposal.ProposalKind;

/**
 * The tables that the product asks: their columns, which questions must be answered, and
 * what no table may answer. A new table enters the proof as a row here.
 */
@SuppressWarnings("ImmutableEnumChecker") // Filled once, shown to this package only.
enum TableRule {

	/** L or M. Open where nobody has said yet how wide the impact is. */
	BUSINESS_CLASS(true,
			List.of(new TableColumn("departmentsAffected", TableColumn.Type.NUMBER, List.of(), false),
					new TableColumn("wideImpact", TableColumn.Type.TRUTH, List.of(), true)),
			List.of(TableColumn.text("businessClass", List.of("L", "M")),
					TableColumn.text("ground", List.of("1", "2", "")))) {

		@Override
		boolean mustAnswer(Map<String, @Nullable Object> question) {
			return question.get("wideImpact") != null;
		}

		@Override
		Optional<FlowFault> breach(String file, String row, Map<String, @Nullable Object> question,
				Map<String, String> answer) {
			boolean large = "L".equals(answer.get("businessClass"));
			boolean grounded = !"".equals(answer.get("ground"));
			return (large == grounded) ? Optional.empty() : Optional.of(FlowFault.of(FlowRule.GROUND_WRONG, file, row,
					String.valueOf(answer.get("businessClass")), String.valueOf(answer.get("ground"))));
		}

	},

	/** Which authority a change needs. */
	CHANGE_AUTHORITY(false,
			List.of(TableColumn.text("changeKind", kinds()),
					TableColumn.text("kgiMove",
							List.of("first-set", "raised", "lowered", "indicator-changed", "unclear", "none"))),
			List.of(TableColumn.text("authority", List.of("headquarters", "chair", "secretariat")),
					TableColumn.text("ground", List.of()))) {

		@Override
		boolean mustAnswer(Map<String, @Nullable Object> question) {
			boolean revision = word(ProposalKind.KGI_REVISION).equals(question.get("changeKind"));
			return revision != "none".equals(question.get("kgiMove"));
		}

		@Override
		Optional<FlowFault> breach(String file, String row, Map<String, @Nullable Object> question,
				Map<String, String> answer) {
			Object kind = question.get("changeKind");
			Object move = question.get("kgiMove");
			boolean grave = word(ProposalKind.ABOLITION).equals(kind) || (word(ProposalKind.KGI_REVISION).equals(kind)
					&& Set.of("lowered", "indicator-changed").contains(String.valueOf(move)));
			String authority = String.valueOf(answer.get("authority"));
			return (!grave || "headquarters".equals(authority)) ? Optional.empty()
					: Optional.of(FlowFault.of(FlowRule.AUTHORITY_LOWERED, file, row,
							"none".equals(move) ? kind + "" : kind + " " + move, authority));
		}

	};

	private final boolean always;

	private final List<TableColumn> inputs;

	private final List<TableColumn> outputs;

	TableRule(boolean always, List<TableColumn> inputs, List<TableColumn> outputs) {
		this.always = always;
		this.inputs = inputs;
		this.outputs = outputs;
	}

	abstract boolean mustAnswer(Map<String, @Nullable Object> question);

	/** What is wrong with an answer, if anything. */
	abstract Optional<FlowFault> breach(String file, String row, Map<String, @Nullable Object> question,
			Map<String, String> answer);

	static Optional<TableRule> of(String id) {
		return Arrays.stream(values()).filter((each) -> each.id().equals(id)).findFirst();
	}

	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether the product asks it in every version. */
	boolean isNeeded() {
		return this.always;
	}

	List<TableColumn> inputs() {
		return this.inputs;
	}

	List<TableColumn> outputs() {
		return this.outputs;
	}

	static String word(ProposalKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static List<String> kinds() {
		return Arrays.stream(ProposalKind.values()).map(TableRule::word).toList();
	}

}
