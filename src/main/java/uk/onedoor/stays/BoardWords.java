package uk.onedoor.stays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.web.Page;
import uk.onedoor.rota.OnTonight;
import uk.onedoor.rota.OnTonight.On;
import uk.onedoor.stays.Board.Group;
import uk.onedoor.stays.Board.Line;
import uk.onedoor.stays.BoardNights.Span;
import uk.onedoor.stays.BoardShown.Cell;
import uk.onedoor.stays.BoardShown.Mark;
import uk.onedoor.stays.BoardShown.Night;
import uk.onedoor.stays.BoardShown.Row;
import uk.onedoor.stays.BoardShown.Staff;

/** Puts the board into words. */
final class BoardWords {

    private final Page page;
    private final Board board;

    BoardWords(Page page, Board board) {
        this.page = page;
        this.board = board;
    }

    /** Every mark but the one that is nothing, with what it means. */
    static List<Mark> legend(Page page) {
        return Arrays.stream(BoardMark.values())
                .filter(mark -> mark != BoardMark.NO_BED)
                .map(mark -> new Mark(css(mark), page.t("stays.board.legend." + mark)))
                .toList();
    }

    List<Night> nights() {
        Locale locale = page.words().language().locale();
        return board.first()
                .datesUntil(board.last().plusDays(1))
                .map(day -> new Night(
                        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale),
                        String.valueOf(day.getDayOfMonth()),
                        day.equals(board.first()) || day.getDayOfMonth() == 1
                                ? day.getMonth().getDisplayName(TextStyle.SHORT, locale)
                                : null,
                        page.date(day),
                        day.equals(board.tonight()),
                        isWeekend(day)))
                .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    List<BoardShown.Group> groups() {
        return board.groups().stream().map(this::group).toList();
    }

    private BoardShown.Group group(Group group) {
        Home hub = group.hub();
        return hub == null
                ? new BoardShown.Group(page.t("stays.board.group." + group.option()), false, null, rows(group, true))
                : new BoardShown.Group(hub.name(), true, on(board.on().get(hub.id())), rows(group, false));
    }

    private @Nullable String on(@Nullable OnTonight on) {
        return on == null
                ? null
                : page.t(
                        "stays.board.on",
                        on.people().stream().map(On::name).distinct().collect(Collectors.joining(", ")));
    }

    private List<Row> rows(Group group, boolean named) {
        return group.lines().stream()
                .map(line -> new Row(named ? line.home().name() : null, bed(line), emergency(line.bed()), cells(line)))
                .toList();
    }

    private @Nullable String bed(Line line) {
        Bed bed = line.bed();
        return bed == null ? null : bed.name();
    }

    private @Nullable String emergency(@Nullable Bed bed) {
        return bed == null || bed.kind() != BedKind.EMERGENCY ? null : page.t("stays.board.emergency");
    }

    private List<Cell> cells(Line line) {
        return line.spans().stream().map(this::cell).toList();
    }

    private Cell cell(Span span) {
        boolean tonight = span.from().equals(board.tonight());
        Stay stay = span.stay();
        String when = when(span);
        if (stay == null) {
            String whole = page.t("stays.board.cell", page.t("stays.board.mark." + span.mark()), when);
            return new Cell(css(span.mark()), null, null, null, whole, span.nights(), tonight);
        }
        YoungPerson who = Objects.requireNonNull(board.who().get(stay.youngPerson()));
        String more = more(span, stay);
        String words = page.t("stays.board.mark." + span.mark());
        String whole = page.t("stays.board.cell.of", who.nameUsed(), more == null ? words : more, when);
        return new Cell(css(span.mark()), who.nameUsed(), link(stay), more, whole, span.nights(), tonight);
    }

    /** What has to be said beside a name; being here needs no words. */
    @Nullable
    String more(Span span, Stay stay) {
        return switch (span.mark()) {
            case AWAY -> page.t("stays.board.away.at", elsewhere(span));
            case STILL_HERE ->
                page.t("stays.board.still.here", page.ago(stay.expected().until()));
            case HERE, STAYS_ON -> null;
            default -> page.t("stays.board.mark." + span.mark());
        };
    }

    private String elsewhere(Span span) {
        Home where = board.homes().get(Objects.requireNonNull(span.elsewhere()));
        return where == null ? page.t("stays.board.elsewhere") : where.name();
    }

    private String when(Span span) {
        LocalDate last = span.from().plusDays(span.nights() - 1L);
        return span.nights() == 1
                ? page.date(span.from())
                : page.t("stays.board.from.until", page.date(span.from()), page.date(last));
    }

    static String link(Stay stay) {
        return "/young-people/" + stay.youngPerson();
    }

    static String css(BoardMark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Staff> staff(@Nullable OnTonight on) {
        return on == null
                ? List.of()
                : on.people().stream()
                        .map(one -> new Staff(one.name(), because(one), one.phone()))
                        .toList();
    }

    private String because(On one) {
        return one.kind() == null || one.hours() == null || one.because() == OnTonight.Because.ON_CALL
                ? page.name(one.because())
                : page.t(
                        "stays.tonight.shift",
                        page.name(one.kind()),
                        one.hours().from().toString(),
                        one.hours().until().toString());
    }
}
