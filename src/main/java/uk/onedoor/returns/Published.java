package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.onedoor.nation.Comparison;
import uk.onedoor.nation.Figure;
import uk.onedoor.nation.Measure;
import uk.onedoor.nation.Nation;
import uk.onedoor.nation.Place;
import uk.onedoor.returns.baseline.Baseline;
import uk.onedoor.returns.baseline.MeasureKind;
import uk.onedoor.returns.rows.Table;

/** What is published of the council a return is of, beside what the return itself says; published figures are of all ages. */
final class Published {

    /** By how much a number may lie away from the one published for the same year before somebody is asked. */
    static final double MARGIN = 0.2;

    /** The same where only an earlier year is published. */
    static final double MARGIN_OF_ANOTHER_YEAR = 0.4;

    /** Numbers this close are never asked about: in a small council every child is many per cent. */
    static final int CLOSE = 10;

    private static final Map<MeasureKind, Map<String, Measure>> SAME = new EnumMap<>(MeasureKind.class);

    static {
        same(MeasureKind.CLA_31MARCH, "", Measure.LOOKED_AFTER);
        same(MeasureKind.CLA_31MARCH_BY_AGE, "under1", Measure.AGE_UNDER_1);
        same(MeasureKind.CLA_31MARCH_BY_AGE, "1-4", Measure.AGE_1_TO_4);
        same(MeasureKind.CLA_31MARCH_BY_AGE, "5-9", Measure.AGE_5_TO_9);
        same(MeasureKind.CLA_31MARCH_BY_AGE, "10-15", Measure.AGE_10_TO_15);
        same(MeasureKind.CLA_31MARCH_BY_AGE, "16-17", Measure.AGE_16_AND_OVER);
        MeasureKind placed = MeasureKind.CLA_31MARCH_BY_USUAL_PLACEMENT_GROUP;
        same(placed, "foster", Measure.FOSTER);
        same(placed, "childrens_home_or_secure", Measure.HOMES);
        same(placed, "supported_accommodation", Measure.SUPPORTED);
        same(placed, "parents", Measure.WITH_PARENTS);
        same(placed, "adoption", Measure.FOR_ADOPTION);
        same(placed, "residential_school", Measure.RESIDENTIAL_SCHOOLS);
        same(placed, "other_residential", Measure.OTHER_RESIDENTIAL);
        same(placed, "other", Measure.OTHER_PLACES);
        same(MeasureKind.LOCATION_31MARCH, "in", Measure.INSIDE);
        same(MeasureKind.LOCATION_31MARCH, "out", Measure.OUTSIDE);
        same(MeasureKind.DISTANCE_31MARCH, "within20", Measure.WITHIN_20_MILES);
        same(MeasureKind.DISTANCE_31MARCH, "over20", Measure.OVER_20_MILES);
        same(MeasureKind.DISTANCE_31MARCH, "unknown", Measure.DISTANCE_NOT_KNOWN);
        same(MeasureKind.LOCALITY_DISTANCE_31MARCH, "out_over20", Measure.OUTSIDE_OVER_20_MILES);
        same(MeasureKind.THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH, "", Measure.THREE_PLACEMENTS);
        same(MeasureKind.LOOKED_AFTER_DURING_YEAR, "", Measure.DURING_YEAR);
        same(MeasureKind.CHILDREN_STARTED, "", Measure.STARTED);
        same(MeasureKind.STARTS_BY_AGE, "under1", Measure.STARTED_UNDER_1);
        same(MeasureKind.STARTS_BY_AGE, "1-4", Measure.STARTED_1_TO_4);
        same(MeasureKind.STARTS_BY_AGE, "5-9", Measure.STARTED_5_TO_9);
        same(MeasureKind.STARTS_BY_AGE, "10-15", Measure.STARTED_10_TO_15);
        same(MeasureKind.STARTS_BY_AGE, "16-17", Measure.STARTED_16_AND_OVER);
        same(MeasureKind.CHILDREN_CEASED_AND_NOT_IN_CARE_AT_YE, "", Measure.CEASED);
        same(MeasureKind.CHILDREN_MISSING, "", Measure.MISSING);
        same(MeasureKind.MISSING_INCIDENTS_STARTED_IN_YEAR, "", Measure.MISSING_TIMES);
    }

    private final Nation nation;
    private final Place council;
    private final Baseline baseline;
    private final int year;

