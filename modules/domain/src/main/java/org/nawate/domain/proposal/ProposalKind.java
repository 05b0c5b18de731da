package org.nawate.domain.proposal;

/** The kinds of case; each has a flow of its own. */
public enum ProposalKind {

	/** 追加. */
	ADDITION("project-addition"),
	/** KGI変更. */
	KGI_REVISION("kgi-revision"),
	/** 廃止. */
	ABOLITION("project-abolition");

	private final String flow;

	ProposalKind(String flow) {
		this.flow = flow;
	}

	/** The name of its flow: the file and process id in {@code bpmn/}. */
	public String flow() {
		return flow;
	}

}
