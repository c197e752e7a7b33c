package uk.onedoor.outcomes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/**
 * The scores of one measure by one scorer (and of one goal) over time, placed in a picture of {@link #WIDE} by {@link #HIGH};
 * {@code bandTop} and {@code bandBottom} are the stretch of the scale where most young people are, where one is known.
 */
public record Scores(
        String title,
        String finding,
        String range,
        @Nullable String bandWords,
        @Nullable String bandTop,
        @Nullable String bandHeight,
        List<Point> points,
        List<Measurement> rows) {

    /** One score in the picture. */
    public record Point(String x, String y, String shown) {}

    public static final int WIDE = 300;
    public static final int HIGH = 100;
    private static final int EDGE = 16;

    /** Where most young people are, as published with the measure. */
    private static final Map<MeasureCode, int[]> BANDS =
            Map.of(MeasureCode.SDQ_TOTAL, new int[] {0, 13}, MeasureCode.ORS_TOTAL, new int[] {28, 40});

    /** One picture for each measure, scorer and goal; what was taken back is not in it. */
    static List<Scores> of(Page page, List<Measure> measures, List<Measurement> all) {
        Map<String, List<Measurement>> series = new TreeMap<>();
        for (Measurement one : all) {
            if (one.stands()) {
                String key = one.measure().ordinal() + " " + one.scoredBy() + " " + one.about();
                series.computeIfAbsent(key, made -> new ArrayList<>()).add(one);
            }
        }
        return series.values().stream()
                .map(rows -> of(page, measure(measures, rows.get(0).measure()), rows))
                .toList();
    }

    private static Measure measure(List<Measure> measures, MeasureCode code) {
        return measures.stream()
                .filter(known -> known.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Scores of(Page page, Measure measure, List<Measurement> rows) {
        int[] band = BANDS.get(measure.code());
        Measurement first = rows.get(0);
        String about = first.about().isEmpty() ? "" : ": " + first.about();
        return new Scores(
                page.name(measure.code()) + about + ", " + page.name(first.scoredBy()),
                finding(page, rows),
                page.t(
                        measure.higherIsBetter() ? "outcomes.scores.range.up" : "outcomes.scores.range.down",
                        measure.lowest(),
                        measure.highest()),
                band == null ? null : page.t("outcomes.scores.band." + measure.code(), band[0], band[1]),
                band == null ? null : at(y(measure, BigDecimal.valueOf(band[1]))),
                band == null
                        ? null
                        : at(y(measure, BigDecimal.valueOf(band[0])) - y(measure, BigDecimal.valueOf(band[1]))),
                points(measure, rows),
                List.copyOf(rows));
    }

    private static String finding(Page page, List<Measurement> rows) {
        Measurement first = rows.get(0);
        Measurement last = rows.get(rows.size() - 1);
        return rows.size() == 1
                ? page.t("outcomes.scores.one", first.score().toPlainString(), page.date(first.on()))
                : page.t(
                        "outcomes.scores.many",
                        first.score().toPlainString(),
                        page.date(first.on()),
                        last.score().toPlainString(),
                        page.date(last.on()),
                        rows.size());
    }

    private static List<Point> points(Measure measure, List<Measurement> rows) {
        long from = rows.get(0).on().toEpochDay();
        long span = Math.max(1, rows.get(rows.size() - 1).on().toEpochDay() - from);
        return rows.stream()
                .map(one -> new Point(
                        at(EDGE + (double) (WIDE - 2 * EDGE) * (one.on().toEpochDay() - from) / span),
                        at(y(measure, one.score())),
                        one.score().toPlainString()))
                .toList();
    }

    private static double y(Measure measure, BigDecimal score) {
        double share = (score.doubleValue() - measure.lowest()) / (measure.highest() - measure.lowest());
        return HIGH - share * HIGH;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
