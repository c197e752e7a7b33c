package uk.onedoor.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.RecordWords.Telling;
import uk.onedoor.records.WholeRecord.Row;

/**
 * What was recorded after a moment about the time up to it: the whole record as it is now, less what was known then. What
 * is new since and about later days is not told.
 */
@Service
public class RecordedLater {

    /** Something that is otherwise known now: what it is, and each thing in it that changed. */
    public record Changed(Told now, List<Change> changes) {}

    /** What stood in one place then, and what stands there now; empty where nothing did. */
    public record Change(String label, String then, String now) {}

    /** All of it, newest first. */
    public record Later(List<Told> added, List<Changed> changed) {}

    /** Where a row says that it was wrong: it is told whenever it says so. Others may end without having been wrong. */
    private static final Set<String> TAKEN_BACK =
            Set.of("withdrawn_at", "corrected_by", "gone_at", "unmerged_at", "superseded_because");

    private static final String SUPERSEDED = "superseded_at";
    private static final String RECORDED = "recorded_at";

    private static final Comparator<Told> NEWEST_FIRST =
            Comparator.comparing(Told::at, Comparator.nullsLast(Comparator.reverseOrder()));

    private final WholeRecord record;
    private final RecordWords words;
    private final RecordTables tables;
    private final TransactionTemplate transaction;

    RecordedLater(WholeRecord record, RecordWords words, RecordTables tables, PlatformTransactionManager transactions) {
        this.record = record;
        this.words = words;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The rows as they are now; called inside the page's own transaction, which leaves its trace. */
    List<Row> now(List<UUID> records) {
        return record.of(records).rows();
    }

    /** What these rows tell that was not known at the moment, of the time up to it. */
    Later since(Instant moment, List<UUID> records, List<Row> now, Words in) {
        Map<String, Row> then = new LinkedHashMap<>();
        at(moment, records).forEach(row -> then.put(key(row), row));
        Telling how = telling(now, records, in);
        List<Told> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Row row : now) {
            Row before = then.get(key(row));
            Told told = words.tell(how, row.relation(), row.values());
            if (before == null) {
                if (told.at() != null && !told.at().isAfter(moment)) {
                    added.add(told);
                }
            } else if (isOtherwise(moment, before, row)) {
                changed.add(changed(how, before, told, told));
            } else if (isWrittenAnew(before, row)) {
                now.stream()
                        .filter(next -> takesItsPlace(next, row))
                        .map(next -> words.tell(how, next.relation(), next.values()))
                        .findFirst()
                        .ifPresent(next -> changed.add(changed(how, before, told, next)));
            }
        }
        added.sort(NEWEST_FIRST);
        changed.sort(Comparator.comparing(Changed::now, NEWEST_FIRST));
        return new Later(added, changed);
    }

    /** How a row was, beside what stands in its place now: itself, or the one that was written anew. */
    private Changed changed(Telling how, Row before, Told told, Told now) {
        return new Changed(told, changes(words.tell(how, before.relation(), before.values()), now));
    }

    private List<Row> at(Instant moment, List<UUID> records) {
        KnownOn.enter(moment);
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> record.of(records).rows()));
        } finally {
            KnownOn.leave();
        }
    }

    private Telling telling(List<Row> rows, List<UUID> records, Words in) {
        Set<UUID> named = new HashSet<>();
        rows.forEach(row -> named.addAll(words.named(row.relation(), row.values())));
        return new Telling(
                in,
                Objects.requireNonNull(transaction.execute(status -> record.names(named, records, in))),
                (column, text) -> text);
    }

    /** True when what changed says something of the time up to the moment: an end on a later day does not. */
    private boolean isOtherwise(Instant moment, Row then, Row now) {
        List<String> changed = Stream.concat(
                        now.values().propertyNames().stream(), then.values().propertyNames().stream())
                .distinct()
                .filter(column -> !Objects.equals(value(then, column), value(now, column)))
                .toList();
        if (changed.stream().anyMatch(TAKEN_BACK::contains)) {
            return true;
        }
        RecordTable table = tables.get(now.relation());
        List<String> days = changed.stream()
                .filter(column -> table.type(column).equals("date"))
                .toList();
        return days.stream().anyMatch(day -> !isAfter(value(now, day), moment));
    }

    /** True for what has no day of its own, such as a name or a birthday, and was written anew since. */
    private static boolean isWrittenAnew(Row then, Row now) {
        return value(now, SUPERSEDED) != null
                && value(then, SUPERSEDED) == null
                && RecordWords.WHEN.stream().allMatch(day -> day.equals(RECORDED) || value(now, day) == null);
    }

    private static boolean takesItsPlace(Row next, Row before) {
        return next.relation().equals(before.relation())
                && Objects.equals(value(next, RECORDED), value(before, SUPERSEDED));
    }

    private static boolean isAfter(@Nullable JsonNode day, Instant moment) {
        return day != null && RecordWords.instant(day.asString()).isAfter(moment);
    }

    private static @Nullable JsonNode value(Row row, String column) {
        return row.values().hasNonNull(column) ? row.values().get(column) : null;
    }

    private static List<Change> changes(Told then, Told now) {
        Map<String, String> before = new LinkedHashMap<>();
        then.lines().forEach(line -> before.put(line.label(), line.value()));
        List<Change> changes = new ArrayList<>();
        now.lines().forEach(line -> {
            String was = Objects.requireNonNullElse(before.remove(line.label()), "");
            if (!was.equals(line.value())) {
                changes.add(new Change(line.label(), was, line.value()));
            }
        });
        before.forEach((label, was) -> changes.add(new Change(label, was, "")));
        return changes;
    }

    private static String key(Row row) {
        return row.relation() + " "
                + Objects.requireNonNullElse(value(row, "id"), row.values().get("young_person_id"))
                        .asString();
    }
}
