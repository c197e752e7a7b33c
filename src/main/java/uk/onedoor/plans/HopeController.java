package uk.onedoor.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.PlanView.Hope;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;

/** What kind of life somebody hopes for, written down with them as they say it. */
@Controller
@RequestMapping("/young-people/{person}/plan/hopes/{age:20|35|50}")
@OpenTo(Opens.RECORDS)
class HopeController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "plans.words.missing") @Size(max = 2_000, message = "plans.hope.long")
            String words) {}

    private final Plans plans;
    private final PlanPages pages;
    private final Forms forms;

    HopeController(Plans plans, PlanPages pages, Forms forms) {
        this.plans = plans;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable int age, @ModelAttribute("page") Page page, Model model) {
        return shown(person, age, null, page, model);
    }

    @PostMapping
    String say(
            @PathVariable UUID person,
            @PathVariable int age,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.hope(asked.id(), new YoungPersonId(person), age, asked.words());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> shown(person, age, errors, page, model));
    }

    private String shown(UUID person, int age, @Nullable BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/hope", open -> {
            Hope hope = open.words().hope(open.plan(), age);
            model.addAttribute("hope", hope);
            model.addAttribute("form", forms.show(page, errors, Stored.of(stored(hope))));
        });
    }

    /** What is stored, and the id of what will be said anew. */
    static Map<String, String> stored(Hope hope) {
        return Map.of("id", Ids.next().toString(), "words", hope.words() == null ? "" : hope.words());
    }
}
