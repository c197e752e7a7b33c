package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A young person says in one tap that they would like to come back, or more time together. */
@Controller
@RequestMapping("/me/coming-back")
@OpenTo(Opens.OWN)
class OwnBackController {

    record Form(
            @Nullable UUID wish,

            @Size(max = 2000, message = "endings.too.long.2000") @Nullable
            String words) {}

    private final OwnPlace place;
    private final OwnWishes own;
    private final CurrentViewer viewer;
    private final Audit audit;
    private final Forms forms;

    OwnBackController(OwnPlace place, OwnWishes own, CurrentViewer viewer, Audit audit, Forms forms) {
        this.place = place;
        this.own = own;
        this.viewer = viewer;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null);
        return audit.page(() -> shown(new BeanPropertyBindingResult(blank, "asked"), page, model));
    }

    @PostMapping
    String say(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    own.say(asked.wish() == null ? Ids.next() : asked.wish(), me(), asked.words());
                    return Saved.to("/me/coming-back").saying(page.t("endings.own.back.done"));
                },
                () -> audit.page(() -> shown(errors, page, model)));
    }

    private YoungPersonId me() {
        return new YoungPersonId(Objects.requireNonNull(viewer.get().youngPerson()));
    }

    private String shown(BindingResult asked, Page page, Model model) {
        List<UUID> records = place.enter(page, model, "now");
        model.addAttribute("form", forms.show(page, asked));
        own.fill(page, new Glance(me(), records), model);
        return "endings/own-back";
    }
}
