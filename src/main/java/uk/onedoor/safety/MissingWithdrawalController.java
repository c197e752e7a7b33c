package uk.onedoor.safety;

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
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.shared.NotFound;

/** Something of an episode that was written down wrongly, or the whole of it, is taken back with a reason. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/{episode}/entries/{entry}/withdrawal")
@OpenTo(Opens.RECORDS)
class MissingWithdrawalController {

    record Form(
            @NotBlank(message = "safety.withdraw.missing") @Size(max = 500, message = "safety.long.500")
            String because) {}

    private final MissingPages pages;
    private final MissingEpisodes episodes;
    private final Forms forms;

    MissingWithdrawalController(MissingPages pages, MissingEpisodes episodes, Forms forms) {
        this.pages = pages;
        this.episodes = episodes;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID entry,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(id, episode, entry, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    episodes.withdraw(id, episode, entry, asked.because());
                    return Saved.to(MissingPages.at(id, episode)).saying(page.t("safety.withdraw.done"));
                },
                () -> asking(id, episode, entry, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID episode, UUID entry, Page page, Model model, BindingResult typed) {
        return pages.askAbout(id, episode, page, model, "safety/withdrawal", (frame, of) -> {
            if (!of.holds(entry)) {
                throw new NotFound("an entry " + entry);
            }
            model.addAttribute("whole", entry.equals(episode));
            model.addAttribute("action", MissingPages.at(id, episode) + "/entries/" + entry + "/withdrawal");
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
