package org.nawate.app.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Typed;
import org.nawate.app.proposal.FurtherRequest;
import org.nawate.app.proposal.FurtherRequest.Misprinted;
import org.nawate.app.proposal.FurtherRequest.Other;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Classification.Ground;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalKind;

/**
 * The fields of the changes that share one flow: from a draft into the form, and back.
 */
final class FurtherFields {

	private FurtherFields() {
	}

	/** Puts what a draft says into the form. */
	static void fill(ProjectChange change, BiConsumer<String, @Nullable Object> put) {
		switch (change) {
			case ProjectChange.Reclassification c -> {
				put.accept("businessClass", c.after());
				put.accept("ground", c.ground());
				c.departments().forEach((department) -> put.accept("departments", department));
				put.accept("reason", c.reason());
			}
			case ProjectChange.Renaming c -> {
				put.accept("name", c.names().getFirst().after());
				c.names().stream().skip(1).forEach((other) -> {
					put.accept("otherProject", other.project());
					put.accept("otherName", other.after());
				});
				put.accept("reason", c.reason());
			}
			case ProjectChange.OwnerChange c -> {
				put.accept("owner", c.transfers().getFirst().afterUnit());
				c.transfers().stream().skip(1).forEach((other) -> put.accept("companions", other.project()));
				put.accept("reason", c.reason());
			}
			case ProjectChange.Merger c -> {
				c.predecessors().forEach((predecessor) -> put.accept("predecessors", predecessor));
				put.accept("reason", c.reason());
				put.accept("handover", c.handover());
			}
			case ProjectChange.Split c -> {
				c.parts().forEach((part) -> {
					put.accept("partName", part.name());
					put.accept("partKgi", text(part.kgi()));
					put.accept("partOwner", (part.ownerUnit() != null) ? part.ownerUnit() : "");
					put.accept("partContent", part.content());
				});
				put.accept("reason", c.reason());
				put.accept("handover", c.handover());
			}
			case ProjectChange.Completion c -> {
				put.accept("kgiMet", c.kgiMet());
				put.accept("shortfall", c.shortfall());
				put.accept("actuals", c.actuals());
				put.accept("aftercare", c.aftercare());
			}
			case ProjectChange.Suspension c -> {
				put.accept("reason", c.reason());
				put.accept("expectedUntil", c.expectedUntil());
			}
			case ProjectChange.Resumption c -> put.accept("reason", c.reason());
			case ProjectChange.Erratum c -> {
				misprint(c.misprint(), put);
				put.accept("reason", c.reason());
			}
		}
	}

	private static void misprint(Misprint misprint, BiConsumer<String, @Nullable Object> put) {
		switch (misprint) {
			case Misprint.NameMisprint m -> {
				put.accept("misprint", Misprinted.NAME);
				put.accept("asCorrect", m.asCorrect());
			}
			case Misprint.KgiMisprint m -> {
				put.accept("misprint", Misprinted.KGI);
				put.accept("asCorrect", text(m.asCorrect()));
			}
			case Misprint.ClassMisprint m -> {
				put.accept("misprint", Misprinted.BUSINESS_CLASS);
				put.accept("businessClass", m.asCorrect());
			}
			case Misprint.MarkMisprint m -> {
				put.accept("misprint", Misprinted.MARKS);
				put.accept("asCorrect", m.correct());
			}
			case Misprint.OwnerMisprint m -> {
				put.accept("misprint", Misprinted.OWNER);
				put.accept("owner", m.unit());
			}
		}
	}

	/**
	 * Reads what stands in the form.
	 * @param day reads a day by the name of its field
	 * @param check tells what cannot be saved of a field's text
	 */
	static @Nullable FurtherRequest read(ProposalKind kind, DraftForm form, BiFunction<String, String, Boolean> check,
			java.util.function.Function<String, @Nullable LocalDate> day) {
		return switch (kind) {
			case ADDITION, KGI_REVISION, ABOLITION, RESUMPTION -> null;
			case RECLASSIFICATION -> new FurtherRequest(one(BusinessClass.values(), form.get("businessClass")),
					one(Ground.values(), form.get("ground")), chosen(form, "departments"), null, null, null, null, null,
					null, null, null, null, null, null);
			case RENAMING -> new FurtherRequest(null, null, null, line(form.get("name")), names(form, check), null,
					null, null, null, null, null, null, null, null);
			case OWNER_CHANGE -> new FurtherRequest(null, null, null, null, others(form, "companions"),
					form.get("owner"), null, null, null, null, null, null, null, null);
			case MERGER -> new FurtherRequest(null, null, null, null, others(form, "predecessors"), null,
					form.get("handover"), null, null, null, null, null, null, null);
			case SPLIT -> new FurtherRequest(null, null, null, null, null, null, form.get("handover"),
					parts(form, check), null, null, null, null, null, null);
			case COMPLETION -> new FurtherRequest(null, null, null, null, null, null, null, null, met(form),
					form.get("shortfall"), form.get("aftercare"), null, null, null);
			case SUSPENSION -> new FurtherRequest(null, null, null, null, null, null, null, null, null, null, null,
					day.apply("expectedUntil"), null, null);
			case ERRATUM -> new FurtherRequest(one(BusinessClass.values(), form.get("businessClass")), null, null, null,
					null, form.get("owner"), null, null, null, null, null, null,
					one(Misprinted.values(), form.get("misprint")), form.get("asCorrect"));
		};
	}

	/** Only what has a new name is renamed. */
	private static List<Other> names(DraftForm form, BiFunction<String, String, Boolean> check) {
		List<Other> others = new ArrayList<>();
		List<String> projects = form.all("otherProject");
		for (int i = 0; i < projects.size(); i++) {
			String name = line(form.at("otherName", i));
			if (!name.isEmpty() && check.apply("name", name)) {
				others.add(new Other(projects.get(i), name, null));
			}
		}
		return others;
	}

	private static List<Other> others(DraftForm form, String field) {
		return chosen(form, field).stream().map((project) -> new Other(project, null, null)).toList();
	}

	private static List<FurtherRequest.Part> parts(DraftForm form, BiFunction<String, String, Boolean> check) {
		List<FurtherRequest.Part> parts = new ArrayList<>();
		for (DraftForm.PartLine line : form.getParts()) {
			if (!line.isEmpty() && check.apply("parts", line.name()) && check.apply("parts", line.content())) {
				parts.add(new FurtherRequest.Part(line(line.name()), line.kgi(), line.owner(), line.content()));
			}
		}
		return parts;
	}

	private static List<String> chosen(DraftForm form, String field) {
		return form.all(field).stream().filter((value) -> !value.isEmpty()).distinct().toList();
	}

	private static @Nullable Boolean met(DraftForm form) {
		String said = form.get("kgiMet");
		return said.isEmpty() ? null : Boolean.valueOf(said);
	}

	private static <E extends Enum<E>> @Nullable E one(E[] constants, String said) {
		return Arrays.stream(constants).filter((constant) -> constant.name().equals(said)).findFirst().orElse(null);
	}

	private static String line(String typed) {
		return Typed.clean(typed).replace('\n', ' ');
	}

	private static String text(@Nullable Kgi kgi) {
		return (kgi != null) ? kgi.text() : "";
	}

}
