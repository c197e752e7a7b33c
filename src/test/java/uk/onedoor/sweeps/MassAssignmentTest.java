package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.sweeps.Catalogue.Column;

/**
 * Every form that a page shows, filled in as it asks and sent with a field more for every column the database has: what
 * is saved holds nothing of the rest.
 */
class MassAssignmentTest extends InASmallTown {

    private static final List<String> WHO =
            List.of("hub manager", "key worker", "young person", "administrator", "performance officer");
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Worth nothing to anybody, and so known again wherever it lands. */
    private static final Map<String, String> MARKS = Map.of(
            "uuid", "0badbad0-0bad-4bad-8bad-0badbad0bad0",
            "date", "1999-09-09",
            "timestamp with time zone", "1999-09-09T09:09:09Z",
            "integer", "98765",
            "smallint", "9876",
            "numeric", "98765",
            "boolean", "true");

    private static final String WORD = "notaskedfor";

    /** A server reads a thousand, those that a form asks for among them. */
    private static final int MOST_FIELDS = 950;

    private static final Pattern MARK =
            Pattern.compile(WORD + "|0badbad0|1999-09-09|\\b98765?\\b", Pattern.CASE_INSENSITIVE);

    /** A form as its page shows it, filled in. */
    private record Filled(String action, Map<String, List<String>> fields) {}

    SmallTown town;
    /** By the names of columns, and as properties would be named. */
    List<Map<String, String>> extras = List.of();

    @BeforeAll
    void settle() {
        town = ownTown();
        extras = extras();
    }

    /**
     * Every column there is, by its own name and as a property would be named, with a value that nobody sends: one after the
     * other, since a server refuses a form of more than a thousand fields as a whole.
     */
    private List<Map<String, String>> extras() {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> properties = new TreeMap<>();
        for (String table : town.catalogue.tablesOfCouncils()) {
            for (Column column : town.catalogue.columns(table)) {
                String value = MARKS.getOrDefault(column.type(), WORD);
                names.put(column.name(), value);
                properties.put(property(column.name()), value);
            }
        }
        return List.of(names, properties);
    }

    private static String property(String column) {
        return Pattern.compile("_([a-z])")
                .matcher(column)
                .replaceAll(found -> found.group(1).toUpperCase());
    }

    @Test
    void no_form_saves_a_column_it_does_not_ask_for(TestReporter figures) {
        assertThat(extras.get(0)).containsKeys("authority_id", "recorded_by", "withdrawn_at", "superseded_at");
        assertThat(extras.get(1)).containsKeys("authorityId", "recordedAt", "withdrawnAt");
        assertThat(extras)
                .as("fields that a server still reads")
                .allSatisfy(names -> assertThat(names).hasSizeLessThan(MOST_FIELDS));
        Set<String> faults = new TreeSet<>();
        int saved = 0;
        int sent = 0;
        for (String who : WHO) {
            Visitor visitor = web.as(town.person(who));
            for (Map<String, String> names : extras) {
                for (Filled form : forms(visitor).values()) {
                    long before = lastTrace();
                    Answer answer = visitor.post(form.action(), withExtras(form, names));
                    List<String> rows = written(before);
                    sent++;
                    saved += rows.isEmpty() ? 0 : 1;
                    rows.stream()
                            .filter(row -> MARK.matcher(row).find())
                            .forEach(row -> faults.add(who + " by " + form.action() + " wrote " + row));
                    if (answer.status() >= 500) {
                        faults.add(who + " by " + form.action() + ": " + answer.status());
                    }
                }
            }
        }
        figures.publishEntry(
                Map.of("mass.forms", "" + sent, "mass.fields", "" + fields(), "mass.columns", "" + faults.size()));
        assertThat(faults).isEmpty();
        assertThat(saved).as("forms that saved something").isGreaterThan(15);
    }

    private int fields() {
        return extras.stream().mapToInt(Map::size).sum();
    }

    @Test
    void no_table_at_all_holds_what_nobody_asked_for() {
        Set<String> held = new TreeSet<>();
        for (String table : town.catalogue.tablesOfCouncils()) {
            if (!table.endsWith("audit_entry") && !table.endsWith("draft")) {
                held.addAll(town.catalogue.rows("select '" + table + " ' || to_jsonb(t)::text from " + table
                        + " t where to_jsonb(t)::text ~ '" + WORD + "|0badbad0|1999-09-09'"));
            }
        }
        assertThat(held).isEmpty();
    }

    private Map<String, List<String>> withExtras(Filled form, Map<String, String> names) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
        names.forEach((name, value) -> fields.putIfAbsent(name, List.of(value)));
        return fields;
    }

    private long lastTrace() {
        return Long.parseLong(
                town.catalogue.rows("select pg_current_xact_id()::text").get(0));
    }

    private List<String> written(long after) {
        return town.catalogue.rows(
                "select concat_ws(' ', relation, became) from platform.audit_entry where written_by > '" + after
                        + "'::xid8 and what in ('INSERT', 'UPDATE')");
    }

    /** One form of each kind that somebody meets on the pages about our young person. */
    private Map<String, Filled> forms(Visitor visitor) {
        Map<String, Filled> forms = new TreeMap<>();
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            Answer answer = visitor.get(town.address(route, town.ours));
            if (answer.status() == 200 && answer.path().equals(town.address(route, town.ours))) {
                for (Element form : answer.page().select("form[method=post]")) {
                    String shape = IDS.matcher(form.attr("action")).replaceAll("*");
                    if (!shape.matches("/sign-out|/drafts.*|/sign-in.*")) {
                        forms.putIfAbsent(shape, filled(form, answer.path()));
                    }
                }
            }
        }
        return forms;
    }

    private Filled filled(Element form, String page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            String value = likely(field);
            if (value != null
                    && !(fields.containsKey(name) && !field.attr("type").equals("hidden"))) {
                fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return new Filled(form.attr("action").isEmpty() ? page : form.attr("action"), fields);
    }

    private static @org.jspecify.annotations.Nullable String likely(Element field) {
        if (field.tagName().equals("select")) {
            return field.select("option[value]").eachAttr("value").stream()
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse(null);
        }
        return switch (field.attr("type")) {
            case "hidden", "radio", "checkbox" -> field.val();
            case "date" -> "2026-11-12";
            case "time" -> "10:00";
            case "number" -> field.hasAttr("min") ? field.attr("min") : "1";
            case "tel" -> "01632 960002";
            case "file" -> null;
            default ->
                field.attr("inputmode").equals("numeric") ? "1" : field.val().isBlank() ? "Some words" : field.val();
        };
    }
}
