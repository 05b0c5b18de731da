package org.nawate.app.roster;

import java.util.List;
import java.util.Map;

import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

/**
 * The layout of a roster: one table, the same columns in CSV and on each sheet of a
 * workbook; what a row says, its 区分 tells.
 * <ul>
 * <li>部署: 番号, 名称, 所属 (番号 of the unit above; empty for a 部)
 * <li>職: 番号, 名称, 所属 (番号 of its unit), 種別
 * <li>在職: 番号 of the post, 職員番号, 氏名; one row for each holder
 * <li>推進本部: 番号 of the post, 役割
 * <li>代決: 番号 of the post, 承継先・代決者 (番号 of the posts in order, separated by 、)
 * <li>廃止: 番号, 種別 (部署 or 職), 承継先・代決者 (番号 of the successors)
 * </ul>
 * What is on record and stands in no row is a fault: nothing is closed by forgetting it.
 */
final class RosterLayout {

	static final String SECTION = "区分";

	static final String ID = "番号";

	static final String NAME = "名称";

	static final String PLACE = "所属";

	static final String KIND = "種別";

	static final String PERSON = "職員番号";

	static final String PERSON_NAME = "氏名";

	static final String ROLE = "役割";

	static final String OTHERS = "承継先・代決者";

	static final List<String> COLUMNS = List.of(SECTION, ID, NAME, PLACE, KIND, PERSON, PERSON_NAME, ROLE, OTHERS);

	static final String UNIT = "部署";

	static final String POST = "職";

	static final String HOLDER = "在職";

	static final String SEAT = "推進本部";

	static final String STAND_INS = "代決";

	static final String CLOSED = "廃止";

	static final List<String> SECTIONS = List.of(UNIT, POST, HOLDER, SEAT, STAND_INS, CLOSED);

	static final Map<String, PostKind> POST_KINDS = Map.of("担当者", PostKind.OFFICER, "課長", PostKind.SECTION_CHIEF, "部長",
			PostKind.DIRECTOR, "事務局", PostKind.SECRETARIAT, "推進本部員", PostKind.MEMBER, "本部長", PostKind.CHAIR, "監査",
			PostKind.AUDITOR);

	static final Map<String, SeatRole> ROLES = Map.of("本部長", SeatRole.CHAIR, "副本部長", SeatRole.DEPUTY, "本部員",
			SeatRole.MEMBER);

	private RosterLayout() {
	}

	static String word(PostKind kind) {
		return word(POST_KINDS, kind);
	}

	static String word(SeatRole role) {
		return word(ROLES, role);
	}

	private static <T> String word(Map<String, T> words, T of) {
		return words.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(of))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

}
