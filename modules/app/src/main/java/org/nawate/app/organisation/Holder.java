package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who holds a post, from a day to a day that still counts. */
public record Holder(String personId, String personName, LocalDate validFrom, @Nullable LocalDate validTo) {

	/**
	 * Those that a question finds, by post, in the order found.
	 * @param question answers with {@code post_id} and the columns of a holder
	 */
	static Map<String, List<Holder>> byPost(JdbcClient.StatementSpec question) {
		return question
			.query((row, number) -> Map.entry(row.getString("post_id"),
					new Holder(row.getString("person_id"), row.getString("person_name"),
							row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
