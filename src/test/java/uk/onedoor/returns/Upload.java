package uk.onedoor.returns;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import uk.onedoor.TestWeb;
import uk.onedoor.returns.reading.SmallReturn;

/** Chooses files on the page of returns and sends them, as a browser does. */
final class Upload {

    private static final String EDGE = "edge-of-a-part";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Every file of a small return, and others in their place or beside them. */
    static Upload of(SmallReturn files) {
        Upload upload = new Upload();
        files.bytes().forEach(upload::file);
        return upload;
    }

    void file(String name, byte[] bytes) {
        part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", bytes);
    }

    private void part(String disposition, byte[] bytes) {
        write("--" + EDGE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(bytes);
        write("\r\n");
    }

    /** Another field of the form. */
    Upload with(String field, String value) {
        part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A file chosen in another field of the form. */
    Upload with(String field, String name, byte[] bytes) {
        part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", bytes);
        return this;
    }

    /** Sends it from the page of readings, with the page's own hidden fields. */
    TestWeb.Answer send(TestWeb.Visitor visitor) {
        return send(visitor, "/returns");
    }

    /** The same from another page. */
    TestWeb.Answer send(TestWeb.Visitor visitor, String from) {
        Document page = visitor.get(from).page();
        Element form = Objects.requireNonNull(page.selectFirst("form[enctype]"), page::text);
        form.select("input[type=hidden]")
                .forEach(hidden -> part(
                        "name=\"" + hidden.attr("name") + "\"",
                        hidden.attr("value").getBytes(StandardCharsets.UTF_8)));
        write("--" + EDGE + "--\r\n");
        return visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
