package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.safety.MissingFact.Judged;
import uk.onedoor.safety.MissingFact.Reported;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.safety.MissingFact.Update;
import uk.onedoor.safety.MissingFact.What;
import uk.onedoor.shared.Ids;

/** What follows in an episode, each a page of its own with few fields: judged, told to the police, something new, back. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/{episode}")
@OpenTo(Opens.RECORDS)
class MissingStepController {

    record JudgedForm(
            @NotNull(message = "unreadable") UUID fact,

            @NotNull(message = "safety.grade.missing") @Nullable
            MissingGrade grade,

            @NotBlank(message = "safety.harm.missing") @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    record PoliceForm(
            @NotNull(message = "unreadable") UUID fact,

            @NotBlank(message = "safety.told.to.missing") @Size(max = 200, message = "safety.long.200")
            String toldTo,

            @Nullable @Size(max = 60, message = "safety.long.60")
            String reference,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    record UpdateForm(
            @NotNull(message = "unreadable") UUID fact,

            @NotBlank(message = "safety.update.missing") @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    record ReturnForm(
            @NotNull(message = "unreadable") UUID fact,

            @NotBlank(message = "safety.found.by.missing") @Size(max = 200, message = "safety.long.200")
            String foundBy,

            @NotBlank(message = "safety.how.they.are.missing") @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    /** When it was, as it was typed. */
    private record Typed(
            UUID fact,
            @Nullable LocalDate on,
            @Nullable LocalTime time,
            @Nullable String words) {}

    private final MissingPages pages;
    private final MissingEpisodes episodes;
    private final Forms forms;
    private final Clock clock;

    MissingStepController(MissingPages pages, MissingEpisodes episodes, Forms forms, Clock clock) {
        this.pages = pages;
        this.episodes = episodes;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/judged")
    @OnlyNow
    String askJudged(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        JudgedForm blank = new JudgedForm(Ids.next(), null, "", null, null);
        return asking(id, episode, page, model, "judged", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/judged")
    String judged(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") JudgedForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> saved(
                        id,
                        episode,
                        page,
                        new Typed(asked.fact(), asked.on(), asked.time(), asked.words()),
                        new Judged(Objects.requireNonNull(asked.grade()))),
                () -> asking(id, episode, page, model, "judged", errors));
    }

    @GetMapping("/police")
    @OnlyNow
    String askPolice(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        PoliceForm blank = new PoliceForm(Ids.next(), "", "", "", null, null);
        return asking(id, episode, page, model, "police", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/police")
    String police(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") PoliceForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    String reference =
                            Objects.requireNonNullElse(asked.reference(), "").strip();
                    return saved(
                            id,
                            episode,
                            page,
                            new Typed(asked.fact(), asked.on(), asked.time(), asked.words()),
                            new Reported(asked.toldTo().strip(), reference.isEmpty() ? null : reference));
                },
                () -> asking(id, episode, page, model, "police", errors));
    }

    @GetMapping("/update")
    @OnlyNow
    String askUpdate(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        UpdateForm blank = new UpdateForm(Ids.next(), "", null, null);
        return asking(id, episode, page, model, "update", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/update")
    String update(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") UpdateForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> saved(
                        id,
                        episode,
                        page,
                        new Typed(asked.fact(), asked.on(), asked.time(), asked.words()),
                        new Update()),
                () -> asking(id, episode, page, model, "update", errors));
    }

    @GetMapping("/return")
    @OnlyNow
    String askReturn(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        ReturnForm blank = new ReturnForm(Ids.next(), "", "", null, null);
        return asking(id, episode, page, model, "return", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/return")
    String returned(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") ReturnForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> saved(
                        id,
                        episode,
                        page,
                        new Typed(asked.fact(), asked.on(), asked.time(), asked.words()),
                        new Returned(asked.foundBy().strip())),
                () -> asking(id, episode, page, model, "return", errors));
    }

    private Saved saved(YoungPersonId id, UUID episode, Page page, Typed typed, What what) {
        String words = Objects.requireNonNullElse(typed.words(), "").strip();
        MissingFact fact =
                new MissingFact(typed.fact(), MissingTime.meant(typed.on(), typed.time(), clock), what, words);
        episodes.add(id, episode, fact);
        return Saved.to(MissingPages.at(id, episode)).saying(page.t("safety.saved", MissingWords.what(page, fact)));
    }

    private String asking(YoungPersonId id, UUID episode, Page page, Model model, String step, BindingResult typed) {
        return pages.askAbout(id, episode, page, model, "safety/" + step, (frame, of) -> {
            model.addAttribute("form", forms.show(page, typed));
            if (step.equals("judged")) {
                model.addAttribute("grades", Choice.of(page, MissingGrade.values()));
            }
        });
    }
}
