package uk.onedoor.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One topic of an agenda and what there is to talk about. */
public record AgendaShown(String title, List<Line> lines) {

    /**
     * One thing to talk about.
     *
     * @param name of the young person; null where it is about the hub
     * @param link where more of it is; null on the shared screen, from which nothing leads to a record
     * @param write where a line about it is written; null where the viewer writes none
     * @param own true when it is not on the shared screen now
     */
    public record Line(
            @Nullable String name,
            String title,
            @Nullable String link,
            @Nullable String write,
            boolean own) {}
}
