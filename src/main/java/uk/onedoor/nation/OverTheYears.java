package uk.onedoor.nation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.onedoor.platform.web.Page;

/**
 * One measure of a council over all its years, the newest first: a picture each on one scale, and the table of all that
 * is drawn.
 *
 * @param finding what is so in the newest year, in one sentence, and {@code beside} how neighbours and England stand
 * @param end what the scale of the pictures ends with
 * @param withheld true when some figure of the table is not published, so that the reasons are told below it
 */
public record OverTheYears(
        String title,
        String finding,
        String beside,
        Year newest,
        List<Year> earlier,
        String end,
        List<String> headings,
        List<List<String>> rows,
        boolean withheld,
        List<String> sources) {

    /** The picture of one year: the council's figure in words, the middle half of all councils, and the line. */
    public record Year(int year, String own, String neighbours, String england, String middleHalf, Strip strip) {}

    static OverTheYears of(Page page, Nation nation, Place council, Measure measure) {
        List<Comparison> years = measure.source()
                .years()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .map(year -> nation.compare(council, measure, year))
                .toList();
        NationWords words = new NationWords(page);
        double end = Strip.end(years);
        List<Year> pictures =
                years.stream().map(year -> year(page, words, year, end)).toList();
        Comparison newest = years.get(0);
        return new OverTheYears(
                page.name(measure),
                words.finding(newest, nation.of(council, newest.year())),
                words.beside(newest),
                pictures.get(0),
                pictures.subList(1, pictures.size()),
                words.compared(measure, Figure.of(end)),
                headings(page, years),
                new Rows(page, words, nation, years).all(),
                years.stream().anyMatch(OverTheYears::lacksOne),
                words.sources(Stream.of(measure)).toList());
    }

    private static Year year(Page page, NationWords words, Comparison comparison, double end) {
        Measure measure = comparison.measure();
        return new Year(
                comparison.year(),
                words.compared(measure, comparison.own()),
                middle(page, words, comparison),
                words.compared(measure, comparison.england()),
                middleHalf(page, words, comparison),
                Strip.of(comparison, end));
    }

    private static String middle(Page page, NationWords words, Comparison comparison) {
        return comparison
                .amongNeighbours()
                .map(spread -> words.compared(comparison.measure(), Figure.of(spread.middle())))
                .orElseGet(() -> page.name(NotPublished.WITHHELD));
    }

    private static String middleHalf(Page page, NationWords words, Comparison comparison) {
        return comparison
                .councils()
                .map(spread -> words.middleHalf(comparison.measure(), spread))
                .orElseGet(() -> page.name(NotPublished.WITHHELD));
    }

    private static boolean lacksOne(Comparison comparison) {
        return comparison.own().number() == null
                || comparison.neighbours().stream()
                        .anyMatch(neighbour -> neighbour.figure().number() == null);
    }

    private static List<String> headings(Page page, List<Comparison> years) {
        return Stream.concat(
                        Stream.of(page.t("nation.table.place")),
                        years.stream().map(year -> String.valueOf(year.year())))
                .toList();
    }

    /** The table: the council and the number behind its figure, its neighbours with their middle, all councils, region, England. */
    private record Rows(Page page, NationWords words, Nation nation, List<Comparison> years) {

        List<List<String>> all() {
            Comparison newest = years.get(0);
            Place council = newest.council();
            Measure number = newest.measure().number();
            List<List<String>> rows = new ArrayList<>();
            rows.add(row(council.name(), this::compared));
            rows.add(row(
                    page.t("nation.table.number." + number.unit(), council.name()),
                    year -> words.number(number, nation.of(council, year.year()).of(number))));
            rows.add(row(page.t("nation.table.middle"), year -> middle(page, words, year)));
            for (int i = 0; i < newest.neighbours().size(); i++) {
                int at = i;
                rows.add(row(
                        newest.neighbours().get(i).place().name(),
                        year -> words.compared(
                                year.measure(), year.neighbours().get(at).figure())));
            }
            Place region = nation.region(council);
            rows.add(row(
                    region.name(),
                    year -> words.compared(
                            year.measure(), nation.of(region, year.year()).compared(year.measure()))));
            rows.add(row(page.t("nation.table.half"), year -> middleHalf(page, words, year)));
            rows.add(row(nation.england().name(), year -> words.compared(year.measure(), year.england())));
            return rows;
        }

        private String compared(Comparison year) {
            return words.compared(year.measure(), year.own());
        }

        private List<String> row(String heading, Function<Comparison, String> cell) {
            return Stream.concat(Stream.of(heading), years.stream().map(cell)).toList();
        }
    }
}
