package uk.onedoor.returns.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements below the first one of an XML text. Nothing but elements and their text is taken: a document type, an entity
 * or anything outside the text refuses the file, so that it can name no other file and grow no larger than it is.
 */
final class XmlText {
    private static final String EXPORT_AGAIN = "Export the return again as XML or CSV and give that.";
    private static final int DEEPEST = 6;

    private final XMLStreamReader xml;
    private int elements;

    private XmlText(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Hands out one after another the elements within the first, which must have this name. */
    static void forEach(String text, String root, Consumer<XmlElement> eachElement) {
        refuseDoctype(text);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text.strip()));
            try {
                new XmlText(reader).read(root, eachElement);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new FileRefused("The XML is damaged or cut short at line %d.".formatted(line), EXPORT_AGAIN);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the text is read");
        });
        return factory;
    }

    private void read(String root, Consumer<XmlElement> eachElement) throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) xml.next();
        if (!Words.columnName(xml.getLocalName()).equals(root))
            throw new FileRefused(
                    "This is an XML file, but no return: it begins with %s, not with %s."
                            .formatted(Words.shown(xml.getLocalName()), root),
                    "Export the return as XML or CSV and give that.");
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            elements = 0;
            if (event == XMLStreamConstants.START_ELEMENT) eachElement.accept(element(1));
            else if (xml.hasText() && !isRemark(event)) refuseWords(xml.getText());
        }
        while (xml.hasNext()) xml.next();
    }

    private XmlElement element(int depth) throws XMLStreamException {
        String name = Words.columnName(xml.getLocalName());
        if (depth > DEEPEST || ++elements > Limits.ELEMENTS_PER_CHILD)
            throw refused("%s at line %d is too deep or too large to be part of a return.", name);
        List<XmlElement> within = new ArrayList<>(0);
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) within.add(element(depth + 1));
            else if (event == XMLStreamConstants.ENTITY_REFERENCE)
                throw refused("%s at line %d has an entity in it, and a return has none.", name);
            else if (xml.hasText() && !isRemark(event)) text.append(xml.getText());
            if (text.length() > Limits.CHARACTERS_PER_CELL)
                throw refused("%s at line %d has more words than a cell may have.", name);
        }
        if (!within.isEmpty()) refuseWords(text.toString());
        return new XmlElement(name, text.toString(), List.copyOf(within));
    }

    /** Looked for before anything parses it, so that a broken one is never begun. */
    private static void refuseDoctype(String text) {
        if (text.contains("<!DOCTYPE"))
            throw new FileRefused(
                    "The XML file has a document type (DOCTYPE) of its own, and a return has none.", EXPORT_AGAIN);
    }

    private void refuseWords(String text) {
        if (!Words.trimmed(text).isEmpty())
            throw refused("The words %s at line %d stand between elements, where a return has none.", text);
    }

    private FileRefused refused(String reason, String what) {
        return new FileRefused(
                reason.formatted(
                        Words.shown(Words.trimmed(what)), xml.getLocation().getLineNumber()),
                EXPORT_AGAIN);
    }

    private static boolean isRemark(int event) {
        return event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION;
    }
}
