package uk.onedoor.diary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.DiaryRows.Row;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;

/** Says which promises, calls and appointments are due: for their owner on Today, of one young person on their page. */
@Component
@Transactional(readOnly = true)
class DiaryDue implements DueSource {

    /** Longer words are read on the page they are on. */
    private static final int SHORT_ENOUGH = 120;

    private final DiaryRows rows;
    private final CurrentViewer viewer;
    private final Clock clock;

    DiaryDue(DiaryRows rows, CurrentViewer viewer, Clock clock) {
        this.rows = rows;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return rows.dueFor(viewer.get().account(), day.plusDays(1), clock.instant()).stream()
                .flatMap(row -> due(row, day))
                .toList();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return rows.of(glance).stream()
                .filter(row -> row.how() == null)
                .flatMap(row -> due(row, day))
                .toList();
    }

    /** What is due of a row, where it is by then. */
    Stream<Due> due(Row row, LocalDate until) {
        Instant at = row.at();
        LocalDate by = at == null ? row.on() : London.day(at);
        if (by == null || by.isAfter(until)) {
            return Stream.of();
        }
        String person = "/young-people/" + row.youngPerson();
        return switch (row.of()) {
            case PROMISE -> Stream.of(promise(row, by, person + "/who-does-what/" + row.id()));
            case CALL ->
                Stream.of(new Due(
                        row.youngPerson(),
                        "diary.due.call",
                        new Object[] {Objects.requireNonNullElse(row.name(), "")},
                        by,
                        person + "/calls/" + row.id()));
            case APPOINTMENT -> Stream.of(appointment(row, by, person + "/diary/" + row.id()));
            case WAIT -> Stream.of();
        };
    }

    private static Due promise(Row row, LocalDate by, String link) {
        String key = row.name() == null ? "diary.due.promise.theirs" : "diary.due.promise";
        boolean whole = row.words().length() <= SHORT_ENOUGH;
        Object name = Objects.requireNonNullElse(row.name(), "");
        return new Due(
                row.youngPerson(),
                whole ? key : key + ".long",
                whole ? new Object[] {name, row.words()} : new Object[] {name},
                by,
                link);
    }

    private Due appointment(Row row, LocalDate by, String link) {
        boolean gone = row.at() != null && row.at().isBefore(clock.instant());
        return new Due(
                row.youngPerson(),
                gone ? "diary.due.became" : "diary.due.appointment",
                new Object[] {AppointmentKind.valueOf(row.words()), Objects.requireNonNullElse(row.name(), "")},
                by,
                link);
    }
}
