package uk.onedoor.nights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.nights.Ledger.Night;
import uk.onedoor.nights.NightsView.Day;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Where one young person slept, a month on a page. */
@Controller
@OpenTo(Opens.HOMES)
class CalendarController {

    private final Frames frames;
    private final Ledger ledger;
    private final Audit audit;

    CalendarController(Frames frames, Ledger ledger, Audit audit) {
        this.frames = frames;
        this.ledger = ledger;
        this.audit = audit;
    }

    @GetMapping("/young-people/{id}/nights")
    String month(
            @PathVariable YoungPersonId id,
            @RequestParam(required = false) @Nullable String month,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.HOME);
            Period shown = Period.of(month, page.today()).as(1);
            List<Night> nights = ledger.of(frame.person().id(), shown.first(), shown.last());
            model.addAttribute("frame", frame);
            model.addAttribute("month", shown.first());
            model.addAttribute("before", shown.before().written());
            model.addAttribute(
                    "after",
                    shown.after().first().isAfter(page.today())
                            ? null
                            : shown.after().written());
            model.addAttribute("weeks", weeks(page, shown, nights));
            model.addAttribute(
                    "bedNights",
                    nights.stream().filter(night -> night.slept().isBedNight()).count());
            model.addAttribute("nights", nights.size());
            return "nights/calendar";
        });
    }

    /** Whole weeks from Monday; null for a day of another month. */
    private static List<List<@Nullable Day>> weeks(Page page, Period month, List<Night> nights) {
        Map<LocalDate, Night> told =
                nights.stream().collect(Collectors.toMap(Night::on, Function.identity(), CalendarController::better));
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.last()); monday = monday.plusWeeks(1)) {
            List<@Nullable Day> week = new ArrayList<>();
            monday.datesUntil(monday.plusWeeks(1))
                    .forEach(day -> week.add(
                            day.getMonth() == month.first().getMonth() ? day(page, day, told.get(day)) : null));
            weeks.add(week);
        }
        return weeks;
    }

    /** Of two records of one person that tell of the same night, the one that knows where it was. */
    private static Night better(Night one, Night other) {
        return one.slept().kind() == NightKind.UNKNOWN ? other : one;
    }

    private static Day day(Page page, LocalDate on, @Nullable Night night) {
        return night == null
                ? new Day(on, "", false, "")
                : new Day(on, words(page, night.slept().kind()), night.slept().visit(), miles(page, night.miles()));
    }

    private static String miles(Page page, @Nullable Integer miles) {
        return miles == null ? "" : page.n("nights.own.miles", miles);
    }

    /** The kinds are those of a move, and have its words. */
    static String words(Page page, NightKind kind) {
        return page.t(kind == NightKind.UNKNOWN ? "nights.kind.UNKNOWN" : "HomeKind." + kind.name());
    }
}
