package uk.onedoor.returns;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.baseline.Figure;
import uk.onedoor.returns.baseline.Measure;
import uk.onedoor.returns.baseline.MeasureKind;
import uk.onedoor.returns.reading.Codes;
import uk.onedoor.returns.reading.TableShape;

/** Tells the numbers of a baseline in plain words. */
final class BaselineWords {

    /** The column whose codes are the parts of a measure. */
    private static final Map<MeasureKind, String> COLUMNS = Map.of(
            MeasureKind.CLA_31MARCH_BY_PLACE_CODE, "PLACE",
            MeasureKind.CLA_31MARCH_BY_LEGAL_STATUS, "LS",
            MeasureKind.BED_NIGHTS_BY_PROVIDER, "PLACE_PROVIDER",
            MeasureKind.MOVES_BY_REASON, "REASON_PLACE_CHANGE",
            MeasureKind.BREAKDOWN_SIGNALS, "REASON_PLACE_CHANGE",
            MeasureKind.CEASES_BY_REASON, "REC");

    private static final String OWN = "returns.baseline.part.";
    private static final double HUNDRED = 100;

    private final Page page;

    BaselineWords(Page page) {
        this.page = page;
    }

    /** What a part of a measure is called; of a single number what the measure is called. */
    String part(MeasureKind kind, String key) {
        if (key.isEmpty()) return kind.title();
        if (kind == MeasureKind.BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER) {
            String[] both = key.split(" ");
            return page.t("returns.baseline.both", own(both[0]), code("PLACE_PROVIDER", both[1]));
        }
        String column = COLUMNS.get(kind);
        return column == null ? own(key) : code(column, key);
    }

    private String code(String column, String code) {
        return Codes.shipped()
                .meaning(TableShape.EPISODES, column, code)
                .map(meaning -> page.t("returns.baseline.code", code, meaning))
                .orElseGet(() -> own(code));
    }

    private String own(String key) {
        return page.words().has(OWN + key) ? page.t(OWN + key) : key;
    }

    /** A number as people write it: 1,204 or 2.11. */
    String number(Figure figure) {
        Number number = figure.number();
        return number instanceof Long whole
                ? String.format(Locale.UK, "%,d", whole)
                : String.format(Locale.UK, "%,.1f", number.doubleValue());
    }

    /** Which part of the whole a figure is; empty where parts are no shares of anything. */
    String share(Measure measure, Figure figure) {
        if (!hasShares(measure.kind()) || measure.total() == 0) return "";
        return page.t("nation.percent", Math.round(figure.value() * HUNDRED / measure.total()));
    }

    static boolean hasShares(MeasureKind kind) {
        return kind.hasParts() && kind != MeasureKind.MISSING_DAYS && kind != MeasureKind.CUSTODY;
    }

    /** One sentence on a measure: its number, or its largest part. */
    String finding(Measure measure) {
        MeasureKind kind = measure.kind();
        if (!kind.hasParts())
            return page.t("returns.baseline.finding", number(measure.figures().get(0)), unit(kind));
        if (measure.figures().isEmpty()) return page.t("returns.baseline.none");
        if (!hasShares(kind))
            return measure.figures().stream()
                    .map(figure -> page.t("returns.baseline.one", part(kind, figure.key()), number(figure)))
                    .collect(Collectors.joining("; ", "", "."));
        Figure most = measure.figures().stream()
                .max(Comparator.comparingDouble(Figure::value))
                .orElseThrow();
        return page.t(
                "returns.baseline.most",
                part(kind, most.key()),
                number(most),
                String.format(Locale.UK, "%,.0f", measure.total()),
                unit(kind));
    }

    String unit(MeasureKind kind) {
        return page.t("returns.baseline.unit." + kind.unit());
    }
}
