package uk.onedoor.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/**
 * What a copy of a record holds, in the order of the days it tells of, and what it does not hold.
 *
 * @param leftOut how many passages, columns and rows are left out, for being about other people or for having been wrong
 * @param heldBack what is kept from the young person with a reason, and so is not in their copy
 * @param missing what the maker of the copy may not read, in words
 */
public record CopyContents(List<Told> entries, int leftOut, List<HeldBack> heldBack, List<String> missing) {

    /** An entry that is kept from the young person, and why. */
    public record HeldBack(String title, String when, String because) {}

    /** A year, or a kind of entry, and what belongs to it; undated entries have no year. */
    public record Part(String title, String anchor, List<Told> entries) {}

    static final Comparator<Told> BY_DAY = Comparator.comparing(
                    Told::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Told::relation);

    /** The entries year by year, the first year first. */
    public List<Part> years(String undated) {
        List<Part> years = new ArrayList<>();
        grouped(told -> year(told.at()))
                .forEach((year, entries) -> years.add(
                        new Part(year.isEmpty() ? undated : year, year.isEmpty() ? "undated" : "y" + year, entries)));
        return years;
    }

    /** The entries kind by kind, by the words for the kind. */
    public List<Part> kinds() {
        List<Part> kinds = new ArrayList<>();
        grouped(Told::title).forEach((title, entries) -> kinds.add(new Part(title, "", entries)));
        kinds.sort(Comparator.comparing(Part::title));
        return kinds;
    }

    private Map<String, List<Told>> grouped(Function<Told, String> by) {
        Map<String, List<Told>> groups = new LinkedHashMap<>();
        entries.forEach(told ->
                groups.computeIfAbsent(by.apply(told), any -> new ArrayList<>()).add(told));
        return groups;
    }

    private static String year(@Nullable Instant at) {
        return at == null ? "" : String.valueOf(London.day(at).getYear());
    }
}
