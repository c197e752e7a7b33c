package uk.onedoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads an answer as whoever gets it can: a PDF as the words on its pages and what it says of itself. */
public final class Bodies {

    private Bodies() {}

    public static BodyHandler<String> read() {
        return answer -> isPdf(answer.headers().firstValue("Content-Type").orElse(""))
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Bodies::pdf)
                : BodyHandlers.ofString().apply(answer);
    }

    private static boolean isPdf(String type) {
        return type.startsWith("application/pdf");
    }

    /** Everything that can be read in it, in one line: words may stand in two lines of a page. */
    static String pdf(byte[] bytes) {
        if (bytes.length == 0) {
            return ""; // asked for its headers alone
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> parts = new ArrayList<>(List.of(new PDFTextStripper().getText(pdf)));
            PDDocumentInformation about = pdf.getDocumentInformation();
            about.getMetadataKeys()
                    .forEach(key -> parts.add(key + ": " + about.getCOSObject().getString(key)));
            if (pdf.getDocumentCatalog().getMetadata() != null) {
                parts.add(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), UTF_8));
            }
            for (PDPage page : pdf.getPages()) {
                page.getAnnotations()
                        .forEach(link -> parts.add(link.getCOSObject().toString()));
            }
            return String.join(" ", parts).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
