package uk.onedoor.nights;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.web.Bar;

/** What the pages of nights show, in words. */
public final class NightsView {

    private NightsView() {}

    /**
     * The figures of a hub.
     *
     * @param name empty for those who only stayed with us
     * @param finding what the picture says, and {@code table} the same in rows
     * @param most the length of the longest bar there could be
     */
    public record HubView(
            String name, String finding, List<Bar> bars, double most, List<List<String>> table, List<String> leftOut) {}

    /** One young person's nights, in one line. */
    public record RowView(YoungPerson person, String line) {}

    /** A figure beside what it was like before: both, how that is known, and who stated it. */
    public record AvoidedView(String line, String words, String by) {}

    /**
     * One day of a month.
     *
     * @param words empty for a night that is not told, or not yet over
     * @param miles from home, in words; empty where nobody knows, or the viewer is not to
     */
    public record Day(LocalDate on, String words, boolean visit, String miles) {}
}
