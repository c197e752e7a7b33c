package uk.onedoor.platform.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.GregorianCalendar;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import uk.onedoor.platform.time.London;

/**
 * Makes a PDF of a page that is well-formed XHTML: A4, tagged for screen readers, with the product's own type in it. Nothing is
 * fetched for it from anywhere. A template whose name ends in {@code -pdf} is sent so; the model says under {@link #FILE} what
 * the file is called.
 *
 * <p>Many may be made at once. What makes them is loaded when the first is asked for.
 */
@Component
public class PdfPages {

    /** The name of the file in the model: nobody's name is in it, for it is read on other people's screens. */
    public static final String FILE = "file";

    private static final String FAMILY = "OneDoor";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final Clock clock;

    PdfPages(Clock clock) {
        this.clock = clock;
    }

    /**
     * The page as PDF.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    byte[] of(String page) {
        // The library says on the log what it could not set, letters of the page among it.
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(read(PdfType.printable(page)), made)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            // the hour of the product and of the country, where the library wrote those of the machine
            renderer.getPdfDocument()
                    .getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(clock.instant().atZone(London.ZONE)));
            made.reset();
            renderer.getPdfDocument().save(made);
            return made.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfBoxRenderer builder(Document page, ByteArrayOutputStream made) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("OneDoor");
        builder.useUriResolver((base, address) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        builder.useFont(() -> new ByteArrayInputStream(PdfType.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(PdfType.BOLD), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withW3cDocument(page, "");
        builder.toStream(made);
        return builder.buildPdfRenderer();
    }

    private static Document read(String page) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = parsers.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // the usual one writes on the console
            Document document = parser.parse(new InputSource(new StringReader(page)));
            Element style = document.createElement("style");
            style.setAttribute("type", "text/css");
            style.setTextContent(PdfType.STYLE);
            document.getElementsByTagName("head").item(0).appendChild(style);
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException("A page for a PDF that is not well-formed", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
