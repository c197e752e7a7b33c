package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** The week of a home: who is on when, as planned and as it was; and the week before it planned once more. */
@Controller
class RotaController {

    private static final int YEARS = 5;

    private final RotaPages pages;
    private final Shifts shifts;
    private final Forms forms;

    RotaController(RotaPages pages, Shifts shifts, Forms forms) {
        this.pages = pages;
        this.shifts = shifts;
        this.forms = forms;
    }

    @GetMapping("/rota")
    @OpenTo(Opens.HOMES)
    String week(
            @RequestParam(required = false) @Nullable HomeId home,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @ModelAttribute("page") Page page,
            Model model) {
        LocalDate chosen = near(day, page.today());
        Home of =
                pages.home(home, Objects.requireNonNull(page.viewer()), chosen).orElse(null);
        if (of == null) {
            return "rota/none";
        }
        Week week = shifts.week(of, RotaPages.monday(chosen));
        model.addAttribute("home", of);
        model.addAttribute("chosen", chosen);
        model.addAttribute("homes", pages.homes(chosen));
        model.addAttribute("days", RotaPages.days(page, week));
        model.addAttribute("rows", RotaPages.rows(page, week));
        return "rota/week";
    }

    @PostMapping("/rota/copies")
    @OpenTo(Opens.MANAGERS)
    String copy(
            @RequestParam HomeId home,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @ModelAttribute("page") Page page) {
        pages.home(home, Objects.requireNonNull(page.viewer()), day);
        return forms.save(() -> {
            int copied = shifts.copyLastWeek(home, RotaPages.monday(near(day, page.today())));
            return Saved.to(RotaPages.at(home, day)).saying(page.n("rota.copied", copied));
        });
    }

    /** A day within reach; where nobody means it, today. */
    private static LocalDate near(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today.minusYears(YEARS)) && day.isBefore(today.plusYears(YEARS))
                ? day
                : today;
    }
}
