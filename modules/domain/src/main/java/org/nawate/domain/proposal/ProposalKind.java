package org.nawate.domain.proposal;

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

	/** The name of its flow: the file and process id in {@code bpmn/}. */
	public String flow() {
		return flow;
	}

}
