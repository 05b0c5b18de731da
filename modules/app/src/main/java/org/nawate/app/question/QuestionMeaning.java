package org.nawate.app.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nawate.app.search.SearchKey;
import org.nawate.store.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the words of a question mean: whom, which post, which kinds of acts, and which
 * projects and cases.
 */
final class QuestionMeaning {

	/** Projects and cases that one name may mean. */
	private static final int MEANT = 200;

	/** 重要施策 and No, as in 3-2 or (3)-2. */
	private static final Pattern PLACE = Pattern.compile("\\(?([0-9]{1,4})\\)?-([0-9]{1,4})");

	private final JdbcClient jdbc;

	private final EventNames names;

	QuestionMeaning(JdbcClient jdbc, EventNames names) {
		this.jdbc = jdbc;
		this.names = names;
	}

	FactCondition of(Question question) {
		FactCondition condition = new FactCondition();
		condition.says(SearchKey.of(question.words()));
		if (!question.person().isEmpty()) {
			person(question.person(), condition);
		}
		if (!question.post().isEmpty()) {
			post(question.post(), condition);
		}
		if (!question.kind().isEmpty()) {
			condition.named(this.names.names().stream().filter((name) -> name.startsWith(question.kind())).toList());
		}
		if (!question.about().isEmpty()) {
			condition.about(projects(question.about()), cases(question.about()));
		}
		for (FactClock clock : FactClock.values()) {
			condition.within(clock, question.from().get(clock), question.until().get(clock));
		}
		condition.numbered(question.firstNumber(), question.lastNumber());
		return condition;
	}

	private void person(String typed, FactCondition condition) {
		if (known("person_id", typed)) {
			condition.person(typed);
		}
		else {
			condition.personNamed(SearchKey.of(typed));
		}
	}

	private void post(String typed, FactCondition condition) {
		if (known("post_id", typed)) {
			condition.post(typed);
		}
		else {
			condition.postTitled(SearchKey.of(typed));
		}
	}

	private boolean known(String column, String id) {
		return this.jdbc.sql("select exists (select from fact where " + column + " = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	private List<String> projects(String typed) {
		Matcher place = PLACE.matcher(SearchKey.fold(typed));
		if (place.matches()) {
			return this.jdbc.sql("""
					select distinct project_id from register_fact
					where facet = 'placement' and (value ->> 'measure')::int = :measure
					  and (value ->> 'number')::int = :number""")
				.param("measure", Integer.valueOf(place.group(1)))
				.param("number", Integer.valueOf(place.group(2)))
				.query(String.class)
				.list();
		}
		List<String> found = new ArrayList<>(List.of(typed));
		found.addAll(this.jdbc.sql("""
				select distinct project_id from register_fact
				where facet = 'name' and (select bool_and(strpos(search_folded(value #>> '{}'), word) > 0)
				                          from unnest(:words) as word)
				limit\s""" + MEANT)
			.param("words", SearchKey.of(typed).words().toArray(String[]::new))
			.query(String.class)
			.list());
		return found;
	}

	private List<String> cases(String typed) {
		return this.jdbc.sql("""
				select proposal_id from case_file where number = upper(normalize(:typed, NFKC)) or proposal_id = :typed
				limit\s""" + MEANT).param("typed", typed).query(String.class).list();
	}

}
