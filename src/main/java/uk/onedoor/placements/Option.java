package uk.onedoor.placements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Home;
import uk.onedoor.placements.Line.Side;

/**
 * One way to answer a request, with its reasons.
 *
 * @param home null for staying at home with outreach, which uses no bed
 * @param miles the straight line to the young person's own home; null when nobody knows, or the viewer is not to know
 * @param lawRefuses true when nobody may decide for it, whatever speaks for it
 */
record Option(@Nullable Home home, Wished wished, @Nullable Double miles, boolean lawRefuses, List<Line> lines) {

    Option {
        lines = List.copyOf(lines);
    }

    static Option outreachAtHome(List<Line> lines) {
        return new Option(null, Wished.NOT_NAMED, null, false, lines);
    }

    boolean isOutreachAtHome() {
        return home == null;
    }

    Nearness nearness() {
        return Nearness.of(miles);
    }

    List<Line> lines(Side side) {
        return lines.stream().filter(line -> line.side() == side).toList();
    }
}
