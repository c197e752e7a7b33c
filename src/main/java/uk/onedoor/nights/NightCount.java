package uk.onedoor.nights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nights of a hub, or of one young person, in a period.
 *
 * @param people how many young people's nights these are
 * @param all every night that was written, also those of which nobody knows
 * @param unknown nights of which nobody said where they were; part of no figure
 * @param areaUnknown nights away of which nobody knows in whose area; not among those out of area
 * @param milesUnknown nights away of which nobody knows how far from home; not among those that are far
 * @param bedUntold nights that a move says were at the hub, and of which no stay tells; not among the bed nights
 */
record NightCount(
        long people,
        long all,
        Map<NightFigure, Long> figures,
        long unknown,
        long areaUnknown,
        long milesUnknown,
        long bedUntold) {

    /** Nights that were alike in all that is counted. */
    record Alike(
            NightKind kind,
            boolean inBed,
            @Nullable Boolean outOfArea,
            @Nullable Boolean far,
            long nights) {

        boolean isPartOf(NightFigure figure) {
            return switch (figure) {
                case BED -> inBed;
                case AWAY -> kind.isAway();
                case OUT_OF_AREA -> Boolean.TRUE.equals(outOfArea);
                case FAR -> Boolean.TRUE.equals(far);
            };
        }

        boolean isBedUntold() {
            return !inBed && (kind == NightKind.HUB_BED || kind == NightKind.HUB_EMERGENCY_BED);
        }
    }

    static NightCount of(long people, List<Alike> nights) {
        Map<NightFigure, Long> figures = new EnumMap<>(NightFigure.class);
        for (NightFigure figure : NightFigure.values()) {
            figures.put(figure, sum(nights, alike -> alike.isPartOf(figure)));
        }
        return new NightCount(
                people,
                sum(nights, alike -> true),
                figures,
                sum(nights, alike -> alike.kind() == NightKind.UNKNOWN),
                sum(nights, alike -> alike.kind().isAway() && alike.outOfArea() == null),
                sum(nights, alike -> alike.kind().isAway() && alike.far() == null),
                sum(nights, Alike::isBedUntold));
    }

    long of(NightFigure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    private static long sum(List<Alike> nights, Predicate<Alike> which) {
        return nights.stream().filter(which).collect(Collectors.summingLong(Alike::nights));
    }
}
