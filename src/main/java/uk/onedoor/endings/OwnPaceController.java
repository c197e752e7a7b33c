package uk.onedoor.endings;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A young person sees how their support grows less, and says how the pace is for them. */
@Controller
@RequestMapping("/me/pace")
@OpenTo(Opens.OWN)
class OwnPaceController {

    private final OwnPlace place;
    private final OwnEndings endings;
    private final CurrentViewer viewer;
    private final Audit audit;
    private final Forms forms;

    OwnPaceController(OwnPlace place, OwnEndings endings, CurrentViewer viewer, Audit audit, Forms forms) {
        this.place = place;
        this.endings = endings;
        this.viewer = viewer;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        PaceController.Form blank = new PaceController.Form(Ids.next(), null, null);
        return audit.page(() -> shown(new BeanPropertyBindingResult(blank, "asked"), page, model));
    }

    @PostMapping
    String say(
            @Valid @ModelAttribute("asked") PaceController.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    endings.say(
                            Objects.requireNonNull(asked.said()),
                            me(),
                            Objects.requireNonNull(asked.pace()),
                            asked.words());
                    return Saved.to("/me/pace").saying(page.t("endings.own.pace.done"));
                },
                () -> audit.page(() -> shown(errors, page, model)));
    }

    private YoungPersonId me() {
        return new YoungPersonId(Objects.requireNonNull(viewer.get().youngPerson()));
    }

    private String shown(BindingResult asked, Page page, Model model) {
        List<UUID> records = place.enter(page, model, "now");
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("paces", PaceController.choices(page));
        endings.fill(page, new Glance(me(), records), model);
        return "endings/own-pace";
    }
}
