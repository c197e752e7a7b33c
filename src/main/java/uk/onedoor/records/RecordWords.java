package uk.onedoor.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.RecordTable.Column;
import uk.onedoor.records.Told.Line;

/**
 * Turns one row of a record into plain words: what it is, when it was, how it stands now, and every column of it with its
 * meaning. Dates carry their year, so that the words are still right in twenty years.
 *
 * <p>The words are in the bundles: {@code records.<table>}, {@code records.<table>.<column>}, or {@code records.any.<column>}
 * where a column means the same everywhere.
 */
@Component
class RecordWords {

    /** What is read of a text somebody wrote: all of it, or without what is about somebody else; null for nothing at all. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        String of(String column, String text);
    }

    /** How rows are told: the words, the names by number of accounts and hubs, and how texts are read. */
    record Telling(Words words, Map<UUID, String> names, Reading texts) {}

    /** When a row was, by the first of these columns that is filled. */
    static final List<String> WHEN = List.of(
            "happened_at",
            "said_at",
            "asked_at",
            "answered_at",
            "merged_at",
            "made_at",
            "taken_at",
            "taken_on",
            "done_on",
            "measured_on",
            "on_date",
            "began_on",
            "from_on",
            "from_at",
            "opened_at",
            "recorded_at");

    /** What a row no longer holds for, the weightiest first. */
    private static final List<String> STANDING =
            List.of("withdrawn_at", "superseded_at", "corrected_by", "gone_at", "unmerged_at");

    private final RecordTables tables;
    private final ColumnMeanings meanings = new ColumnMeanings();

    RecordWords(RecordTables tables) {
        this.tables = tables;
    }

    /** The numbers of accounts, hubs and homes in a row, whose names are to be known before it is told. */
    Set<UUID> named(String relation, JsonNode row) {
        Set<UUID> named = new LinkedHashSet<>();
        row.properties().forEach(column -> {
            if (!column.getValue().isNull() && meanings.names(relation, column.getKey())) {
                named.add(UUID.fromString(column.getValue().asString()));
            }
        });
        return named;
    }

    /** A row as the database writes it as JSON, all of its columns or some, in words. */
    Told tell(Telling how, String relation, JsonNode row) {
        RecordTable table = tables.get(relation);
        String when =
                WHEN.stream().filter(column -> filled(row, column)).findFirst().orElse(null);
        boolean wholeDay = when != null
                && (table.type(when).equals("date") || row.has("happened_time") && !filled(row, "happened_time"));
        Instant at = when == null ? null : instant(row.get(when).asString());
        String stands = STANDING.stream()
                .filter(column -> filled(row, column))
                .findFirst()
                .orElse("");
        List<Line> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = column.name();
            if (filled(row, name)
                    && !name.equals(when)
                    && !name.equals(stands)
                    && !("happened_at".equals(when) && name.matches("happened_on|happened_time"))
                    && !meanings.leftOut(relation, name)) {
                add(lines, how, table, name, row.get(name));
            }
        }
        String moment = at == null ? how.words().say("records.undated") : moment(how.words(), at, wholeDay);
        return new Told(
                relation,
                how.words().say("records." + relation),
                at,
                wholeDay,
                moment,
                stands.isEmpty() ? null : standing(how.words(), row, stands),
                lines);
    }

    private void add(List<Line> lines, Telling how, RecordTable table, String column, JsonNode node) {
        if (node.isString() && node.asString().isBlank()) {
            return;
        }
        List<String> keys = meanings.values(table.relation(), column);
        boolean own = keys.isEmpty()
                && table.type(column).matches("text|text\\[\\]|jsonb")
                && !(node.isString() && ours(how.words(), node.asString()));
        String value = keys.isEmpty() ? plain(how, table.type(column), column, node) : chosen(how, column, keys, node);
        if (value != null && !value.isBlank()) {
            boolean named = meanings.names(table.relation(), column);
            lines.add(new Line(column, label(how.words(), table.relation(), column), value, own || named));
        }
    }

    private static String label(Words words, String relation, String column) {
        String own = "records." + relation + "." + column;
        return words.say(words.has(own) ? own : "records.any." + column);
    }

    /** A value somebody chose, or the name of an account, hub or home; a value nobody wrote words for is read as any text is. */
    private static @Nullable String chosen(Telling how, String column, List<String> keys, JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(one -> {
                String value = chosen(how, column, keys, one);
                if (value != null) {
                    all.add(value);
                }
            });
            return String.join(", ", all);
        }
        String value = node.asString();
        if (keys.contains(ColumnMeanings.HOME)) {
            String name = how.names().get(UUID.fromString(value));
            return name == null ? how.words().say("records.a.home") : name;
        }
        if (keys.contains(ColumnMeanings.ACCOUNT) || keys.contains(ColumnMeanings.HUB)) {
            String name = how.names().get(UUID.fromString(value));
            return name == null ? how.words().say("records.by.somebody") : name;
        }
        return keys.stream()
                .map(key -> key.replace("*", value))
                .filter(how.words()::has)
                .findFirst()
                .map(how.words()::say)
                .orElseGet(() -> how.texts().of(column, value));
    }

    /** True for the words OneDoor itself wrote into a row, of which the key is stored. */
    private static boolean ours(Words words, String text) {
        return text.indexOf('.') > 0 && words.has(text);
    }

    private static @Nullable String text(Telling how, String column, String stored) {
        String read = how.texts().of(column, stored);
        return read != null && ours(how.words(), read) ? how.words().say(read) : read;
    }

    private static @Nullable String plain(Telling how, String type, String column, JsonNode node) {
        Words words = how.words();
        return switch (type) {
            case "boolean" -> words.say(node.asBoolean() ? "records.yes" : "records.no");
            case "date" -> moment(words, instant(node.asString()), true);
            case "timestamp with time zone" -> moment(words, instant(node.asString()), false);
            case "time without time zone" ->
                LocalTime.parse(node.asString())
                        .format(DateTimeFormatter.ofPattern(
                                "HH:mm", words.language().locale()));
            case "integer", "bigint", "smallint", "numeric" ->
                new BigDecimal(node.asString()).stripTrailingZeros().toPlainString();
            case "text[]", "jsonb" -> how.texts().of(column, several(node));
            default -> text(how, column, node.asString());
        };
    }

    /** A list as people write one; pairs as the return writes them. */
    private static String several(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isObject()) {
            node.properties()
                    .forEach(one -> all.add(one.getKey() + " " + one.getValue().asString()));
        } else {
            node.forEach(one -> all.add(one.asString()));
        }
        return String.join(", ", all);
    }

    /** Standing as {@code records.standing.<column>} tells it. */
    private static String standing(Words words, JsonNode row, String column) {
        String since =
                column.endsWith("_at") ? moment(words, instant(row.get(column).asString()), true) : "";
        return words.say("records.standing." + column, since);
    }

    /** A day or a moment in the words of London, always with its year. */
    static String moment(Words words, Instant at, boolean wholeDay) {
        var locale = words.language().locale();
        var there = at.atZone(London.ZONE);
        String day = there.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale));
        return wholeDay
                ? day
                : words.say("records.moment", day, there.format(DateTimeFormatter.ofPattern("HH:mm", locale)));
    }

    static Instant instant(String text) {
        return text.length() == 10
                ? London.startOf(LocalDate.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean filled(JsonNode row, String column) {
        return row.has(column) && !row.get(column).isNull();
    }
}
