package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** The week of a hub or of one worker, by day, and which visits to come could be one. */
@Controller
@OpenTo(Opens.TEAM)
@RequestMapping("/diary")
class DiaryController {

    /** Within how many days visits are looked at together. */
    record Form(
            @NotNull(message = "diary.rule.days.wrong")
            @Min(value = 1, message = "diary.rule.days.wrong")
            @Max(value = 28, message = "diary.rule.days.wrong")
            Integer within) {}

    private final DiaryPages pages;
    private final Diary diary;
    private final Forms forms;

    DiaryController(DiaryPages pages, Diary diary, Forms forms) {
        this.pages = pages;
        this.diary = diary;
        this.forms = forms;
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

    @GetMapping("/rule")
    @OpenTo(Opens.MANAGERS)
    String rule(Page page, Model model) {
        return show(new MapBindingResult(Map.of("within", diary.joiningDays()), "rule"), page, model);
    }

    @PostMapping("/rule")
    @OpenTo(Opens.MANAGERS)
    String choose(@Valid @ModelAttribute("rule") Form asked, BindingResult errors, Page page, Model model) {
        return forms.save(
                errors,
                () -> {
                    diary.chooseJoiningDays(asked.within());
                    return Saved.to("/diary/rule").saying(page.n("diary.rule.done", asked.within()));
                },
                () -> show(errors, page, model));
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        return "diary/rule";
    }
}
