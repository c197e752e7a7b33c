package uk.onedoor.homes;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** One constellation, and a month of it. */
@Controller
@OpenTo(Opens.HOMES)
@RequestMapping("/homes/constellations/{constellation}")
class ConstellationController {

    private static final int FARTHEST_MONTHS = 1200;

    private final ConstellationPages pages;
    private final CurrentViewer viewer;

    ConstellationController(ConstellationPages pages, CurrentViewer viewer) {
        this.pages = pages;
        this.viewer = viewer;
    }

    @GetMapping
    String one(@PathVariable UUID constellation, Page page, Model model) {
        model.addAttribute("shown", pages.one(page, new ConstellationId(constellation), viewer.get()));
        return "homes/constellation";
    }

    @GetMapping("/month")
    String month(
            @PathVariable UUID constellation,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth in,
            Page page,
            Model model) {
        YearMonth month = told(in, YearMonth.from(page.today()));
        model.addAttribute("shown", pages.month(page, new ConstellationId(constellation), month, viewer.get()));
        return "homes/month";
    }

    /** The month that was asked for, when it is one of our time; else this one. */
    private static YearMonth told(@Nullable YearMonth asked, YearMonth now) {
        return asked != null
                        && asked.isAfter(now.minusMonths(FARTHEST_MONTHS))
                        && asked.isBefore(now.plusMonths(FARTHEST_MONTHS))
                ? asked
                : now;
    }
}
