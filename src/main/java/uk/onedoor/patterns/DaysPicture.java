package uk.onedoor.patterns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.MissingSpan;

/**
 * Twelve months, a row each, a square a day: how many young people were not where they were expected at some time of it.
 *
 * @param days how many days anybody was away
 */
public record DaysPicture(List<Month> months, int days) {

    /** One month, the earliest first. */
    public record Month(YearMonth month, List<Day> days) {}

    /** A day: how many young people, told in four depths from 0 to 3. */
    public record Day(int number, int people) {
        public int depth() {
            return Math.min(people, 3);
        }
    }

    private static final int MONTHS = 12;

    /** When the first month that is drawn begins. */
    static LocalDate from(LocalDate today) {
        return YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1);
    }

    static DaysPicture of(List<MissingSpan> spans, Map<UUID, UUID> kept, Instant now) {
        LocalDate today = London.day(now);
        LocalDate first = from(today);
        Map<LocalDate, Set<UUID>> away = new HashMap<>();
        for (MissingSpan span : spans) {
            UUID record = span.record().value();
            LocalDate last = London.day(span.until() == null ? now : span.until());
            LocalDate begun = London.day(span.since());
            for (LocalDate day = begun.isBefore(first) ? first : begun; !day.isAfter(last); day = day.plusDays(1)) {
                away.computeIfAbsent(day, any -> new HashSet<>()).add(kept.getOrDefault(record, record));
            }
        }
        List<Month> months = new ArrayList<>();
        int days = 0;
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            List<Day> squares = new ArrayList<>();
            for (int number = 1; number <= month.lengthOfMonth(); number++) {
                LocalDate day = month.atDay(number);
                if (!day.isAfter(today)) {
                    int people = away.getOrDefault(day, Set.of()).size();
                    days += people > 0 ? 1 : 0;
                    squares.add(new Day(number, people));
                }
            }
            months.add(new Month(month, squares));
        }
        return new DaysPicture(months, days);
    }
}
