package uk.onedoor.returns.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The collection year of a return and the sentence that says why we think so. */
record YearFound(@Nullable CollectionYear year, String reason) {

    /** The columns whose dates are events of the year, not of a child's life before it. */
    private static final Map<String, List<String>> EVENTS = Map.of(
            TableShape.EPISODES, List.of("DECOM", "DEC"),
            TableShape.REVIEWS, List.of("REVIEW"),
            TableShape.MISSING, List.of("MIS_START", "MIS_END"));

    /** The years a return can be of: beyond them a date is a slip of the pen. */
    private static final Years YEARS = new Years(1991, 2100);

    /** A year must hold one event in twenty, so that a single slip of the pen does not move the whole return. */
    private static final int ONE_IN = 20;

    static YearFound told(CollectionYear year) {
        return new YearFound(year, "You said that this is the return of %s.".formatted(words(year)));
    }

    static YearFound from(List<ReadTable> tables) {
        NavigableMap<Integer, Integer> events = new TreeMap<>();
        for (ReadTable table : tables)
            for (String column : EVENTS.getOrDefault(table.name(), List.of())) count(table, column, events);
        int all = events.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<Integer, Integer> candidate : events.descendingMap().entrySet())
            if (candidate.getValue() * ONE_IN >= all) return found(candidate, events, all);
        return new YearFound(null, "No episode, review or missing date could be read, so the year is not known.");
    }

    private static YearFound found(Map.Entry<Integer, Integer> latest, NavigableMap<Integer, Integer> events, int all) {
        CollectionYear year = new CollectionYear(latest.getKey());
        int later = events.tailMap(latest.getKey(), false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        String reason = "The return of %s: its latest dates lie there (%,d of %,d episode, review and missing dates)"
                .formatted(words(year), latest.getValue(), all);
        return new YearFound(
                year,
                later == 0
                        ? reason + "."
                        : reason + "; %s after it.".formatted(Words.count(later, "date lies", "dates lie")));
    }

    private static void count(ReadTable table, String column, Map<Integer, Integer> events) {
        for (ReadRow row : table.rows()) {
            LocalDate day = row.date(column).orNull();
            if (day != null && YEARS.includes(CollectionYear.endingYear(day)))
                events.merge(CollectionYear.endingYear(day), 1, Integer::sum);
        }
    }

    private static String words(CollectionYear year) {
        return "%s (1 April %d to 31 March %d)".formatted(year.words(), year.ends() - 1, year.ends());
    }
}
