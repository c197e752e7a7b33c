package uk.onedoor.risks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.people.People;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A young person says how safe it feels, of a worry that goes on, whenever they like. */
@Controller
@RequestMapping("/me/staying-safe/{raise}")
@OpenTo(Opens.OWN)
class OwnFeelingController {

    record Form(
            @NotNull(message = "unreadable") UUID feeling,

            @Nullable Integer theirs,

            @Nullable @Size(max = 1000, message = "risks.long.1000")
            String theirsWords) {}

    private final OwnPlace place;
    private final People people;
    private final Raises raises;
    private final Audit audit;
    private final Forms forms;

    OwnFeelingController(OwnPlace place, People people, Raises raises, Audit audit, Forms forms) {
        this.place = place;
        this.people = people;
        this.raises = raises;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID raise, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, "");
        return shown(raise, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String say(
            @PathVariable UUID raise,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    String words =
                            Objects.requireNonNullElse(asked.theirsWords(), "").strip();
                    SafeForm.theirs(asked.theirs(), words, "risks.own.feel.missing");
                    raises.feel(find(people.records(place.me()), raise), asked.feeling(), asked.theirs(), words);
                    return Saved.to("/me/staying-safe").saying(page.t("risks.own.felt"));
                },
                () -> shown(raise, page, model, errors));
    }

    private Raise find(List<UUID> records, UUID raise) {
        Raise one = raises.get(records, raise);
        if (!one.goesOn()) {
            throw new NotFound("a raise that goes on " + raise);
        }
        return one;
    }

    private String shown(UUID raise, Page page, Model model, BindingResult typed) {
        return audit.page(() -> {
            Raise one = find(place.enter(page, model, "now"), raise);
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("raise", RiskWords.told(page, one.record(), one));
            return "risks/own-feeling";
        });
    }
}
