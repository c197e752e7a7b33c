package uk.onedoor.deadlines;

import java.util.List;

/** What is due on one day, or from one pair of hands, of whom. */
public record DueDay(String heading, List<DueLine> lines) {

    /** One clock of one young person. */
    public record DueLine(String name, String link, String title, String when, boolean missed) {}
}
