package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.bonds.StickRepository.Counted;
import uk.onedoor.platform.web.Page;

/**
 * How a hub sticks with its young people: for each figure, among how many it lies where. Every number is told as a range of
 * ten, so that nobody can be made out, and so that no number taken from another leaves one.
 *
 * @param hub its name; null for all hubs together
 * @param figures empty where there are too few people to tell anything of them
 */
public record Spread(@Nullable String hub, Range people, List<Figure> figures) {

    /** How many, told in tens: fewer than ten, ten to nineteen, and so on. */
    public record Range(int from) {

        private static final int WIDTH = 10;

        static Range of(int people) {
            return new Range(people / WIDTH * WIDTH);
        }

        public boolean isFew() {
            return from == 0;
        }

        /** "fewer than 10", "10 to 19". */
        public String words(Page page) {
            return page.tens(from);
        }
    }

    /** One figure, with its bands in their order. */
    public record Figure(String key, List<Band> bands) {}

    /** Where a figure lies, as a key of words, and among how many. */
    public record Band(String key, Range people) {}

    private static final int YEAR = 365;
    private static final int QUARTER = 91;

    /** The bands of each figure; each young person lies in exactly one of each. */
    enum Bands {
        SAME_NONE("same", one -> one.sameDays() == null),
        SAME_NEW("same", one -> days(one) >= 0 && days(one) < QUARTER),
        SAME_HALF("same", one -> days(one) >= QUARTER && days(one) < YEAR),
        SAME_YEAR("same", one -> days(one) >= YEAR),
        WORKERS_NONE("workers", one -> one.workers() == 0),
        WORKERS_ONE("workers", one -> one.workers() == 1),
        WORKERS_TWO("workers", one -> one.workers() == 2),
        WORKERS_MORE("workers", one -> one.workers() > 2),
        GAP_WEEK("gap", one -> one.longestGap() <= 7),
        GAP_FORTNIGHT("gap", one -> one.longestGap() > 7 && one.longestGap() <= 14),
        GAP_MONTH("gap", one -> one.longestGap() > 14 && one.longestGap() <= 28),
        GAP_LONGER("gap", one -> one.longestGap() > 28),
        TRIED_NONE("tried", one -> one.refusals() == 0),
        TRIED_AGAIN("tried", one -> one.refusals() > 0 && one.triedAgain() > 0),
        TRIED_NOT("tried", one -> one.refusals() > 0 && one.triedAgain() == 0),
        MOVES_NONE("moves", one -> one.moves() == 0),
        MOVES_KEPT("moves", one -> one.moves() > 0 && one.movesKept() == one.moves()),
        MOVES_LOST("moves", one -> one.moves() > one.movesKept());

        private final String figure;
        private final Predicate<Counted> holds;

        Bands(String figure, Predicate<Counted> holds) {
            this.figure = figure;
            this.holds = holds;
        }

        boolean holds(Counted one) {
            return holds.test(one);
        }

        String figure() {
            return figure;
        }

        private static int days(Counted one) {
            return one.sameDays() == null ? -1 : one.sameDays();
        }
    }

    /** Of all hubs together, where there are several, and of each; with who was rung first, as another room counts it. */
    static List<Spread> of(List<Counted> everybody, List<FirstRung.Counted> rung) {
        Map<String, List<Counted>> hubs = everybody.stream()
                .collect(Collectors.groupingBy(one -> one.hub().toString(), LinkedHashMap::new, Collectors.toList()));
        List<Spread> spreads = new ArrayList<>();
        if (hubs.size() > 1) {
            spreads.add(spread(null, everybody, rung));
        }
        hubs.values()
                .forEach(theirs -> spreads.add(spread(
                        theirs.get(0).hubName(),
                        theirs,
                        rung.stream()
                                .filter(one -> one.hub().equals(theirs.get(0).hub()))
                                .toList())));
        return spreads;
    }

    private static Spread spread(@Nullable String hub, List<Counted> people, List<FirstRung.Counted> rung) {
        Range all = Range.of(people.size());
        if (all.isFew()) {
            return new Spread(hub, all, List.of());
        }
        Map<String, List<Bands>> figures = Arrays.stream(Bands.values())
                .collect(Collectors.groupingBy(Bands::figure, LinkedHashMap::new, Collectors.toList()));
        Function<Bands, Band> count = band -> new Band("bonds.spread." + band.name(), Range.of((int)
                people.stream().filter(band::holds).count()));
        List<Figure> told = new ArrayList<>();
        figures.forEach((figure, bands) -> told.add(
                new Figure("bonds.spread." + figure, bands.stream().map(count).toList())));
        told.add(rung(people.size(), rung));
        return new Spread(hub, all, told);
    }

    /** Whoever was told of no crisis is what is left of all. */
    private static Figure rung(int people, List<FirstRung.Counted> rung) {
        Map<FirstRung.Whom, Integer> counted = new EnumMap<>(FirstRung.Whom.class);
        rung.forEach(one -> counted.merge(one.whom(), one.people(), Integer::sum));
        int told = counted.values().stream().mapToInt(Integer::intValue).sum();
        List<Band> bands = new ArrayList<>(List.of(new Band("bonds.spread.RUNG_NONE", Range.of(people - told))));
        for (FirstRung.Whom whom : FirstRung.Whom.values()) {
            bands.add(new Band("bonds.spread.RUNG_" + whom, Range.of(counted.getOrDefault(whom, 0))));
        }
        return new Figure("bonds.spread.rung", bands);
    }
}
