package uk.onedoor.patterns;

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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.EpisodePages;
import uk.onedoor.shared.NotFound;

/** What was named wrongly of an episode is taken back with a reason. */
@Controller
@RequestMapping("/young-people/{id}/missing/{episode}/whereabouts/{whereabout}/withdrawal")
@OpenTo(Opens.RECORDS)
class WhereaboutWithdrawalController {

    record Form(
            @NotBlank(message = "patterns.because.missing") @Size(max = 500, message = "patterns.because.long")
            String because) {}

    private final EpisodePages pages;
    private final Whereabouts whereabouts;
    private final Forms forms;

    WhereaboutWithdrawalController(EpisodePages pages, Whereabouts whereabouts, Forms forms) {
        this.pages = pages;
        this.whereabouts = whereabouts;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID whereabout,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, episode, whereabout, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID whereabout,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pages.standing(id, episode);
                    whereabouts.withdraw(episode, whereabout, asked.because().strip());
                    return Saved.to(WhereaboutLink.at(id, episode)).saying(page.t("patterns.withdrawn"));
                },
                () -> shown(id, episode, whereabout, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID episode, UUID whereabout, Page page, Model model, BindingResult typed) {
        return pages.ask(id, episode, page, model, "patterns/withdrawal", frame -> {
            Whereabout one = whereabouts.of(episode).stream()
                    .filter(each -> each.id().equals(whereabout))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("a whereabout " + whereabout));
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("line", WhereaboutController.line(page, one));
            model.addAttribute("at", WhereaboutLink.at(frame.person().id(), episode));
        });
    }
}
