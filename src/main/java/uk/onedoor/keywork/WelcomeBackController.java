package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Who was with us before, and saying welcome back to one of them: a new time with the same hub, without a new asking. */
@Controller
class WelcomeBackController {

    /** To which hub, since when and why. */
    record Form(
            @NotNull(message = "keywork.parting.hub.missing")
            UUID hub,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String because) {}

    private final SupportEpisodes support;
    private final Allocations allocations;
    private final PartingPages partings;
    private final Forms forms;

    WelcomeBackController(SupportEpisodes support, Allocations allocations, PartingPages partings, Forms forms) {
        this.support = support;
        this.allocations = allocations;
        this.partings = partings;
        this.forms = forms;
    }

    @GetMapping("/young-people/before")
    @OpenTo(Opens.MANAGERS)
    String before(@RequestParam(name = "q", required = false) @Nullable String words, Model model) {
        String asked = words == null ? "" : words.strip();
        model.addAttribute("asked", asked.substring(0, Math.min(asked.length(), 100)));
        model.addAttribute("before", partings.before(asked));
        return "keywork/before";
    }

    @GetMapping("/young-people/{person}/welcome-back")
    @OnlyNow
    @OpenTo(Opens.RECORDS)
    String ask(@PathVariable UUID person, Page page, Model model) {
        return show(person, null, page, model);
    }

    @PostMapping("/young-people/{person}/welcome-back")
    @OpenTo(Opens.RECORDS)
    String record(
            @PathVariable UUID person,
            @Valid @ModelAttribute("welcome") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        YoungPersonId id = new YoungPersonId(person);
        return forms.save(
                errors,
                () -> {
                    String because = asked.because() == null ? page.t("keywork.welcome.because.none") : asked.because();
                    support.welcomeBack(id, new HubId(asked.hub()), asked.on(), because);
                    return Saved.to("/young-people/" + person + next(id, page)).saying(page.t("keywork.welcome.done"));
                },
                () -> show(person, errors, page, model));
    }

    /** Whoever names key workers goes on to it, unless there is one who stayed. */
    private String next(YoungPersonId id, Page page) {
        boolean names = Objects.requireNonNull(page.viewer()).may(Opens.MANAGERS);
        return names && allocations.keyWorker(id).isEmpty() ? "/key-worker" : "";
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        PartingPages.Return back = partings.comingBack(new YoungPersonId(person));
        BindingResult asked = errors != null
                ? errors
                : new MapBindingResult(Map.of("hub", back.hubs().get(0).value(), "on", page.today()), "welcome");
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("back", back.before());
        model.addAttribute("hubs", back.hubs());
        return "keywork/welcomeBack";
    }
}
