package uk.onedoor.outcomes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** Takes back something written down, or writes down the day on which it ended. */
@Controller
@RequestMapping("/young-people/{person}/happened/{row}")
@OpenTo(Opens.RECORDS)
@OnlyNow
class TakeBackController {

    private static final String ENDING = "outcomes/ending";

    record Withdrawal(
            @NotBlank(message = "outcomes.why.missing") @Nullable
            String because) {}

    record Ending(
            @NotNull(message = "outcomes.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate endedOn) {}

    private final Happenings happenings;
    private final OutcomeRights rights;
    private final Forms forms;
    private final PersonPages pages;

    TakeBackController(Happenings happenings, OutcomeRights rights, PersonPages pages, Forms forms) {
        this.happenings = happenings;
        this.rights = rights;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/withdrawal")
    String askWhy(@PathVariable UUID person, @PathVariable UUID row, @ModelAttribute("page") Page page, Model model) {
        BindingResult fresh = new BeanPropertyBindingResult(new Withdrawal(null), "asked");
        return show("outcomes/withdrawal", person, row, page, model, fresh);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID person,
            @PathVariable UUID row,
            @Valid @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    happenings.withdraw(new YoungPersonId(person), row, asked.because());
                    return Saved.to("/young-people/" + person + "/happened/" + row)
                            .saying(page.t("outcomes.withdrawn.done"));
                },
                () -> show("outcomes/withdrawal", person, row, page, model, errors));
    }

    @GetMapping("/end")
    String askDay(@PathVariable UUID person, @PathVariable UUID row, @ModelAttribute("page") Page page, Model model) {
        BindingResult today = new BeanPropertyBindingResult(new Ending(page.today()), "asked");
        return show(ENDING, person, row, page, model, today);
    }

    @PostMapping("/end")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID row,
            @Valid @ModelAttribute("asked") Ending asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    happenings.end(new YoungPersonId(person), row, Objects.requireNonNull(asked.endedOn()));
                    return Saved.to("/young-people/" + person + "/happened/" + row)
                            .saying(page.t("outcomes.ended.done"));
                },
                () -> show(ENDING, person, row, page, model, errors));
    }

    private String show(String view, UUID id, UUID row, Page page, Model model, BindingResult errors) {
        return pages.show(id, page, model, view, person -> {
            Happening what = happenings.get(person.id(), row);
            if (view.equals(ENDING) && !what.kind().spell()) {
                throw new NotFound("What has no length has no end");
            }
            if (!rights.writable(person.id()).contains(what.kind().section())) {
                throw new NotFound("nothing to take back for " + id);
            }
            model.addAttribute("what", what);
            model.addAttribute("form", forms.show(page, errors));
        });
    }
}
