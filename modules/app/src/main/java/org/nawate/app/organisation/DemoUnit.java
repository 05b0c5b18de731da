package org.nawate.app.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A department or section of the demo.
 *
 * @param chiefTitle the title of its head: 部長, 課長 and their like
 */
record DemoUnit(String id, String name, @Nullable String parent, String chiefTitle) {

	/**
	 * The owners printed in the action plan of 令和6年度. Source: the city's page, 事業主担課.
	 */
	static List<DemoUnit> all() {
		return List.of(department("general-affairs-department", "総務部", "総務部長"),
				section("information-policy", "情報政策課", "general-affairs-department", "情報政策課長"),
				section("general-affairs", "総務課", "general-affairs-department", "総務課長"),
				section("personnel", "人事課", "general-affairs-department", "人事課長"),
				department("social-education-department", "社会教育部", "社会教育部長"),
				section("sports-youth", "スポーツ・青少年課", "social-education-department", "スポーツ・青少年課長"),
				department("citizens-life-department", "市民生活部", "市民生活部長"),
				section("citizens", "市民課", "citizens-life-department", "市民課長"),
				department("policy-department", "総合政策部", "総合政策部長"),
				section("public-relations", "企画広報課", "policy-department", "企画広報課長"),
				section("secretarial-policy", "秘書政策課", "policy-department", "秘書政策課長"),
				department("school-education-department", "学校教育部", "学校教育部長"),
				section("education-support-centre", "教育支援センター", "school-education-department", "教育支援センター長"),
				department("health-welfare-department", "健康福祉部", "健康福祉部長"),
				section("health-centre", "保健センター", "health-welfare-department", "保健センター長"),
				department("urban-development-department", "都市整備部", "都市整備部長"),
				section("crisis-management", "危機管理課", "urban-development-department", "危機管理課長"),
				department("election-commission", "選挙管理委員会", "選挙管理委員会書記長"),
				section("election-office", "事務局", "election-commission", "選挙管理委員会事務局長"),
				section("tawara-branch", "田原支所", null, "田原支所長"));
	}

	private static DemoUnit department(String id, String name, String head) {
		return new DemoUnit(id, name, null, head);
	}

	private static DemoUnit section(String id, String name, @Nullable String parent, String head) {
		return new DemoUnit(id, name, parent, head);
	}

	boolean isDepartment() {
		return this.parent == null && all().stream().anyMatch((unit) -> this.id.equals(unit.parent()));
	}

	String officerPost() {
		return "officer-" + this.id;
	}

	String headPost() {
		return (isDepartment() ? "director-" : "chief-") + this.id;
	}

	/** 選挙管理委員会事務局 and its like are told apart by their department. */
	String officerTitle() {
		return ("election-office".equals(this.id) ? "選挙管理委員会" : "") + this.name + " 担当";
	}

}
