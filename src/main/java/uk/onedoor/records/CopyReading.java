package uk.onedoor.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.CopyContents.HeldBack;
import uk.onedoor.records.RecordWords.Telling;
import uk.onedoor.records.WholeRecord.Found;
import uk.onedoor.records.WholeRecord.Row;
import uk.onedoor.shared.Passage;

/**
 * Reads a whole record for a copy: what is about other people goes out of it unless it was asked for, and what is held back
 * from the young person is not in it but is counted.
 */
@Component
class CopyReading {

    /** Where a row says why the young person does not read it; a day on which they were shown it after all ends that. */
    private static final List<String> HELD_BACK = List.of("withheld_because", "held_back_because");

    private static final String SHOWN_SINCE = "shared_at";

    private final WholeRecord record;
    private final RecordWords words;
    private final ColumnMeanings meanings = new ColumnMeanings();

    CopyReading(WholeRecord record, RecordWords words) {
        this.record = record;
        this.words = words;
    }

    /**
     * The contents of a copy.
     *
     * @param records every record of the young person
     * @param withOthers true to leave in what is about other people
     * @param itself the copy being made or read again, which does not tell of itself
     */
    CopyContents of(List<UUID> records, Words in, boolean withOthers, UUID itself) {
        Found found = record.of(records);
        Set<UUID> named = new HashSet<>();
        found.rows().forEach(row -> named.addAll(words.named(row.relation(), row.values())));
        Map<UUID, String> names = record.names(named, records, in);
        List<Told> entries = new ArrayList<>();
        List<HeldBack> heldBack = new ArrayList<>();
        Removed removed = new Removed(in, withOthers);
        for (Row row : found.rows()) {
            JsonNode values = row.values();
            if (itself.toString().equals(values.path("id").asString(""))) {
                continue;
            }
            String because = heldBack(values);
            if (because != null) {
                Told told = words.tell(new Telling(in, names, (column, text) -> null), row.relation(), values);
                heldBack.add(new HeldBack(told.title(), told.when(), Passage.whole(because)));
            } else if (!removed.whole(row)) {
                entries.add(words.tell(new Telling(in, names, removed.from(row)), row.relation(), values));
            }
        }
        entries.sort(CopyContents.BY_DAY);
        List<String> missing = found.missing().stream().map(in::say).toList();
        return new CopyContents(List.copyOf(entries), removed.count, List.copyOf(heldBack), missing);
    }

    private static @Nullable String heldBack(JsonNode values) {
        return HELD_BACK.stream()
                .filter(column -> values.hasNonNull(column) && !values.hasNonNull(SHOWN_SINCE))
                .map(column -> values.get(column).asString())
                .findFirst()
                .orElse(null);
    }

    /** Takes out what is about other people, and counts it. */
    private final class Removed {

        private final String instead;
        private final boolean withOthers;
        private int count;

        Removed(Words in, boolean withOthers) {
            this.instead = in.say("records.copy.instead");
            this.withOthers = withOthers;
        }

        boolean whole(Row row) {
            boolean out = !withOthers && meanings.aboutOthers(row.relation(), null);
            count += out ? 1 : 0;
            return out;
        }

        RecordWords.Reading from(Row row) {
            boolean ofThemselves = row.values().path("about_self").asBoolean(false);
            return (column, text) -> {
                if (withOthers) {
                    return Passage.whole(text);
                }
                if (meanings.aboutOthers(row.relation(), column) && !ofThemselves) {
                    count++;
                    return instead;
                }
                count += (int) Passage.in(text).stream()
                        .filter(Passage::aboutSomebodyElse)
                        .count();
                return Objects.requireNonNull(Passage.without(text, instead));
            };
        }
    }
}
