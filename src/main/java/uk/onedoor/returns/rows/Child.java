package uk.onedoor.returns.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything a return says of one child, with what last year's said beside it. */
public final class Child {
    private static final Comparator<Episode> IN_ORDER = Comparator.<Episode>comparingInt(
                    episode -> episode.decom().order())
            .thenComparingInt(episode -> episode.dec().order());

    private final String id;
    private final Setting setting;
    private final List<List<Row>> rows;
    private final Child last;
    private final Header header;
    private final List<Episode> episodes;
    private final int tables;

    /** {@code rows} has one list for each of {@link Table#all()}, in that order. */
    Child(String id, Setting setting, List<List<Row>> rows, @Nullable Child last) {
        this.id = id;
        this.setting = setting;
        this.rows = rows;
        this.last = last == null ? this : last;
        List<Header> headers = rows(Table.HEADER);
        this.header = headers.isEmpty() ? Roll.NO_HEADER : headers.get(0);
        this.episodes = inOrder(rows(Table.EPISODES));
        int its = 0;
        for (int i = 0; i < rows.size(); i++) if (!rows.get(i).isEmpty()) its |= 1 << i;
        this.tables = its;
    }

    private static List<Episode> inOrder(List<Episode> episodes) {
        for (int i = 1; i < episodes.size(); i++)
            if (IN_ORDER.compare(episodes.get(i - 1), episodes.get(i)) > 0) {
                List<Episode> sorted = new ArrayList<>(episodes);
                sorted.sort(IN_ORDER);
                return sorted;
            }
        return episodes;
    }

    /** The council's own number; empty for rows that have none. */
    public String id() {
        return id;
    }

    public Setting setting() {
        return setting;
    }

    /** The rows of a table, in the order of the file. */
    @SuppressWarnings("unchecked")
    public <R extends Row> List<R> rows(Table<R> table) {
        return (List<R>) rows.get(table.place());
    }

    public boolean has(Table<?> table) {
        return !rows.get(table.place()).isEmpty();
    }

    /** Whether any of some tables has a row of the child. */
    public boolean hasAny(TableSet of) {
        return of.hasAnyOf(tables);
    }

    /** The first row of the child in Header; one with nothing in it when there is none. */
    public Header header() {
        return header;
    }

    /** The episodes by the day they began, those without a readable one last. */
    public List<Episode> episodes() {
        return episodes;
    }

    /** The same child in last year's return; with no rows when it is not there. */
    public Child last() {
        return last;
    }

    /** Whether last year's return has the child at all. */
    public boolean wasThereLastYear() {
        return last.rows != Roll.NO_ROWS;
    }

    /** Unaccompanied and seeking asylum in the year: in the table UASC, or marked so in an XML return. */
    public boolean isUasc() {
        return has(Table.UASC) || header.uasc().equals("1");
    }

    /** Formerly so: last year's return marks the child, or has the day on which the status ceased. */
    public boolean wasUasc() {
        return last.header.uasc().equals("1")
                || last.rows(Table.UASC).stream().anyMatch(row -> row.duc().isGiven());
    }

    /** The periods of care, each from the day it started; a period begins with reason S and after a gap. */
    public List<Period> periods() {
        return Period.of(episodes);
    }

    /** Looked after on the night of a day, short breaks not counted. */
    public boolean isLookedAfterOn(Day day) {
        for (Episode episode : episodes) if (!episode.isShortBreak() && episode.covers(day)) return true;
        return false;
    }

    /**
     * Looked after without a break from the first day to the last. An episode that ended with reason X1 goes on, as the
     * return itself says, also where the next is missing; any other reason ends it, reason S begins anew, and a series of
     * short breaks counts as no care at all. An episode whose start cannot be read proves nothing.
     */
    public boolean isLookedAfterThroughout(Day first, Day last) {
        boolean lookedAfter = false;
        for (Episode episode : episodes) {
            if (!episode.decom().isOnOrBefore(last) || episode.dec().isOnOrBefore(first)) continue;
            if (episode.isShortBreak()) return false;
            boolean startsLater = episode.decom().isAfter(first);
            if (startsLater && (!lookedAfter || episode.rne().equals("S"))) return false;
            boolean endsSooner = !episode.isOpen() && !episode.dec().isAfter(last);
            if (endsSooner && !episode.saysAnotherFollows()) return false;
            lookedAfter = true;
        }
        return lookedAfter;
    }

    /** The episode that began last; of those without a readable start the last in the file; none when it has none. */
    public Optional<Episode> lastEpisode() {
        Episode found = null;
        for (Episode episode : episodes)
            if (found == null || episode.decom().isDate() || !found.decom().isDate()) found = episode;
        return Optional.ofNullable(found);
    }
}
