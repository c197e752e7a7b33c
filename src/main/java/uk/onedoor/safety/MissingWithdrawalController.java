package uk.onedoor.safety;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.safety.TakingBack.Opening;
import uk.onedoor.safety.TakingBack.What;

/** Something of an episode that was written down wrongly, or the whole of it, is taken back with a reason. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/{episode}/entries/{entry}/withdrawal")
@OpenTo(Opens.RECORDS)
class MissingWithdrawalController {

    private final MissingPages pages;
    private final MissingEpisodes missingEpisodes;
    private final TakingBack takingBack;

    MissingWithdrawalController(MissingPages pages, MissingEpisodes missingEpisodes, TakingBack takingBack) {
        this.pages = pages;
        this.missingEpisodes = missingEpisodes;
        this.takingBack = takingBack;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID entry,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.ask(what(id, episode, entry), page, model, opening(id, episode, page, model));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @PathVariable UUID entry,
            @Valid @ModelAttribute("asked") TakingBack.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return takingBack.save(
                what(id, episode, entry),
                asked,
                errors,
                page,
                model,
                opening(id, episode, page, model),
                because -> missingEpisodes.withdraw(id, episode, entry, because));
    }

    private static What what(YoungPersonId id, UUID episode, UUID entry) {
        String at = MissingPages.at(id, episode);
        return new What(at, episode, entry, at + "/entries/" + entry + "/withdrawal", "safety.to.episode");
    }

    private Opening opening(YoungPersonId id, UUID episode, Page page, Model model) {
        return (view, reading) -> pages.askAbout(id, episode, page, model, view, (frame, of) -> reading.accept(of));
    }
}
