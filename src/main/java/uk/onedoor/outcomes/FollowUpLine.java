package uk.onedoor.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Fact;

/**
 * One planned follow-up as the page shows it: how it stands in words, what was said when it was taken, and where it is
 * written down (null when it cannot be, or not by this viewer).
 */
public record FollowUpLine(
        Planned planned,
        String title,
        String stands,
        List<Fact> facts,
        @Nullable String link,
        boolean done) {

    static String path(Planned planned) {
        return (planned.phase() == Planned.Phase.WITH_US ? "with-us" : "after") + "/" + planned.months();
    }
}
