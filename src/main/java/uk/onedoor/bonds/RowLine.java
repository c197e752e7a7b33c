package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/**
 * One row a figure was counted from: when, what in our words, and who (a name).
 *
 * @param link where it can be read; null where the viewer may not
 */
public record RowLine(
        String when,
        String what,
        @Nullable String who,
        @Nullable String link) {

    /** Times together or tried, the newest first. */
    static List<RowLine> ofEncounters(Page page, List<Encounter> encounters, Set<UUID> readable) {
        List<RowLine> lines = new ArrayList<>();
        for (Encounter one : encounters) {
            String how = page.name(one.how());
            lines.add(new RowLine(
                    page.moment(one.at()),
                    one.refused() ? page.t("bonds.row.refused", how) : how,
                    one.workerName(),
                    readable.contains(one.note().value()) ? "/notes/" + one.note() : null));
        }
        Collections.reverse(lines);
        return lines;
    }
}
