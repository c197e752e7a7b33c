package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Look;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** A young person chooses the colour and the pattern of their own pages. */
@Controller
@RequestMapping("/me/look")
@OpenTo(Opens.OWN)
class OwnLookController {

    record Form(
            @NotNull(message = "people.look.unknown") String colour,
            @NotNull(message = "people.look.unknown") String pattern) {}

    private final OwnPlace place;
    private final People people;
    private final Audit audit;
    private final Forms forms;

    OwnLookController(OwnPlace place, People people, Audit audit, Forms forms) {
        this.place = place;
        this.people = people;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> shown(null, page, model));
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    people.chooseLook(people.kept(place.me()), asked.colour(), asked.pattern());
                    return Saved.to("/me/look").saying(page.t("people.own.look.done"));
                },
                () -> audit.page(() -> shown(errors, page, model)));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        YoungPerson me = place.open(page, model, "look").person();
        model.addAttribute(
                "form",
                forms.show(page, errors, Stored.of(new Form(Look.colour(me.colour()), Look.pattern(me.pattern())))));
        model.addAttribute("colours", RecordController.choices(page, "colour.", Look.COLOURS));
        model.addAttribute("patterns", RecordController.choices(page, "pattern.", Look.PATTERNS));
        return "people/own-look";
    }
}
