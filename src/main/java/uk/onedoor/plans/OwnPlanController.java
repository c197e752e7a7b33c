package uk.onedoor.plans;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Voices;
import uk.onedoor.plans.Plan.StepEnd;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A young person's own plan: what they asked for first and what became of it, then the rest of it. */
@Controller
@RequestMapping("/me/plan")
@OpenTo(Opens.OWN)
class OwnPlanController {

    private final OwnPlan own;
    private final Plans plans;
    private final Voices voices;
    private final Forms forms;
    private final Clock clock;

    OwnPlanController(OwnPlan own, Plans plans, Voices voices, Forms forms, Clock clock) {
        this.own = own;
        this.plans = plans;
        this.voices = voices;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return own.show(page, model, "plans/own-plan", open -> {
            model.addAttribute("asked", open.words().asked(open.plan(), voices.of(own.me())));
            model.addAttribute("plan", open.words().view(open.plan()));
            model.addAttribute("along", new AlongWords(page, open.words()).view(open.plan()));
        });
    }

    @GetMapping("/easy-read")
    String easy(@ModelAttribute("page") Page page, Model model) {
        return own.show(page, model, "plans/own-easy-read", open -> {
            model.addAttribute("plan", open.words().view(open.plan()));
            model.addAttribute("along", new AlongWords(page, open.words()).view(open.plan()));
        });
    }

    /** A step of theirs is done, from today. */
    @PostMapping("/steps/{planStep}/done")
    String done(@PathVariable UUID planStep, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            plans.end(own.me(), planStep, StepEnd.DONE, London.today(clock), null);
            return Saved.to("/me/plan").saying(page.t("plans.own.step.done"));
        });
    }
}
