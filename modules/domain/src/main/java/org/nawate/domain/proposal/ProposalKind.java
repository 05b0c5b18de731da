package org.nawate.domain.proposal;

import org.nawate.domain.project.ProjectState;

/** The kinds of case. The first three have flows of their own, all others share one. */
public enum ProposalKind {

	/** 追加. */
	ADDITION("project-addition"),
	/** KGI変更. */
	KGI_REVISION("kgi-revision"),
	/** 廃止. */
	ABOLITION("project-abolition"),
	/** 区分変更. */
	RECLASSIFICATION("project-change"),
	/** 名称変更. */
	RENAMING("project-change"),
	/** 主担課変更. */
	OWNER_CHANGE("project-change"),
	/** 統合. */
	MERGER("project-change"),
	/** 分割. */
	SPLIT("project-change"),
	/** 完了. */
	COMPLETION("project-change"),
	/** 休止. */
	SUSPENSION("project-change"),
	/** 再開. */
	RESUMPTION("project-change"),
	/** 正誤. */
	ERRATUM("project-change");

	private final String flow;

	ProposalKind(String flow) {
		this.flow = flow;
	}

	/** Whether a project in that state can be changed so; an addition has none yet. */
	public boolean fits(ProjectState state) {
		return switch (this) {
			case ADDITION -> false;
			case RESUMPTION -> state == ProjectState.SUSPENDED;
			case SUSPENSION -> state == ProjectState.ACTIVE;
			default -> state.isInForce();
		};
	}

	/** The name of its flow: the file and process id in {@code bpmn/}. */
	public String flow() {
		return flow;
	}

}
