package org.nawate.app.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Choice;
import org.nawate.app.search.SearchKey;
import org.nawate.store.EventNames;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Names the kinds of acts. A kind is called by the sentence that tells its facts, with a
 * circle where each fact says something of its own: 第○号議案を議題に登載. Where that is no name,
 * it has one under {@code question.kind.<name>}.
 */
@Component("kindWords")
public class KindWords {

	/** What is about to be put where each fact says something of its own. */
	private static final String ANY = "○";

	/** More than any sentence needs. */
	private static final Object[] ANYTHING = { ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY };

	private final EventNames names;

	private final MessageSource messages;

	KindWords(EventNames names, MessageSource messages) {
		this.names = names;
		this.messages = messages;
	}

	/**
	 * Kinds of acts about one thing.
	 *
	 * @param beginning with which their stored names begin: {@code project.}
	 * @param label what they are about
	 */
	public record Group(String beginning, String label, List<Choice> kinds) {
	}

	/** All kinds, by what they are about. */
	public List<Group> groups() {
		Map<String, List<String>> groups = this.names.names()
			.stream()
			.collect(Collectors.groupingBy((name) -> name.substring(0, name.indexOf('.')), TreeMap::new,
					Collectors.toList()));
		return groups.entrySet()
			.stream()
			.map((group) -> new Group(group.getKey() + ".", about(group.getKey()),
					group.getValue().stream().map((name) -> new Choice(name, of(name))).toList()))
			.toList();
	}

	/** The kinds in whose names these words stand; none for no words. */
	public List<Choice> called(String words) {
		SearchKey key = SearchKey.of(words);
		return key.isEmpty() ? List.of()
				: groups().stream()
					.flatMap((group) -> group.kinds().stream())
					.filter((kind) -> key.isIn(kind.label()))
					.toList();
	}

	/** What a stored name, or the beginning of one, is called. */
	public String of(String kind) {
		if (kind.endsWith(".")) {
			return about(kind.substring(0, kind.length() - 1));
		}
		Locale locale = LocaleContextHolder.getLocale();
		String own = this.messages.getMessage("question.kind." + kind, null, null, locale);
		if (own != null) {
			return own;
		}
		return named(this.messages.getMessage("fact." + kind, ANYTHING, kind, locale));
	}

	private String about(String aggregate) {
		return this.messages.getMessage("history.about." + aggregate, null, aggregate, LocaleContextHolder.getLocale());
	}

	private static String named(@Nullable String told) {
		String name = (told != null) ? told : "";
		return name.replaceAll("\\s*[((][^()()]*[))]", "").replaceAll("\\s*[::]\\s*" + ANY + ".*$", "").strip();
	}

}
