package org.nawate.app.flowpicture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Draws flows for cases; a model is read once per version and kept, and so are the
 * pictures that were looked at last: people come back to a case that has not moved.
 */
@Component
public class FlowPictures {

	/** Pictures that are kept, of some ten thousand characters each. */
	private static final int KEPT = 200;

	private final Map<String, FlowDiagram> diagrams = new ConcurrentHashMap<>();

	private final Map<Drawn, String> drawn = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Drawn, String> eldest) {
			return size() > KEPT;
		}

	});

	/** All that a picture is made of. */
	private record Drawn(String model, FlowPath path, String description) {
	}

	private final MessageSource messages;

	FlowPictures(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Draws the flow of a case in the language of the request.
	 * @param key id of the process
	 * @param version of the model that this case follows; the same key and version must
	 * mean the same model
	 * @param model opens that model (BPMN 2.0 with diagram); asked only when it is not
	 * known yet
	 * @param path how far the case has come
	 * @return the picture and the list
	 * @throws IllegalArgumentException if the model cannot be drawn
	 */
	public FlowPicture draw(String key, String version, Supplier<InputStream> model, FlowPath path) {
		return draw(key, version, model, path, Map.of());
	}

	/**
	 * Draws the flow of a case that waits for several at once.
	 * @param waiting who is waited for, in words, by the element
	 */
	public FlowPicture draw(String key, String version, Supplier<InputStream> model, FlowPath path,
			Map<String, String> waiting) {
		String name = key + ":" + version;
		FlowDiagram diagram = this.diagrams.computeIfAbsent(name, (unknown) -> read(model));
		FlowList list = FlowList.of(diagram, path).with(waiting);
		return new FlowPicture(this.drawn.computeIfAbsent(new Drawn(name, path, describe(list)),
				(made) -> FlowDrawing.draw(diagram, path, made.description())), list);
	}

	/**
	 * Draws a flow that no case runs by, and keeps nothing of it.
	 * @param model BPMN 2.0 with diagram
	 * @param path what is to be marked
	 * @param description the picture in a sentence
	 * @throws IllegalArgumentException if the model cannot be drawn
	 */
	public FlowPicture draw(InputStream model, FlowPath path, String description) {
		FlowDiagram diagram = FlowDiagramReader.read(model);
		return new FlowPicture(FlowDrawing.draw(diagram, path, description), FlowList.of(diagram, path));
	}

	private String describe(FlowList list) {
		long passed = list.entries().stream().filter((entry) -> entry.place() == FlowList.Place.PASSED).count();
		String here = list.entries()
			.stream()
			.filter((entry) -> entry.place() == FlowList.Place.HERE)
			.map(FlowList.Entry::label)
			.collect(Collectors.joining(", "));
		return message("flow.picture.desc", passed, here.isEmpty() ? message("flow.picture.nowhere") : here);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private static FlowDiagram read(Supplier<InputStream> model) {
		try (InputStream xml = model.get()) {
			return FlowDiagramReader.read(xml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
