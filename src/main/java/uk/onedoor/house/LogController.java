package uk.onedoor.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** A home's log, a day a page: what happened is written where it is read, in a few seconds. */
@Controller
@RequestMapping("/homes/{home}/log")
@OpenTo(Opens.HOMES)
class LogController {

    private static final int YEARS = 5;

    /** A line: about whom, the words, and, where it was not just now, the time. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "house.who.missing") String who,

            @NotBlank(message = "house.words.missing") @Size(max = 2000, message = "house.long.2000")
            String words,

            @Nullable LocalTime time) {

        /** @throws Refusal by {@code who} when that is nobody */
        @Nullable
        YoungPersonId about() {
            if (who.equals(LogPages.THE_HOME)) {
                return null;
            }
            try {
                return new YoungPersonId(UUID.fromString(who));
            } catch (IllegalArgumentException nobody) {
                throw new Refusal("who", "house.who.missing");
            }
        }
    }

    private final DayLog log;
    private final LogPages pages;
    private final Forms forms;
    private final Clock clock;

    LogController(DayLog log, LogPages pages, Forms forms, Clock clock) {
        this.log = log;
        this.pages = pages;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String day(
            @PathVariable HomeId home,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(home, day, page, model, new BeanPropertyBindingResult(new Form(Ids.next(), "", "", null), "asked"));
    }

    @PostMapping
    String write(
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Instant at = London.lastAt(asked.time(), clock.instant());
                    log.write(new NewEntry(
                            asked.id(), home, asked.about(), at, asked.words().strip()));
                    LocalDate day = London.day(at);
                    String on = day.equals(page.today()) ? "" : "?day=" + day;
                    return Saved.to(LogPages.at(home) + on).saying(page.t("house.saved"));
                },
                () -> show(home, null, page, model, errors));
    }

    private String show(HomeId home, @Nullable LocalDate asked, Page page, Model model, BindingResult typed) {
        LocalDate today = page.today();
        LocalDate day =
                asked == null || asked.isAfter(today) || asked.isBefore(today.minusYears(YEARS)) ? today : asked;
        LogPages.Read read = pages.day(home, day, page);
        model.addAttribute("log", read.shown());
        model.addAttribute("who", read.who());
        model.addAttribute("form", forms.show(page, typed));
        return "house/log";
    }
}
