package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Somebody steps away: from when, how it came to it, in words they may read, and whether the hub keeps in touch. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/young-people/{person}/stepping-away")
@OnlyNow
class SteppingAwayController {

    /** What is written down when somebody steps away. */
    record Form(
            @NotNull(message = "keywork.parting.hub.missing")
            UUID hub,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotNull(message = "keywork.stepping.how.missing")
            HowEnded how,

            @Size(max = 5000, message = "keywork.too.long.5000") @Nullable
            String words,

            @NotNull(message = "keywork.stepping.touch.missing")
            Boolean stayClose,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String despite) {}

    private final SupportEpisodes support;
    private final PartingPages partings;
    private final Forethought forethought;
    private final Forms forms;

    SteppingAwayController(SupportEpisodes support, PartingPages partings, Forethought forethought, Forms forms) {
        this.support = support;
        this.partings = partings;
        this.forethought = forethought;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, Page page, Model model) {
        return show(person, null, page, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID person,
            @Valid @ModelAttribute("parting") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(errors, () -> stepAway(person, asked, page), () -> show(person, errors, page, model));
    }

    private Saved stepAway(UUID person, Form asked, Page page) {
        PartingPages.Parting parting =
                partings.steppingAway(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        HubId hub = parting.hub(asked.hub());
        forethought.keep(parting.person().id(), asked.on(), asked.how(), asked.despite());
        support.stepAway(
                parting.person().id(),
                hub,
                new SupportEpisodes.StepAway(asked.on(), asked.how(), asked.words(), asked.stayClose()));
        String name = parting.person().nameUsed();
        return asked.stayClose()
                ? Saved.to("/young-people/" + person).saying(page.t("keywork.stepping.done.close", name))
                : Saved.to("/young-people/before").saying(page.t("keywork.stepping.done", name));
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        PartingPages.Parting parting =
                partings.steppingAway(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        model.addAttribute("warnings", forethought.said(page, parting.person().id()));
        Map<String, Object> fresh =
                new HashMap<>(Map.of("hub", parting.hubs().get(0).value(), "on", page.today()));
        model.addAttribute("form", forms.show(page, errors == null ? new MapBindingResult(fresh, "parting") : errors));
        model.addAttribute("person", parting.person());
        model.addAttribute("hubs", parting.hubs());
        model.addAttribute("hows", hows(page));
        model.addAttribute("touch", touch(page, parting));
        return "keywork/steppingAway";
    }

    private static List<Choice> hows(Page page) {
        return Choice.of(page, HowEnded.values());
    }

    /** What keeping in touch means, with the name of who stays. */
    private static List<Choice> touch(Page page, PartingPages.Parting parting) {
        Allocation keyWorker = parting.keyWorker();
        String name = parting.person().nameUsed();
        String stays = keyWorker == null
                ? page.t("keywork.stepping.touch.yes.nobody")
                : page.t("keywork.stepping.touch.yes.hint", keyWorker.workerName());
        return List.of(
                new Choice("true", page.t("keywork.stepping.touch.yes"), stays),
                new Choice(
                        "false", page.t("keywork.stepping.touch.no"), page.t("keywork.stepping.touch.no.hint", name)));
    }
}
