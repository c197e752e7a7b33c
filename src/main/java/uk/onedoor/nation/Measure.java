package uk.onedoor.nation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a place in a year: in which unit, of which whole, and by whom it is published.
 *
 * <p>Councils differ in size, so that they are compared by a rate, or by a number's share of its whole; a bare number is
 * shown and never compared.
 */
public enum Measure {
    LOOKED_AFTER(Chapter.HOW_MANY, Source.LOOKED_AFTER, Unit.CHILDREN, null),
    LOOKED_AFTER_RATE(LOOKED_AFTER),
    AGE_UNDER_1(Chapter.WHO, LOOKED_AFTER),
    AGE_1_TO_4(Chapter.WHO, LOOKED_AFTER),
    AGE_5_TO_9(Chapter.WHO, LOOKED_AFTER),
    AGE_10_TO_15(Chapter.WHO, LOOKED_AFTER),
    AGE_16_AND_OVER(Chapter.WHO, LOOKED_AFTER),
    GIRLS(Chapter.WHO, LOOKED_AFTER),
    BOYS(Chapter.WHO, LOOKED_AFTER),
    UNACCOMPANIED(Chapter.WHO, LOOKED_AFTER),
    FOSTER(Chapter.WHERE, LOOKED_AFTER),
    HOMES(Chapter.WHERE, LOOKED_AFTER),
    SUPPORTED(Chapter.WHERE, LOOKED_AFTER),
    WITH_PARENTS(Chapter.WHERE, LOOKED_AFTER),
    FOR_ADOPTION(Chapter.WHERE, LOOKED_AFTER),
    OTHER_RESIDENTIAL(Chapter.WHERE, LOOKED_AFTER),
    RESIDENTIAL_SCHOOLS(Chapter.WHERE, LOOKED_AFTER),
    OTHER_PLACES(Chapter.WHERE, LOOKED_AFTER),
    INSIDE(Chapter.HOW_FAR, LOOKED_AFTER),
    OUTSIDE(Chapter.HOW_FAR, LOOKED_AFTER),
    WITHIN_20_MILES(Chapter.HOW_FAR, LOOKED_AFTER),
    OVER_20_MILES(Chapter.HOW_FAR, LOOKED_AFTER),
    DISTANCE_NOT_KNOWN(Chapter.HOW_FAR, LOOKED_AFTER),
    OUTSIDE_OVER_20_MILES(Chapter.HOW_FAR, LOOKED_AFTER),
    THREE_PLACEMENTS(Chapter.MOVES, LOOKED_AFTER),
    STARTED(Chapter.COMING_AND_GOING, Source.LOOKED_AFTER, Unit.CHILDREN, null),
    STARTED_RATE(STARTED),
    STARTED_UNDER_1(Chapter.COMING_AND_GOING, STARTED),
    STARTED_1_TO_4(Chapter.COMING_AND_GOING, STARTED),
    STARTED_5_TO_9(Chapter.COMING_AND_GOING, STARTED),
    STARTED_10_TO_15(Chapter.COMING_AND_GOING, STARTED),
    STARTED_16_AND_OVER(Chapter.COMING_AND_GOING, STARTED),
    CEASED(Chapter.COMING_AND_GOING, Source.LOOKED_AFTER, Unit.CHILDREN, null),
    CEASED_RATE(CEASED),
    /** Looked after at any time in the year. */
    DURING_YEAR(Chapter.MISSING, Source.MISSING, Unit.CHILDREN, null),
    MISSING(Chapter.MISSING, DURING_YEAR),
    MISSING_MORE_THAN_ONCE(Chapter.MISSING, MISSING),
    MISSING_TIMES(Chapter.MISSING, Source.MISSING, Unit.TIMES, MISSING),
    SPEND_ON_ALL(Chapter.MONEY, Source.SPENDING, Unit.THOUSAND_POUNDS, null),
    /** On children's social care (outturn form RO3), of all that is spent on services (form RSX). */
    SPEND(Chapter.MONEY, Source.SPENDING, Unit.THOUSAND_POUNDS, SPEND_ON_ALL);

    /** What belongs together on a page. */
    public enum Chapter {
        HOW_MANY,
        WHO,
        WHERE,
        HOW_FAR,
        MOVES,
        COMING_AND_GOING,
        MISSING,
        MONEY
    }

    /** What the number counts. */
    public enum Unit {
        CHILDREN,
        IN_10_000,
        TIMES,
        THOUSAND_POUNDS
    }

    /** What is compared between places, for they differ in size. */
    public enum Scale {
        /** Children in every 10,000 of the place. */
        IN_10_000,
        /** Per cent of the whole. */
        PER_CENT,
        /** Times for each child of the whole. */
        TIMES_EACH
    }

    private static final double HUNDRED = 100;

    private final Chapter chapter;
    private final Source source;
    private final Unit unit;
    private final @Nullable Measure whole;
    private final @Nullable Measure rateOf;

    Measure(Chapter chapter, Source source, Unit unit, @Nullable Measure whole) {
        this.chapter = chapter;
        this.source = source;
        this.unit = unit;
        this.whole = whole;
        this.rateOf = null;
    }

    /** A number as a rate: children in every 10,000 of the place. */
    Measure(Measure rateOf) {
        this.chapter = rateOf.chapter;
        this.source = rateOf.source;
        this.unit = Unit.IN_10_000;
        this.whole = null;
        this.rateOf = rateOf;
    }

    /** A part of a whole, counted and published alike. */
    Measure(Chapter chapter, Measure whole) {
        this(chapter, whole.source, whole.unit, whole);
    }

    /** The measure with this name in an address, such as {@code over-20-miles}. */
    public static Optional<Measure> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(measure -> measure.slug().equals(slug))
                .findFirst();
    }

    /** The measures that can be compared between places, in the order of the chapters. */
    public static List<Measure> compared() {
        return Arrays.stream(values())
                .filter(measure -> measure.scale() != null)
                .toList();
    }

    public Chapter chapter() {
        return chapter;
    }

    public Source source() {
        return source;
    }

    public Unit unit() {
        return unit;
    }

    /** What the number is a part of; null for a rate, and for a whole. */
    public @Nullable Measure whole() {
        return whole;
    }

    /** The number behind a rate; of everything else the measure itself. */
    public Measure number() {
        return rateOf == null ? this : rateOf;
    }

    /** How places are compared by it; null where only the number itself is shown. */
    public @Nullable Scale scale() {
        if (unit == Unit.IN_10_000) return Scale.IN_10_000;
        if (whole == null) return null;
        return unit == Unit.TIMES ? Scale.TIMES_EACH : Scale.PER_CENT;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is compared, from the number and its whole.
     *
     * @throws IllegalArgumentException for a measure that is never compared
     */
    Figure compared(Figure number, Figure ofWhole) {
        Scale scale = scale();
        if (scale == null) throw new IllegalArgumentException(this + " is shown and never compared");
        return switch (scale) {
            case IN_10_000 -> number;
            case PER_CENT -> number.over(ofWhole, HUNDRED);
            case TIMES_EACH -> number.over(ofWhole, 1);
        };
    }
}
