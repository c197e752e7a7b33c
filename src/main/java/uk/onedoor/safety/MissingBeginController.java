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
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.shared.Ids;

/** Somebody is not where they were expected: said in a few words. Two who say it at once have one episode. */
@Controller
@Urgent
@RequestMapping("/young-people/{id}/missing/new")
@OpenTo(Opens.RECORDS)
class MissingBeginController {

    record Form(
            @NotNull(message = "unreadable") UUID episode,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "safety.where.missing") @Size(max = 500, message = "safety.long.500")
            String seenWhere,

            @Nullable @Size(max = 500, message = "safety.long.500")
            String seenWith,

            @Nullable @Size(max = 500, message = "safety.long.500")
            String wearing,

            @NotBlank(message = "safety.noticed.missing") @Size(max = 200, message = "safety.long.200")
            String noticedBy) {

        Beginning beginning(Clock clock) {
            return new Beginning(
                    MissingTime.meant(on, time, clock),
                    seenWhere.strip(),
                    Objects.requireNonNullElse(seenWith, "").strip(),
                    Objects.requireNonNullElse(wearing, "").strip(),
                    noticedBy.strip());
        }
    }

    private final MissingPages pages;
    private final MissingEpisodes episodes;
    private final CurrentViewer viewer;
    private final Forms forms;
    private final Clock clock;

    MissingBeginController(
            MissingPages pages, MissingEpisodes episodes, CurrentViewer viewer, Forms forms, Clock clock) {
        this.pages = pages;
        this.episodes = episodes;
        this.viewer = viewer;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null, "", "", "", viewer.get().name());
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String begin(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Beginning began = asked.beginning(clock);
                    MissingEpisodes.Begun begun = episodes.begin(id, asked.episode(), began, also(page, began));
                    return Saved.to(MissingPages.at(id, begun.episode()))
                            .saying(page.t(begun.before() ? "safety.begin.before" : "safety.begin.done"));
                },
                () -> asking(id, page, model, errors));
    }

    /** What somebody says who was second, as one thing heard since. */
    private static String also(Page page, Beginning began) {
        String words = page.t("safety.also", page.moment(began.since()), began.noticedBy(), began.seenWhere());
        String with = began.seenWith().isEmpty() ? "" : " " + page.t("safety.also.with", began.seenWith());
        String wearing = began.wearing().isEmpty() ? "" : " " + page.t("safety.also.wearing", began.wearing());
        return words + with + wearing;
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "safety/begin", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute(
                    "open",
                    episodes.of(frame.person().id()).stream()
                            .filter(MissingEpisode::isOpen)
                            .map(one -> MissingPages.at(frame.person().id(), one.id()))
                            .findFirst()
                            .orElse(null));
        });
    }
}