    private Published(Nation nation, Place council, Baseline baseline) {
        this.nation = nation;
        this.council = council;
        this.baseline = baseline;
        this.year = baseline.roll().setting().year();
    }

    private static void same(MeasureKind kind, String part, Measure measure) {
        SAME.computeIfAbsent(kind, its -> new LinkedHashMap<>()).put(part, measure);
    }

    /** Takes the baseline of all ages; empty when nothing is published of its council. */
    static Optional<Published> of(Nation nation, Baseline all) {
        return of(nation, all, all.roll().setting().authority());
    }

    /** The same beside the figures of a council that is chosen. */
    static Optional<Published> of(Nation nation, Baseline all, String code) {
        return nation.authority(code).map(council -> new Published(nation, council, all));
    }

    Place council() {
        return council;
    }

    /** A number of the return that is far from the one published: what it was, and of which year. */
    record Far(MeasureKind kind, Measure measure, long ours, long published, int year) {

        boolean isBelow() {
            return ours < published;
        }

        /** How far, in whole per cent of what is published. */
        long percent() {
            return Math.round(Math.abs(ours - published) * 100.0 / published);
        }
    }

    /** Every number that is so far away that the return may not be whole. */
    List<Far> far() {
        List<Far> far = new ArrayList<>();
        SAME.forEach((kind, parts) ->
                parts.forEach((part, measure) -> far(kind, part, measure).ifPresent(far::add)));
        return far;
    }

    private Optional<Far> far(MeasureKind kind, String part, Measure measure) {
        if (!isKnown(kind)) return Optional.empty();
        int of = yearOf(measure);
        Double published = nation.of(council, of).of(measure).number();
        if (published == null || published == 0) return Optional.empty();
        double ours = baseline.measure(kind).value(part);
        double apart = Math.abs(ours - published);
        double margin = of == year ? MARGIN : MARGIN_OF_ANOTHER_YEAR;
        return apart > CLOSE && apart > margin * published
                ? Optional.of(new Far(kind, measure, Math.round(ours), Math.round(published), of))
                : Optional.empty();
    }

    /** Without postcodes nothing is said of places, and nothing asked. */
    private boolean isKnown(MeasureKind kind) {
        return switch (kind) {
            case LOCATION_31MARCH, DISTANCE_31MARCH, LOCALITY_DISTANCE_31MARCH ->
                baseline.roll().setting().places().areKnown();
            case CHILDREN_MISSING, MISSING_INCIDENTS_STARTED_IN_YEAR ->
                baseline.roll().has(Table.MISSING);
            default -> true;
        };
    }

    /** One part of a measure as a share of its whole, with ours in the place of the council's published one. */
    record Beside(String part, Comparison comparison) {}

    /** How the parts of a measure stand beside neighbours, all councils and England; none where nothing is published. */
    List<Beside> beside(MeasureKind kind) {
        List<Beside> all = new ArrayList<>();
        if (!isKnown(kind)) return all;
        SAME.getOrDefault(kind, Map.of()).forEach((part, measure) -> {
            double whole = whole(kind);
            if (measure.scale() == null || whole == 0) return;
            Comparison published = nation.compare(council, measure, yearOf(measure));
            double unit = measure.scale() == Measure.Scale.PER_CENT ? 100 : 1;
            all.add(new Beside(
                    part,
                    new Comparison(
                            council,
                            measure,
                            published.year(),
                            Figure.of(baseline.measure(kind).value(part) * unit / whole),
                            published.neighbours(),
                            published.england(),
                            published.councils())));
        });
        return all;
    }

    private double whole(MeasureKind kind) {
        return switch (kind) {
            case THREE_OR_MORE_PLACEMENTS_OF_CLA_31MARCH ->
                baseline.measure(MeasureKind.CLA_31MARCH).value();
            case CHILDREN_MISSING ->
                baseline.measure(MeasureKind.LOOKED_AFTER_DURING_YEAR).value();
            case MISSING_INCIDENTS_STARTED_IN_YEAR ->
                baseline.measure(MeasureKind.CHILDREN_MISSING).value();
            default -> baseline.measure(kind).total();
        };
    }

    /** The return's own year, or the nearest that is published. */
    private int yearOf(Measure measure) {
        return Math.max(
                measure.source().firstYear(), Math.min(year, measure.source().lastYear()));
    }
}
