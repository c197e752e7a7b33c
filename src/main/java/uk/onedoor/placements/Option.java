package uk.onedoor.placements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Home;
import uk.onedoor.placements.Line.Side;

/**
 * One way to answer a request, with its reasons.
 *
 * @param home null for staying at home with outreach, which uses no bed
 * @param nearness how near it is to the young person's own home; null for staying there
 * @param lawRefuses true when nobody may decide for it, whatever speaks for it
 */
record Option(@Nullable Home home, Wished wished, @Nullable Nearness nearness, boolean lawRefuses, List<Line> lines) {

    Option {
        lines = List.copyOf(lines);
    }

    static Option outreachAtHome(List<Line> lines) {
        return new Option(null, Wished.NOT_NAMED, null, false, lines);
    }

    boolean isOutreachAtHome() {
        return home == null;
    }

    List<Line> lines(Side side) {
        return lines.stream().filter(line -> line.side() == side).toList();
    }
}
