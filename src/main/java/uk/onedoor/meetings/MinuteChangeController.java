package uk.onedoor.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** What became of a line: an action of the hub is done, or the line was wrong and is taken back with why. */
@Controller
@RequestMapping("/meetings/{daily}/minutes/{minute}")
@OpenTo(Opens.TEAM)
class MinuteChangeController {

    record Form(
            @NotBlank(message = "meetings.because.missing") @Size(max = 500, message = "meetings.long.500")
            String because) {}

    private final Meetings meetings;
    private final Minutes minutes;
    private final MinutePages pages;
    private final Forms forms;

    MinuteChangeController(Meetings meetings, Minutes minutes, MinutePages pages, Forms forms) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.pages = pages;
        this.forms = forms;
    }

    @PostMapping("/done")
    String done(@PathVariable("daily") UUID meeting, @PathVariable UUID minute, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            minutes.done(meeting, minute);
            return Saved.to("/meetings/" + meeting).saying(page.t("meetings.done"));
        });
    }

    @GetMapping("/withdrawal")
    String ask(
            @PathVariable("daily") UUID meeting,
            @PathVariable UUID minute,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(meeting, minute, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable("daily") UUID meeting,
            @PathVariable UUID minute,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    minutes.withdraw(meeting, minute, asked.because().strip());
                    return Saved.to("/meetings/" + meeting).saying(page.t("meetings.withdrawn"));
                },
                () -> asking(meeting, minute, page, model, errors));
    }

    private String asking(UUID meeting, UUID minute, Page page, Model model, BindingResult typed) {
        model.addAttribute("form", forms.show(page, typed));
        return pages.take(meetings.get(meeting), minute, page, model, minutes);
    }
}
