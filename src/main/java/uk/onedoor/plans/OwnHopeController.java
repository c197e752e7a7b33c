package uk.onedoor.plans;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.plans.HopeController.Form;
import uk.onedoor.plans.PlanView.Hope;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** A young person says what kind of life they hope for. */
@Controller
@RequestMapping("/me/plan/hopes/{age:20|35|50}")
@OpenTo(Opens.OWN)
class OwnHopeController {

    private final OwnPlan own;
    private final Plans plans;
    private final Forms forms;

    OwnHopeController(OwnPlan own, Plans plans, Forms forms) {
        this.own = own;
        this.plans = plans;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable int age, @ModelAttribute("page") Page page, Model model) {
        return shown(age, null, page, model);
    }

    @PostMapping
    String say(
            @PathVariable int age,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.hope(asked.id(), own.me(), age, asked.words());
                    return Saved.to("/me/plan").saying(page.t("plans.own.saved"));
                },
                () -> shown(age, errors, page, model));
    }

    private String shown(int age, @Nullable BindingResult errors, Page page, Model model) {
        return own.show(page, model, "plans/own-hope", open -> {
            Hope hope = open.words().hope(open.plan(), age);
            model.addAttribute("hope", hope);
            model.addAttribute("form", forms.show(page, errors, Stored.of(HopeController.stored(hope))));
        });
    }
}
