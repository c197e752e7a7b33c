package uk.onedoor.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * Reads a whole record for a copy: what is about other people goes out of it unless it was asked for, what was put right
 * or taken back is named without its words, and what is held back from the young person is not in it but is counted.
 */
@Component
class CopyReading {

    /** Where a row says why the young person does not read it; a day on which they were shown it after all ends that. */
    private static final List<String> HELD_BACK = List.of("withheld_because", "held_back_because");

    private static final String SHOWN_SINCE = "shared_at";

    /** Where a row says that it was wrong: what it said may have been about somebody else, and nobody marked it then. */
    private static final List<String> WRONG = List.of("corrected_by", "withdrawn_at", "superseded_because");

    /** By what a row is a part of another: where that was wrong, so is its part. */
    private static final List<String> PART_OF = List.of("baseline_id", "follow_up_id");

    /** Tables about somebody else, in whose older rows stands what was taken out of the newer ones. */
    private static final Set<String> OF_SOMEBODY_ELSE = Set.of("people.network_member");

    /** Of what was wrong, who wrote it is told. */
    private static final String AUTHOR = "author";

    private static final RecordWords.Reading NOTHING = (column, text) -> null;

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
        Set<String> wrong = wrong(found.rows());
        for (Row row : found.rows()) {
            JsonNode values = row.values();
            if (itself.toString().equals(values.path("id").asString(""))) {
                continue;
            }
            String because = heldBack(values);
            if (because != null) {
                Told told = words.tell(new Telling(in, names, NOTHING), row.relation(), values);
                heldBack.add(new HeldBack(told.title(), told.when(), Passage.whole(because)));
            } else if (isWrong(row, wrong) && !meanings.neverInACopy(row.relation(), null)) {
                removed.count++;
                entries.add(withoutItsWords(words.tell(new Telling(in, names, NOTHING), row.relation(), values), in));
            } else if (!removed.whole(row)) {
                entries.add(words.tell(new Telling(in, names, removed.from(row)), row.relation(), values));
            }
        }
        entries.sort(CopyContents.BY_DAY);
        List<String> missing = found.missing().stream().map(in::say).toList();
        return new CopyContents(List.copyOf(entries), removed.count, List.copyOf(heldBack), missing);
    }

    private static Set<String> wrong(List<Row> rows) {
        return rows.stream()
                .filter(row -> isWrong(row, Set.of()))
                .map(row -> row.values().path("id").asString(""))
                .collect(Collectors.toSet());
    }

    private static boolean isWrong(Row row, Set<String> wrong) {
        JsonNode values = row.values();
        return WRONG.stream().anyMatch(values::hasNonNull)
                || PART_OF.stream()
                        .filter(values::hasNonNull)
                        .anyMatch(column -> wrong.contains(values.get(column).asString()))
                || OF_SOMEBODY_ELSE.contains(row.relation()) && values.hasNonNull("superseded_at");
    }

    /** That there was something, on which day, and who wrote it; neither what it said nor why it was wrong. */
    private static Told withoutItsWords(Told told, Words in) {
        String standing = told.standing() == null ? in.say("records.standing.part") : told.standing();
        return new Told(
                told.relation(),
                told.title(),
                told.at(),
                told.wholeDay(),
                told.when(),
                in.say("records.standing.wordless", standing),
                told.lines().stream()
                        .filter(line -> line.written() || line.column().equals(AUTHOR))
                        .toList());
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
            boolean out = meanings.neverInACopy(row.relation(), null);
            count += out ? 1 : 0;
            return out;
        }

        RecordWords.Reading from(Row row) {
            boolean ofThemselves = row.values().path("about_self").asBoolean(false);
            return (column, text) -> {
                if (!ofThemselves
                        && (meanings.neverInACopy(row.relation(), column)
                                || !withOthers && meanings.aboutOthers(row.relation(), column))) {
                    count++;
                    return instead;
                }
                if (withOthers) {
                    return Passage.whole(text);
                }
                count += (int) Passage.in(text).stream()
                        .filter(Passage::aboutSomebodyElse)
                        .count();
                return Objects.requireNonNull(Passage.without(text, instead));
            };
        }
    }
}
