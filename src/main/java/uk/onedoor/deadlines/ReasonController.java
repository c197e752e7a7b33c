package uk.onedoor.deadlines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Says why a clock was missed: about what we did and did not do, never about the young person. */
@Controller
@RequestMapping("/young-people/{person}/deadlines/reason")
@OpenTo(Opens.RECORDS)
class ReasonController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "unreadable") @Size(max = 200, message = "unreadable")
            String clock,

            @NotBlank(message = "deadlines.reason.missing") @Size(max = 1000, message = "deadlines.reason.long")
            String words) {}

    private final ClockPages pages;
    private final ClockWriting writing;
    private final Forms forms;

    ReasonController(ClockPages pages, ClockWriting writing, Forms forms) {
        this.pages = pages;
        this.writing = writing;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String clock,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), clock, "");
        return shown(person, clock, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String say(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    writing.say(new YoungPersonId(person), asked.id(), asked.clock(), asked.words());
                    return Saved.to("/young-people/" + person + "/deadlines").saying(page.t("deadlines.reason.done"));
                },
                () -> shown(person, asked.clock(), errors, page, model));
    }

    private String shown(UUID person, String clock, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "deadlines/reason", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("clock", ClockWords.told(page, open.missed(clock), List.of(), null));
        });
    }
}
