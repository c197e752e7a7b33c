package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/**
 * What was agreed beside what there was, week by week, as a quiet line of {@link #WIDE} by {@link #HIGH}.
 *
 * @param finding what the picture says, in words
 * @param agreed the line of all that is agreed
 * @param told the line of the part of it that notes tell of; null when that is all of it
 * @param today where today is; null when it is outside
 * @param first the first and the last day, as they are written below
 */
public record TaperPicture(
        String finding,
        String agreed,
        @Nullable String told,
        List<Point> weeks,
        List<Mark> marks,
        @Nullable String today,
        String first,
        String last,
        String most) {

    public static final int WIDE = 640;
    public static final int HIGH = 180;
    private static final int WEEKS_SHOWN_BACK = 16;
    private static final int WEEKS_SHOWN_AFTER = 4;

    /** The minutes notes tell of in one week. */
    public record Point(String x, String y) {}

    /** A day on which much ends at once. */
    public record Mark(String x, String words) {}

    /** A day that is marked in the picture. */
    record MarkedDay(LocalDate on, String words) {}

    static @Nullable TaperPicture of(Page page, Known known, List<MarkedDay> marked) {
        TaperPlan plan = known.plan();
        if (plan.isEmpty()) {
            return null;
        }
        Drawing drawing = Drawing.of(plan, known.realByWeek(), page.today());
        boolean same = plan.steps().stream().allMatch(step -> step.told() == step.total());
        return new TaperPicture(
                finding(page, known),
                drawing.line(plan, false),
                same ? null : drawing.line(plan, true),
                drawing.points(known.realByWeek()),
                marked.stream()
                        .filter(day -> drawing.holds(day.on()))
                        .map(day -> new Mark(drawing.x(day.on()), day.words()))
                        .toList(),
                drawing.holds(page.today()) ? drawing.x(page.today()) : null,
                page.date(drawing.from),
                page.date(drawing.to),
                Hours.aWeek(page, drawing.most));
    }

    /** What it says: from how much to how much, and how the last four weeks were. */
    static String finding(Page page, Known known) {
        TaperPlan plan = known.plan();
        Step now = plan.on(page.today()).orElse(plan.steps().get(0));
        Step last = plan.steps().get(plan.steps().size() - 1);
        String agreed = now.equals(last)
                ? page.t("endings.finding.same", Hours.aWeek(page, now.total()))
                : page.t(
                        last.total() == 0 ? "endings.finding.ends" : "endings.finding.less",
                        Hours.aWeek(page, now.total()),
                        Hours.aWeek(page, last.total()),
                        page.date(last.from()));
        Drift drift = known.drift(page.today());
        if (drift == null || drift.planned() == 0) {
            return agreed;
        }
        return agreed + " "
                + page.t(
                        drift.fallsOff(known.numbers().offPlan()) ? "endings.finding.off" : "endings.finding.on",
                        Hours.about(drift.real()),
                        Hours.about(drift.planned()));
    }

    /** Days and minutes as places in the picture. */
    private record Drawing(LocalDate from, LocalDate to, int most) {

        static Drawing of(TaperPlan plan, Map<LocalDate, Integer> real, LocalDate today) {
            LocalDate back = today.minusWeeks(WEEKS_SHOWN_BACK);
            LocalDate from = plan.begins().isAfter(back) ? plan.begins() : back;
            Step last = plan.steps().get(plan.steps().size() - 1);
            LocalDate end = last.from().isAfter(today) ? last.from() : today;
            int most = plan.steps().stream().mapToInt(Step::total).max().orElse(0);
            int mostReal = real.entrySet().stream()
                    .filter(week -> !week.getKey().isBefore(from))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            return new Drawing(from, end.plusWeeks(WEEKS_SHOWN_AFTER), Math.max(60, Math.max(most, mostReal)));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        String x(LocalDate day) {
            double share =
                    (double) (day.toEpochDay() - from.toEpochDay()) / Math.max(1, to.toEpochDay() - from.toEpochDay());
            return at(share * WIDE);
        }

        String y(int minutes) {
            return at(HIGH - (double) HIGH * minutes / most);
        }

        /** Steps of a stair: level, then up or down on the day. */
        String line(TaperPlan plan, boolean told) {
            StringBuilder path = new StringBuilder();
            for (Step step : plan.steps()) {
                int minutes = told ? step.told() : step.total();
                if (step.from().isAfter(from) && !path.isEmpty()) {
                    path.append(" H").append(x(step.from())).append(" V").append(y(minutes));
                } else {
                    path.setLength(0);
                    path.append("M").append(x(step.from().isAfter(from) ? step.from() : from));
                    path.append(" ").append(y(minutes));
                }
            }
            return path.append(" H").append(at(WIDE)).toString();
        }

        List<Point> points(Map<LocalDate, Integer> real) {
            List<Point> points = new ArrayList<>();
            real.forEach((week, minutes) -> {
                LocalDate middle = week.plusDays(3);
                if (holds(middle)) {
                    points.add(new Point(x(middle), y(minutes)));
                }
            });
            return points;
        }

        private static String at(double place) {
            return String.format(Locale.ROOT, "%.1f", place);
        }
    }
}
