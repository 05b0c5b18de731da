package org.nawate.process.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.process.model.KindFlow;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;
import org.nawate.process.rule.WorkRule;

/**
 * The tables that the product asks: their columns, which questions must be answered, and
 * what no table may answer. A new table enters the proof as a row here.
 */
@SuppressWarnings("ImmutableEnumChecker") // Filled once, never changed after.
public enum TableRule {

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
	CHANGE_AUTHORITY(false, List.of(TableColumn.text("changeKind", kinds()), TableColumn.text("kgiMove", moves())),
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

	},

	/** Whom to ask about a change: all sections that any row names, or nobody. */
	CONSULTATION(false,
			List.of(TableColumn.text("changeKind", kinds()), TableColumn.text("kgiMove", moves()),
					TableColumn.text("newClass", List.of("L", "M", "none")),
					new TableColumn("departmentsAffected", TableColumn.Type.NUMBER, List.of(), false),
					new TableColumn("hasBudget", TableColumn.Type.TRUTH, List.of(), false)),
			List.of(TableColumn.text("section", List.of()), TableColumn.text("ground", List.of()))) {

		@Override
		public boolean isNeeded(Set<String> delegates) {
			return delegates.contains(WorkRule.ASK_SECTIONS.delegate());
		}

		@Override
		String hitPolicy() {
			return "COLLECT";
		}

		@Override
		boolean mustAnswer(Map<String, @Nullable Object> question) {
			return false;
		}

		@Override
		Optional<FlowFault> breach(String file, String row, Map<String, @Nullable Object> question,
				Map<String, String> answer) {
			boolean said = answer.values().stream().noneMatch(String::isBlank);
			return said ? Optional.empty() : Optional.of(FlowFault.of(FlowRule.SECTION_UNSAID, file, row));
		}

	};

	/** The column that names a section to be asked. */
	static final String SECTION = "section";

	/** Stands there for the 関係課 of the sheet. */
	static final String RELATED_SECTIONS = "related-sections";

	/** One row at most answers, so that what none answers stays open. */
	static final String UNIQUE = "UNIQUE";

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

	/** The table of an id; empty if the product asks none of that name. */
	public static Optional<TableRule> of(String id) {
		return Arrays.stream(values()).filter((each) -> each.id().equals(id)).findFirst();
	}

	/** Its id, which is its file's name without the ending. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it is asked where these delegates do the work. */
	public boolean isNeeded(Set<String> delegates) {
		return this.always || delegates.contains(WorkRule.DETERMINE_AUTHORITY.delegate());
	}

	/** How many rows may answer. */
	String hitPolicy() {
		return UNIQUE;
	}

	List<TableColumn> inputs() {
		return this.inputs;
	}

	List<TableColumn> outputs() {
		return this.outputs;
	}

	/** A kind as the tables have it. */
	public static String word(ProposalKind kind) {
		return KindFlow.word(kind);
	}

	private static List<String> moves() {
		return List.of("first-set", "raised", "lowered", "indicator-changed", "unclear", "none");
	}

	private static List<String> kinds() {
		return Arrays.stream(ProposalKind.values()).map(TableRule::word).toList();
	}

}
