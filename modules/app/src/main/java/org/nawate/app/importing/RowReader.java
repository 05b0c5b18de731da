package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Width;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;

/** Reads the cells of one row: No, name, class, KGI, owner. */
final class RowReader {

	private static final Pattern CLASS = Pattern.compile("(?<=^|\\s)(?<class>[LM])(?=\\s|$)");

	private static final Pattern DASH = Pattern.compile("(?<=^|\\s)(?<class>[-ー])(?=\\s|$)");

	private static final Pattern MARK = Pattern.compile("[【〔\\[]\\s*(?<word>[^】〕\\]]{1,6}?)\\s*[】〕\\]]$");

	private static final Pattern ABOLISHED = Pattern.compile("[【〔\\[]\\s*廃止\\s*[】〕\\]]");

	private final OwnerCell owners;

	private final List<Finding> findings;

	RowReader(OwnerCell owners, List<Finding> findings) {
		this.owners = owners;
		this.findings = findings;
	}

	/** What stands between two numbers of a table, the first number taken off. */
	record Raw(int measure, int number, int line, List<PageLine> lines) {
	}

	/** The row, or null where it is broken; then a finding says why. */
	PlanPage.@Nullable Row read(Raw raw) {
		Cut cut = cut(raw);
		if (cut == null) {
			report(FindingCode.CLASS_MISSING, raw.line(), raw.number());
			return null;
		}
		if (cut.name().isEmpty()) {
			report(FindingCode.NAME_MISSING, raw.line(), raw.number());
			return null;
		}
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		String name = withoutMark(join(cut.name()), raw.line(), marks);
		if (name.isBlank()) {
			report(FindingCode.NAME_MISSING, raw.line(), raw.number());
			return null;
		}
		if (repeated(cut.name()) || repeated(cut.rest())) {
			return null;
		}
		boolean abolished = marks.contains(Mark.ABOLISHED);
		if (cut.businessClass() == null && !abolished) {
			report(FindingCode.CLASS_MISSING, cut.line(), raw.number());
			return null;
		}
		OwnerCell.Split split = abolished ? abolished(cut.rest(), raw) : this.owners.split(cut.rest(), raw.number());
		if (split.problem() != null) {
			Finding problem = split.problem();
			this.findings
				.add((problem.line() > 0) ? problem : new Finding(problem.code(), raw.line(), problem.details()));
		}
		Owner owner = split.owner();
		if (owner == null || disordered(split.kgi(), raw)) {
			return null;
		}
		Kgi kgi = Kgi.parse(join(split.kgi()));
		if (split.kgi().isEmpty() || (kgi.kind() == KgiKind.NONE && !abolished)) {
			report(FindingCode.KGI_MISSING, cut.line(), raw.number());
			return null;
		}
		return new PlanPage.Row(raw.measure(), raw.number(), name, printed(cut.name()), marks, cut.businessClass(), kgi,
				printed(split.kgi()), owner, split.unit(), raw.line());
	}

	/** Whether the lines could be a whole row: then the next number begins another. */
	boolean complete(Raw raw) {
		Cut cut = cut(raw);
		if (cut == null) {
			return false;
		}
		if (cut.businessClass() == null) {
			return ABOLISHED.matcher(join(cut.rest())).results().count() > 1;
		}
		OwnerCell.Split split = this.owners.split(cut.rest(), raw.number());
		return split.owner() != null && !split.kgi().isEmpty();
	}

	/**
	 * A row taken apart at its class.
	 *
	 * @param line the line of the class
	 */
	private record Cut(List<PageLine> name, @Nullable BusinessClass businessClass, int line, List<PageLine> rest) {
	}

	private static @Nullable Cut cut(Raw raw) {
		boolean abolished = !raw.lines().isEmpty() && ABOLISHED.matcher(join(raw.lines())).find();
		Cut letter = cut(raw, CLASS);
		Cut dash = cut(raw, DASH);
		return (letter == null || (abolished && dash != null && earlier(dash, letter))) ? dash : letter;
	}

	private static boolean earlier(Cut one, Cut other) {
		return printed(one.name()).length() < printed(other.name()).length();
	}

