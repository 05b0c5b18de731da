package org.nawate.app.flowpicture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads XML that a city edits: no document type, no entity, nothing fetched from
 * elsewhere.
 */
final class SafeXml {

	private SafeXml() {
	}

	static Document read(InputStream xml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			var builder = factory.newDocumentBuilder();
			// Refusals are thrown; nothing is printed beside the log.
			builder.setErrorHandler(null);
			return builder.parse(xml);
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalArgumentException("not a readable model: " + ex.getMessage(), ex);
		}
	}

	static List<Element> all(Document document, String namespace, String name) {
		return elements(document.getElementsByTagNameNS(namespace, name));
	}

	static List<Element> children(Element parent) {
		return elements(parent.getChildNodes());
	}

	static List<Element> children(Element parent, String name) {
		return children(parent).stream().filter((child) -> name.equals(child.getLocalName())).toList();
	}

	static @Nullable Element child(Element parent, String name) {
		return children(parent, name).stream().findFirst().orElse(null);
	}

	static String text(Element parent, String name) {
		Element child = child(parent, name);
		return (child != null) ? child.getTextContent().strip() : "";
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			if (node instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

}
