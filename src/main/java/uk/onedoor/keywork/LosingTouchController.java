package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** The time of keeping in touch with somebody who stepped away comes to its end. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/young-people/{person}/staying-close/ending")
@OnlyNow
class LosingTouchController {

    /** With which hub, and from when. */
    record Form(
            @NotNull(message = "keywork.parting.hub.missing")
            UUID hub,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on) {}

    private final SupportEpisodes support;
    private final PartingPages partings;
    private final Forms forms;

    LosingTouchController(SupportEpisodes support, PartingPages partings, Forms forms) {
        this.support = support;
        this.partings = partings;
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
        return forms.save(
                errors,
                () -> {
                    PartingPages.Parting parting =
                            partings.losingTouch(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
                    support.endStayClose(parting.person().id(), parting.hub(asked.hub()), asked.on());
                    String name = parting.person().nameUsed();
                    return Saved.to("/young-people/before").saying(page.t("keywork.touch.done", name));
                },
                () -> show(person, errors, page, model));
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        PartingPages.Parting parting =
                partings.losingTouch(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        BindingResult asked = errors != null
                ? errors
                : new MapBindingResult(Map.of("hub", parting.hubs().get(0).value(), "on", page.today()), "parting");
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("person", parting.person());
        model.addAttribute("hubs", parting.hubs());
        model.addAttribute("keyWorker", parting.keyWorker());
        return "keywork/losingTouch";
    }
}
