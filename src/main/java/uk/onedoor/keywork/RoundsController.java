package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** Key workers of a hub, seen together: who has none yet, and what is left to do when one leaves or is away. */
@Controller
@OpenTo(Opens.MANAGERS)
class RoundsController {

    /** Who is there while a key worker is away, for all of theirs. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "keywork.allocation.worker.missing")
            UUID meanwhile,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate until,

            @NotBlank(message = "keywork.cover.because.missing") @Size(max = 2000, message = "keywork.too.long.2000")
            String because) {}

    private final KeyWorkRounds rounds;
    private final Covers covers;
    private final Forms forms;

    RoundsController(KeyWorkRounds rounds, Covers covers, Forms forms) {
        this.rounds = rounds;
        this.covers = covers;
        this.forms = forms;
    }

    @GetMapping("/hubs/{hub}/key-workers")
    String without(@PathVariable UUID hub, Page page, Model model) {
        if (!Objects.requireNonNull(page.viewer()).hubs().contains(hub)) {
            throw new NotFound("hub " + hub);
        }
        KeyWorkRounds.Without without = rounds.without(new HubId(hub), page.today());
        model.addAttribute("lines", without.lines());
        model.addAttribute("workers", without.workers());
        return "keywork/without";
    }

    @GetMapping("/key-workers/{worker}/goodbyes")
    String leaving(@PathVariable UUID worker, Page page, Model model) {
        return show(worker, null, page, model);
    }

    @PostMapping("/key-workers/{worker}/cover")
    String cover(
            @PathVariable UUID worker,
            @Valid @ModelAttribute("cover") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    KeyWorkRounds.Leaving away = leaving(new WorkerId(worker), page);
                    covers.cover(
                            asked.id(),
                            away.left().stream().map(line -> line.person().id()).toList(),
                            new Covers.NewCover(
                                    new WorkerId(worker),
                                    new WorkerId(asked.meanwhile()),
                                    asked.from(),
                                    asked.until(),
                                    asked.because()));
                    return Saved.to("/key-workers/" + worker + "/goodbyes").saying(page.t("keywork.cover.done"));
                },
                () -> show(worker, errors, page, model));
    }

    private String show(UUID worker, @Nullable BindingResult errors, Page page, Model model) {
        KeyWorkRounds.Leaving leaving = leaving(new WorkerId(worker), page);
        if (leaving.worker().hubs().stream()
                        .noneMatch(hub ->
                                Objects.requireNonNull(page.viewer()).hubs().contains(hub.value()))
                && leaving.left().isEmpty()
                && leaving.done().isEmpty()) {
            throw new NotFound("a worker of this hub " + worker);
        }
        BindingResult fresh = new MapBindingResult(Map.of("id", Ids.next(), "from", page.today()), "cover");
        model.addAttribute("form", forms.show(page, errors == null ? fresh : errors));
        model.addAttribute("worker", leaving.worker());
        model.addAttribute("left", leaving.left());
        model.addAttribute("done", leaving.done());
        model.addAttribute("others", others(leaving));
        return "keywork/goodbyes";
    }

    private KeyWorkRounds.Leaving leaving(WorkerId worker, Page page) {
        return rounds.leaving(worker, Objects.requireNonNull(page.viewer()).hubs(), page.today());
    }

    /** Those of the same hubs who can be there meanwhile. */
    private static List<Choice> others(KeyWorkRounds.Leaving leaving) {
        return leaving.others().stream()
                .filter(other -> !other.id().equals(leaving.worker().id()))
                .map(other -> new Choice(other.id().toString(), other.name()))
                .toList();
    }
}
