package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.WhoLooked.Day;
import uk.onedoor.people.WhoLooked.Look;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;

/** Who has looked at a young person's record in one month, by day, from the trace. The database decides who may ask. */
@Component
class Looks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private record Row(
            LocalDate day,
            UUID account,
            @Nullable String name,
            List<Role> roles,
            LookedAt at,
            long times,
            Instant first,
            Instant last) {}

    private final JdbcClient db;

    Looks(JdbcClient db) {
        this.db = db;
    }

    /** @param link the address of the page, to which the month is added */
    WhoLooked of(Page page, List<UUID> records, @Nullable YearMonth asked, String link) {
        YearMonth now = YearMonth.from(page.today());
        YearMonth month = asked == null || asked.getYear() < 2000 || asked.getYear() > 2100 ? now : asked;
        Map<LocalDate, Map<UUID, List<Row>>> days = new LinkedHashMap<>();
        rows(records, month)
                .forEach(row -> days.computeIfAbsent(row.day(), day -> new LinkedHashMap<>())
                        .computeIfAbsent(row.account(), account -> new ArrayList<>())
                        .add(row));
        List<Day> shown = days.entrySet().stream()
                .map(day -> new Day(
                        page.date(day.getKey()),
                        day.getValue().values().stream()
                                .map(rows -> look(page, rows))
                                .toList()))
                .toList();
        String title = month.format(
                DateTimeFormatter.ofPattern("MMMM uuuu", page.words().language().locale()));
        boolean more = month.isAfter(since(records));
        return new WhoLooked(
                page.t("people.looked.month", title),
                shown,
                more ? link + "?month=" + month.minusMonths(1) : null,
                month.equals(now) ? null : link);
    }

    private List<Row> rows(List<UUID> records, YearMonth month) {
        return db.sql("select * from platform.who_looked(:records, :month, :zone)")
                .param("records", records.toArray(UUID[]::new))
                .param("month", month.atDay(1))
                .param("zone", London.ZONE.getId())
                .query((row, number) -> row(row))
                .list();
    }

    private YearMonth since(List<UUID> records) {
        Instant known = db.sql("""
                        select min(recorded_at) from people.young_person
                         where authority_id = (select platform.authority()) and young_person_id = any (:records)""")
                .param("records", records.toArray(UUID[]::new))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return YearMonth.from(London.day(known));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("day", LocalDate.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                LookedAt.by(row.getString("page")),
                row.getLong("times"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static Look look(Page page, List<Row> rows) {
        Map<LookedAt, Long> times =
                rows.stream().collect(Collectors.groupingBy(Row::at, TreeMap::new, Collectors.summingLong(Row::times)));
        List<String> pages = times.entrySet().stream()
                .map(one -> page.t(
                        "people.looked.who", page.name(one.getKey()), page.n("people.looked.times", one.getValue())))
                .toList();
        Instant first = rows.stream().map(Row::first).min(Instant::compareTo).orElseThrow();
        Instant last = rows.stream().map(Row::last).max(Instant::compareTo).orElseThrow();
        Row one = rows.get(0);
        String when = when(page, first, last);
        String told = one.roles().isEmpty()
                ? when
                : page.t("people.looked.who", page.name(one.roles().get(0)), when);
        return new Look(one.name(), told, pages);
    }

    private static String when(Page page, Instant first, Instant last) {
        LocalTime from = first.atZone(London.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        LocalTime to = last.atZone(London.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return from.equals(to)
                ? page.t("people.looked.at", TIME.format(from))
                : page.t("people.looked.between", TIME.format(from), TIME.format(to));
    }
}
