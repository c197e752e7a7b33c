package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.safety.MissingFact.Search;
import uk.onedoor.shared.Ids;

/** The page of an episode, made for a phone and for stress: what is known since when, and one tap for whatever was tried. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/{episode}")
@OpenTo(Opens.RECORDS)
class MissingController {

    /** Something tried; every button of the form is one. */
    record Form(
            @NotNull(message = "unreadable") UUID fact,

            @NotNull(message = "safety.tried.missing") @Nullable
            Tried tried,

            @Nullable @Size(max = 500, message = "safety.long.500")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    private final MissingPages pages;
    private final PoliceSheets sheets;
    private final MissingEpisodes episodes;
    private final Forms forms;
    private final Clock clock;

    MissingController(MissingPages pages, PoliceSheets sheets, MissingEpisodes episodes, Forms forms, Clock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.episodes = episodes;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), null, "", null, null);
        return shown(id, episode, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String tried(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    MissingFact fact = new MissingFact(
                            asked.fact(),
                            MissingTime.meant(asked.on(), asked.time(), clock),
                            new Search(Objects.requireNonNull(asked.tried())),
                            Objects.requireNonNullElse(asked.words(), "").strip());
                    episodes.add(id, episode, fact);
                    return Saved.to(MissingPages.at(id, episode))
                            .saying(page.t("safety.saved", page.name(asked.tried())));
                },
                () -> shown(id, episode, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID episode, Page page, Model model, BindingResult typed) {
        return pages.about(id, episode, page, model, "safety/missing", (frame, of) -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("tries", Choice.of(page, Tried.values()));
            model.addAttribute("links", sheets.links(frame.person().id(), of.id()));
        });
    }
}
