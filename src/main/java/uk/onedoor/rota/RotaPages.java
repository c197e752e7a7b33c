package uk.onedoor.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.rota.RotaShown.Day;
import uk.onedoor.rota.RotaShown.Entry;
import uk.onedoor.rota.RotaShown.Off;
import uk.onedoor.rota.RotaShown.One;
import uk.onedoor.rota.RotaShown.Row;
import uk.onedoor.rota.RotaShown.Was;
import uk.onedoor.rota.Shift.CalledOff;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.WorkerId;

/** Puts the rota into words. */
@Component
class RotaPages {

    private final Shifts shifts;
    private final OurHomes homes;

    RotaPages(Shifts shifts, OurHomes homes) {
        this.shifts = shifts;
        this.homes = homes;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Where the week of a home is shown that a day is in. */
    static String at(HomeId home, LocalDate day) {
        return "/rota?home=" + home + "&day=" + day;
    }

    /** The home asked for, else the viewer's own hub, else the first there is; empty while there is none. */
    Optional<Home> home(@Nullable HomeId asked, Viewer viewer, LocalDate day) {
        if (asked != null) {
            return Optional.of(homes.get(asked));
        }
        return homes.openFrom(day).stream()
                .min(Comparator.comparing((Home one) -> one.option() != HomeOption.HUB
                        || one.hub() == null
                        || !viewer.hubs().contains(one.hub().value())));
    }

    /** Every home, to choose from. */
    List<Choice> homes(LocalDate day) {
        return homes.openFrom(day).stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    static List<Day> days(Page page, Week week) {
        return week.days().stream()
                .map(day -> new Day(
                        day,
                        day.getDayOfWeek()
                                .getDisplayName(
                                        TextStyle.SHORT, page.words().language().locale()),
                        String.valueOf(day.getDayOfMonth()),
                        day.equals(page.today()),
                        week.gaps(day).stream().map(gap -> gap(page, gap)).toList()))
                .toList();
    }

    static List<Row> rows(Page page, Week week) {
        return week.kinds().stream()
                .map(kind -> new Row(
                        page.name(kind),
                        week.days().stream()
                                .map(day -> entries(page, week, kind, day))
                                .toList()))
                .toList();
    }

    private static List<Entry> entries(Page page, Week week, ShiftKind kind, LocalDate day) {
        List<Worked> worked = week.worked(kind, day);
        List<Entry> entries = new ArrayList<>();
        for (Shift one : week.planned(kind, day)) {
            List<Worked> beside = worked.stream()
                    .filter(was -> one.id().equals(was.shift())
                            || was.shift() == null && was.worker().equals(one.worker()))
                    .toList();
            boolean came = beside.stream().anyMatch(was -> was.worker().equals(one.worker()));
            entries.add(new Entry(
                    one.worker() == null ? null : week.colleagues().name(one.worker()),
                    times(page, one.hours()),
                    "/rota/shifts/" + one.id(),
                    beside.isEmpty() || came ? flag(page, week.colleagues(), one) : instead(page, week, beside),
                    came));
        }
        worked.stream()
                .filter(was -> was.shift() == null
                        && week.planned(kind, day).stream()
                                .noneMatch(one -> was.worker().equals(one.worker())))
                .map(was -> new Entry(
                        week.colleagues().name(was.worker()),
                        times(page, was.hours()),
                        null,
                        page.t("rota.worked.unplanned"),
                        true))
                .forEach(entries::add);
        return entries;
    }

    private static String instead(Page page, Week week, List<Worked> beside) {
        return page.t(
                "rota.worked.instead",
                String.join(
                        ", ",
                        beside.stream()
                                .map(was -> week.colleagues().name(was.worker()))
                                .toList()));
    }

    private static @Nullable String flag(Page page, Colleagues colleagues, Shift shift) {
        WorkerId worker = shift.worker();
        if (worker == null) {
            return null;
        }
        return colleagues
                .missing(worker, shift.day())
                .map(missing -> page.t(missing.isForGood() ? "rota.flag.gone" : "rota.flag.away"))
                .orElse(null);
    }

    /** One planned shift, as it is and was. */
    One one(Page page, ShiftId id) {
        Shift shift = shifts.get(id);
        Week week = shifts.week(homes.get(shift.home()), monday(shift.day()));
        Viewer viewer = Objects.requireNonNull(page.viewer());
        boolean begun = !shift.hours()
                .begins(shift.day())
                .isAfter(LocalDateTime.now(page.clock().withZone(London.ZONE)));
        WorkerId worker = shift.worker();
        return new One(
                id,
                week.home().name(),
                at(shift.home(), shift.day()),
                worker == null ? null : week.colleagues().name(worker),
                flag(page, week.colleagues(), shift),
                page.name(shift.kind()),
                page.t("rota.when", page.date(shift.day()), times(page, shift.hours())),
                length(page, shift.hours().length(shift.day())),
                planned(page, shift, week.colleagues()),
                was(page, week, shift),
                viewer.may(Opens.MANAGERS) && !shift.day().isBefore(page.today()),
                begun);
    }

    /** One shift that was called off; null when it is planned still, or none of that id is there. */
    @Nullable
    Off off(Page page, ShiftId id) {
        return shifts.calledOff(id).map(off -> off(page, off)).orElse(null);
    }

    private Off off(Page page, CalledOff off) {
        Shift shift = off.shift();
        String by = shifts.colleagues(shift.day()).name(new WorkerId(off.by()));
        String at = page.moment(off.at());
        return new Off(
                homes.get(shift.home()).name(),
                at(shift.home(), shift.day()),
                page.name(shift.kind()),
                page.t("rota.when", page.date(shift.day()), times(page, shift.hours())),
                by.isEmpty() ? page.t("rota.off.was.at", at) : page.t("rota.off.was", by, at));
    }

    private static String planned(Page page, Shift shift, Colleagues colleagues) {
        String by = colleagues.name(new WorkerId(shift.plan().by()));
        String at = page.moment(shift.plan().at());
        return by.isEmpty() ? at : page.t("rota.planned.by", by, at);
    }

    private List<Was> was(Page page, Week week, Shift shift) {
        return week.worked(shift.kind(), shift.day()).stream()
                .filter(one -> shift.id().equals(one.shift())
                        || one.shift() == null && one.worker().equals(shift.worker()))
                .map(one -> new Was(
                        one.id(),
                        page.t("rota.worked.by", week.colleagues().name(one.worker()), times(page, one.hours())),
                        shifts.mayWriteFor(one.worker())))
                .toList();
    }

    /** Everybody who can be asked for a shift on a day, with a word beside who is away. */
    static List<Choice> workers(Page page, Colleagues colleagues, LocalDate day) {
        return colleagues.everybody().stream()
                .filter(one -> colleagues
                        .missing(one.id(), day)
                        .filter(Missing::isForGood)
                        .isEmpty())
                .map(one -> new Choice(
                        one.id().toString(),
                        colleagues.missing(one.id(), day).isPresent()
                                ? page.t("rota.worker.choice.away", one.name())
                                : one.name()))
                .toList();
    }

    static String times(Page page, Hours hours) {
        return page.t("rota.times", hours.from().toString(), hours.until().toString());
    }

    private static String gap(Page page, Gap gap) {
        return gap.isWholeDay()
                ? page.t("rota.gap.day")
                : page.t("rota.times", time(page, gap.from()), time(page, gap.until()));
    }

    private static String time(Page page, LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? page.t("rota.midnight") : time.toString();
    }

    private static String length(Page page, Duration length) {
        long minutes = length.toMinutesPart();
        String hours = page.n("rota.hours", length.toHours());
        return Stream.of(hours, minutes == 0 ? "" : page.n("rota.minutes", minutes))
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse(hours);
    }
}
