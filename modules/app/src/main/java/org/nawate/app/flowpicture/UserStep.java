package org.nawate.app.flowpicture;

import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A step of a flow at which somebody must act.
 *
 * @param id of the user task
 * @param name its label
 * @param post the post it goes to, as the flow names it: {@code section-chief}
 * @param dueWorkingDays until when, in working days; {@code null} when the flow sets no
 * term
 */
public record UserStep(String id, String name, String post, @Nullable Integer dueWorkingDays) {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String DUE = "nawate.dueWorkingDays";

	/** The user tasks of a model, in the order of the file. */
	public static List<UserStep> read(InputStream xml) {
		return SafeXml.all(SafeXml.read(xml), BPMN, "userTask")
			.stream()
			.map((task) -> new UserStep(task.getAttribute("id"), task.getAttribute("name"),
					task.getAttributeNS(CAMUNDA, "candidateGroups"), due(task)))
			.toList();
	}

	private static @Nullable Integer due(Element task) {
		return SafeXml.children(task, "extensionElements")
			.stream()
			.flatMap((extensions) -> SafeXml.children(extensions, "properties").stream())
			.flatMap((properties) -> SafeXml.children(properties, "property").stream())
			.filter((property) -> DUE.equals(property.getAttribute("name")))
			.map((property) -> Integer.valueOf(property.getAttribute("value")))
			.findFirst()
			.orElse(null);
	}

}
