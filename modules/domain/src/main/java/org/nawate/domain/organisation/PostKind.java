package org.nawate.domain.organisation;

/** What a post is for; it tells what its holder may do. */
public enum PostKind {

	/** 担当者: drafts cases for the section. */
	OFFICER,
	/** 課長: first line of endorsement. */
	SECTION_CHIEF,
	/** 部長: second line of endorsement. */
	DIRECTOR,
	/** 事務局: screens cases, prepares meetings and editions. */
	SECRETARIAT,
	/** 推進本部員: votes. */
	MEMBER,
	/** 本部長: presides, and decides when votes are equal. */
	CHAIR,
	/** 監査: reads all, changes nothing. */
	AUDITOR

}
