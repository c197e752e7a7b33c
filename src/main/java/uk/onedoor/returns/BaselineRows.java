package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;
import uk.onedoor.returns.baseline.Figure;
import uk.onedoor.returns.baseline.LeftOut;
import uk.onedoor.returns.baseline.Measure;
import uk.onedoor.returns.baseline.TouchingErrors;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.reading.ReturnShape;
import uk.onedoor.returns.reading.TableShape;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.shared.NotFound;

/** The rows behind one number of a baseline, those it leaves out, and the errors that touch it. */
record BaselineRows(
        Page page,
        BaselineWords words,
        Measure measure,
        @Nullable TouchingErrors errors) {
    private static final int SHOWN = 200;
    private static final int MOST_BESIDE = 200;

    /** The columns of a table that tell what a row is about, where they would be too many otherwise. */
    private static final List<String> OF_EPISODES =
            List.of("DECOM", "RNE", "LS", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE");

    private static final List<String> OF_ANSWERS = List.of("DOB", "CONVICTED", "SUBSTANCE_MISUSE");

    /** One part of the rows; {@code part} is null for the whole measure. */
    BaselineView.Rows of(@Nullable String part, int asked) {
        List<Figure> figures = part == null
                ? measure.figures()
                : List.of(measure.figure(part).orElseThrow(() -> new NotFound("part " + part)));
        List<Row> rows = figures.stream()
                .flatMap(figure -> figure.rows().stream())
                .distinct()
                .toList();
        int parts = Math.max(1, (rows.size() + SHOWN - 1) / SHOWN);
        int number = Math.min(Math.max(1, asked), parts);
        List<String> columns = columns();
        return new BaselineView.Rows(
                measure.kind().title(),
                part == null ? "" : words.part(measure.kind(), part),
                measure.kind().definition(),
                headings(columns),
                rows.stream()
                        .skip((long) (number - 1) * SHOWN)
                        .limit(SHOWN)
                        .map(row -> cells(row, columns))
                        .toList(),
                number,
                parts,
                leftOut(),
                found(part == null ? null : figures.get(0)));
    }

    private List<String> columns() {
        String table = measure.kind().tables().get(0);
        return switch (table) {
            case TableShape.EPISODES -> OF_EPISODES;
            case "OC2" -> OF_ANSWERS;
            default ->
                ReturnShape.shipped().table(table).names().stream()
                        .filter(name -> !name.equals(TableShape.CHILD))
                        .toList();
        };
    }

    private List<String> headings(List<String> columns) {
        List<String> headings = new ArrayList<>(where());
        headings.addAll(columns);
        return headings;
    }

    /** What every row begins with: which child, which table, which row. */
    private List<String> where() {
        return List.of(
                page.t("returns.baseline.child"), page.t("returns.baseline.table"), page.t("returns.baseline.row"));
    }

    private static Stream<String> where(Row row) {
        String title = ReturnShape.shipped().table(row.table()).title();
        return Stream.of(row.child(), title, String.valueOf(row.number()));
    }

    private static List<String> cells(Row row, List<String> columns) {
        return Stream.concat(where(row), columns.stream().map(row::says)).toList();
    }

    private List<List<String>> leftOut() {
        return measure.leftOut().stream().limit(MOST_BESIDE).map(this::leftOut).toList();
    }

    private List<String> leftOut(LeftOut out) {
        return Stream.concat(
                        where(out.row()),
                        Stream.of(page.t(
                                "returns.baseline.left.out.why", out.why().words())))
                .toList();
    }

    private List<List<String>> found(@Nullable Figure figure) {
        if (errors == null) return List.of();
        List<Finding> touching = figure == null ? errors.of(measure) : errors.of(measure, figure);
        return touching.stream()
                .limit(MOST_BESIDE)
                .map(finding -> Stream.concat(
                                where(finding.row()),
                                Stream.of(
                                        finding.rule().code() + " "
                                                + finding.rule().text().name(),
                                        page.t("returns.baseline.weight."
                                                + finding.rule().text().weight()),
                                        finding.rule().text().says()))
                        .toList())
                .toList();
    }
}
