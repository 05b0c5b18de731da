package org.nawate.process.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the XML of a model that comes from outside: no document type, so no entity;
 * nothing fetched from elsewhere; not too large, not too deep.
 */
public final class ModelXml {

	public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	public static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

	public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

	private static final int DEEPEST = 40;

	private ModelXml() {
	}

	/**
	 * The root element.
	 * @throws IllegalArgumentException with the parser's sentence if it cannot be read
	 */
	public static Element read(ModelFile file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			var builder = factory.newDocumentBuilder();
			// Refusals are thrown; nothing is printed beside the log.
			builder.setErrorHandler(null);
			Document document = builder.parse(new ByteArrayInputStream(file.content()));
			return document.getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			String text = String.valueOf(ex.getMessage()).lines().findFirst().orElse("").strip();
			throw new IllegalArgumentException(text.endsWith(".") ? text.substring(0, text.length() - 1) : text, ex);
		}
	}

	/** Whether an element has a name in a namespace. */
	public static boolean is(Element element, String namespace, String name) {
		return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
	}

	/** The child elements, whatever they are. */
	public static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/** The children of a name, any for {@code *}. */
	public static List<Element> children(Element parent, String namespace, String name) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child && namespace.equals(child.getNamespaceURI())
					&& (name.equals("*") || name.equals(child.getLocalName()))) {
				children.add(child);
			}
		}
		return children;
	}

	/** All elements below one, in the order of the file; any name for {@code *}. */
	public static List<Element> all(Element root, String namespace, String name) {
		List<Element> found = new ArrayList<>();
		collect(root, namespace, name, found);
		return found;
	}

	private static void collect(Element parent, String namespace, String name, List<Element> found) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element child) {
				if (namespace.equals(child.getNamespaceURI())
						&& (name.equals("*") || name.equals(child.getLocalName()))) {
					found.add(child);
				}
				collect(child, namespace, name, found);
			}
		}
	}

	/** The text of the first child of the name, empty if there is none. */
	public static String text(Element parent, String namespace, String name) {
		return children(parent, namespace, name).stream()
			.findFirst()
			.map((child) -> child.getTextContent().strip())
			.orElse("");
	}

}
