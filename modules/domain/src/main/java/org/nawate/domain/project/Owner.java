package org.nawate.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * 事業主担課, the section that answers for a project, as printed.
 *
 * @param department 部, or what stands in its place (選挙管理委員会); null where the section
 * belongs to none (田原支所)
 * @param section 課, or what stands in its place
 */
public record Owner(@Nullable String department, String section) {

	public Owner {
		if (section.isBlank()) {
			throw new IllegalArgumentException("an owner has a section");
		}
		if (department != null && department.isBlank()) {
			throw new IllegalArgumentException("a department is named or null");
		}
	}

	/** Department and section in one line: 総務部 情報政策課. */
	public String printed() {
		return (this.department == null) ? this.section : this.department + " " + this.section;
	}

}
