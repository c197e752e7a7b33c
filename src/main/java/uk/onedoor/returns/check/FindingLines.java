package uk.onedoor.returns.check;

import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes a check as lines of JSON: one for each finding, then one that sums up. */
public final class FindingLines {
    private static final JsonFactory JSON = new JsonFactory();

    private FindingLines() {}

    /**
     * Writes every finding, rule by rule, and the summary with each rule's outcome; the writer is left open.
     *
     * @param seconds how long the whole took
     * @param megabytes the most memory the process has held
     */
    public static void write(Checked checked, double seconds, long megabytes, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(new Lines(), out)) {
            checked.findings().forEach(finding -> finding(json, finding));
            json.writeStartObject();
            json.writeObjectPropertyStart("summary");
            summary(json, checked);
            json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
            json.writeNumberProperty("peak_memory_mb", megabytes);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void finding(JsonGenerator json, Checked.Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().code());
        json.writeStringProperty("child", finding.row().child());
        json.writeStringProperty("table", finding.row().table());
        json.writeNumberProperty("row", finding.row().number());
        json.writeArrayPropertyStart("fields");
        finding.fields().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("message", finding.rule().text().says());
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Checked checked) {
        json.writeNumberProperty("year", checked.roll().setting().year());
        json.writeStringProperty("authority", checked.roll().setting().authority());
        json.writeNumberProperty("children", checked.roll().children().size());
        json.writeNumberProperty("findings", checked.findings().count());
        json.writeNumberProperty("rows_not_used", checked.roll().unaligned().size());
        for (Outcome.Kind kind : Outcome.Kind.values()) json.writeNumberProperty(name(kind), checked.count(kind));
        json.writeArrayPropertyStart("rules");
        checked.outcomes().forEach(outcome -> outcome(json, outcome));
        json.writeEndArray();
    }

    private static void outcome(JsonGenerator json, Outcome outcome) {
        json.writeStartObject();
        json.writeStringProperty("rule", outcome.rule().code());
        json.writeStringProperty("name", outcome.rule().text().name());
        json.writeStringProperty("outcome", name(outcome.kind()));
        json.writeNumberProperty("rows", outcome.rows().size());
        if (!outcome.why().isEmpty()) json.writeStringProperty("why", outcome.why());
        json.writeEndObject();
    }

    private static String name(Outcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Each value on a line of its own, and the caller's writer left open. */
    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new MinimalPrettyPrinter("\n");
        }

        @Override
        public int getStreamWriteFeatures(int defaults) {
            return defaults & ~tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET.getMask();
        }
    }
}
