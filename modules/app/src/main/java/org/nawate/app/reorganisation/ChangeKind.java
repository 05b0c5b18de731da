package org.nawate.app.reorganisation;

import java.util.Locale;
import java.util.Set;

/** The changes that a form offers, and which of its fields each of them needs. */
enum ChangeKind {

	/** 部署の新設. */
	OPEN_UNIT("name", "parent"),
	/** 部署の名称変更. */
	RENAME_UNIT("unit", "name"),
	/** 部署の移管. */
	MOVE_UNIT("unit", "parent"),
	/** 部署の廃止. */
	CLOSE_UNIT("unit", "successors"),
	/** 職の設置. */
	CREATE_POST("name", "postKind", "home"),
	/** 職名の変更. */
	RETITLE_POST("post", "name"),
	/** 職の所属変更. */
	MOVE_POST("post", "home"),
	/** 職の廃止. */
	CLOSE_POST("post", "successor"),
	/** 後任の就任. */
	SUCCEED_IN_POST("post", "person", "personName"),
	/** 併任の就任. */
	FILL_POST("post", "person", "personName"),
	/** 離任. */
	VACATE_POST("post", "holder"),
	/** 推進本部への参加. */
	SEAT_MEMBER("post", "role"),
	/** 推進本部からの離任. */
	UNSEAT_MEMBER("post"),
	/** 代決の順位. */
	ORDER_STAND_INS("post", "standIns");

	@SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody changes.
	private final Set<String> fields;

	ChangeKind(String... fields) {
		this.fields = Set.of(fields);
	}

	/** Whether a field is needed or may be filled in. */
	public boolean uses(String field) {
		return this.fields.contains(field);
	}

	/** As in the keys of the messages. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
