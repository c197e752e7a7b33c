package uk.onedoor.returns;

import java.util.List;

/** What the page of episodes from stays shows. */
public final class StayShown {

    private StayShown() {}

    /** Somebody's episodes; {@code whole} when nothing has to be answered by hand, so that they are written. */
    public record Person(String name, String link, String child, boolean whole, List<Line> lines) {}

    /**
     * One episode: its cells in the order of the page's heading, what somebody has to answer, and what the return that was
     * read says otherwise.
     */
    public record Line(List<String> cells, List<String> asks, List<String> differs) {}
}