	private static @Nullable Cut cut(Raw raw, Pattern token) {
		List<PageLine> name = new ArrayList<>();
		for (int i = 0; i < raw.lines().size(); i++) {
			PageLine line = raw.lines().get(i);
			Matcher matcher = token.matcher(line.folded());
			if (!matcher.find()) {
				name.add(line);
				continue;
			}
			add(name, line.between(0, matcher.start()));
			List<PageLine> rest = new ArrayList<>();
			add(rest, line.from(matcher.end()));
			rest.addAll(raw.lines().subList(i + 1, raw.lines().size()));
			String printed = matcher.group("class");
			BusinessClass read = (token == CLASS) ? BusinessClass.valueOf(printed) : null;
			return new Cut(name, read, line.number(), rest);
		}
		return null;
	}

	/**
	 * 「- 【廃止】 【廃止】」: KGI and owner of an abolished project are replaced, or printed on.
	 */
	private OwnerCell.Split abolished(List<PageLine> rest, Raw raw) {
		List<PageLine> words = new ArrayList<>();
		for (PageLine line : rest) {
			Matcher matcher = ABOLISHED.matcher(line.folded());
			int from = 0;
			while (matcher.find()) {
				add(words, line.between(from, matcher.start()));
				words.add(line.between(matcher.start(), matcher.end()));
				from = matcher.end();
			}
			add(words, line.from(from));
		}
		if (words.isEmpty() || !ABOLISHED.matcher(words.getLast().folded()).matches()) {
			return this.owners.split(words, raw.number());
		}
		PageLine owner = words.getLast();
		if (words.size() == 1) {
			return new OwnerCell.Split(null, null, words, raw.line(),
					Finding.of(FindingCode.OWNER_MISSING, owner.number(), raw.number(), owner.raw()));
		}
		if (words.size() > 2) {
			return new OwnerCell.Split(null, null, words, owner.number(),
					Finding.of(FindingCode.STRAY_LINE, owner.number(), owner.raw()));
		}
		return new OwnerCell.Split(new Owner(null, owner.raw()), null, words.subList(0, 1), owner.number(), null);
	}

	/**
	 * A class or a unit inside the KGI: a number, or a cell, is missing or there twice.
	 */
	private boolean disordered(List<PageLine> kgi, Raw raw) {
		for (int i = 0; i < kgi.size(); i++) {
			PageLine line = kgi.get(i);
			if (line.folded().matches("[LM](\\s.*)?")) {
				report(FindingCode.CLASS_TWICE, line.number(), raw.number());
				return true;
			}
			if (this.owners.looksLikeUnit(line)) {
				PageLine next = line;
				for (PageLine after : kgi.subList(i + 1, kgi.size())) {
					if (!this.owners.looksLikeUnit(after)) {
						next = after;
						break;
					}
				}
				report(next.equals(line) ? FindingCode.STRAY_LINE : FindingCode.NUMBER_MISSING, next.number(),
						next.raw());
				return true;
			}
		}
		return false;
	}

	/** Nobody prints a line of a cell twice; only an abolished row's cells read alike. */
	private boolean repeated(List<PageLine> cell) {
		for (int i = 1; i < cell.size(); i++) {
			PageLine line = cell.get(i);
			if (line.folded().equals(cell.get(i - 1).folded()) && !ABOLISHED.matcher(line.folded()).matches()) {
				report(FindingCode.LINE_TWICE, line.number(), line.raw());
				return true;
			}
		}
		return false;
	}

	private String withoutMark(String name, int line, Set<Mark> marks) {
		String rest = name;
		Matcher matcher = MARK.matcher(Width.fold(rest));
		while (matcher.find()) {
			switch (matcher.group("word")) {
				case "追加" -> marks.add(Mark.ADDED);
				case "廃止" -> marks.add(Mark.ABOLISHED);
				default -> {
					report(FindingCode.MARK_UNKNOWN, line, rest.substring(matcher.start()));
					return rest;
				}
			}
			rest = rest.substring(0, matcher.start()).stripTrailing();
			matcher = MARK.matcher(Width.fold(rest));
		}
		return rest;
	}

	private void report(FindingCode code, int line, Object... details) {
		this.findings.add(Finding.of(code, line, details));
	}

	private static void add(List<PageLine> lines, PageLine line) {
		if (!line.isBlank()) {
			lines.add(line);
		}
	}

	private static String join(List<PageLine> lines) {
		return lines.stream().map(PageLine::raw).collect(Collectors.joining());
	}

	private static String printed(List<PageLine> lines) {
		return lines.stream().map(PageLine::raw).collect(Collectors.joining("\n"));
	}

}
