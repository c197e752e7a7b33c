package uk.onedoor.returns.reading;

import java.util.List;
import java.util.stream.Stream;

/** One element of an XML return: its name in capitals, its text, and the elements within; a leaf has none. */
record XmlElement(String name, String text, List<XmlElement> within) {

    boolean isLeaf() {
        return within.isEmpty();
    }

    Stream<XmlElement> leaves() {
        return within.stream().filter(XmlElement::isLeaf);
    }

    Stream<XmlElement> groups() {
        return within.stream().filter(element -> !element.isLeaf());
    }
}
