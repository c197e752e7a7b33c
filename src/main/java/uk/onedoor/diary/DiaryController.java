package uk.onedoor.diary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** The week of a hub or of one worker, by day, and which visits to come could be one. */
@Controller
@OpenTo(Opens.TEAM)
@RequestMapping("/diary")
class DiaryController {

    private final DiaryPages pages;

    DiaryController(DiaryPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String week(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
            @RequestParam(defaultValue = "false") boolean mine,
            Page page,
            Model model) {
        LocalDate today = page.today();
        boolean near = week != null && week.isAfter(today.minusYears(5)) && week.isBefore(today.plusYears(5));
        LocalDate monday = DiaryPages.monday(near && week != null ? week : today);
        model.addAttribute("monday", monday);
        model.addAttribute("mine", mine);
        model.addAttribute("week", pages.week(page, monday, mine));
        return "diary/week";
    }
}
