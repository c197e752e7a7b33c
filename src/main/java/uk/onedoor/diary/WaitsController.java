package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** What somebody waits for, since when; what became of it; and, for who runs a hub, who has waited longest for what. */
@Controller
@OpenTo(Opens.RECORDS)
class WaitsController {

    /** What was asked for, of whom, and when. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.wait.what.missing") WaitsFor what,

            @NotBlank(message = "diary.wait.whom.missing") @Size(max = 100, message = "diary.wait.whom.long")
            String ofWhom,

            @Nullable @Size(max = 500, message = "diary.too.long.500")
            String words,

            @NotNull(message = "diary.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate askedOn) {}

    /** What became of it, and on which day. */
    record EndForm(
            @NotNull(message = "diary.wait.became.missing") WaitEnd how,

            @NotNull(message = "diary.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1000, message = "diary.too.long.1000")
            String because) {}

    private final Waits waits;
    private final WaitPages pages;
    private final Forms forms;

    WaitsController(Waits waits, WaitPages pages, Forms forms) {
        this.waits = waits;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/waits")
    @OpenTo(Opens.MANAGERS)
    String longest(Page page, Model model) {
        model.addAttribute("waits", pages.longest(page));
        return "diary/longest";
    }

    @GetMapping("/young-people/{person}/waits")
    String list(@PathVariable UUID person, Page page, Model model) {
        var asked = Map.of("id", Ids.next(), "askedOn", page.today());
        return show(person, new MapBindingResult(asked, "wait"), page, model);
    }

    @PostMapping("/young-people/{person}/waits")
    String begin(
            @PathVariable UUID person,
            @Valid @ModelAttribute("wait") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    waits.begin(new Wait(
                            asked.id(),
                            new YoungPersonId(person),
                            asked.what(),
                            asked.ofWhom(),
                            asked.words(),
                            asked.askedOn(),
                            null,
                            null,
                            null));
                    return Saved.to("/young-people/" + person + "/waits").saying(page.t("diary.wait.done"));
                },
                () -> show(person, errors, page, model));
    }

    @GetMapping("/young-people/{person}/waits/{wait}")
    String ask(@PathVariable UUID person, @PathVariable UUID wait, Page page, Model model) {
        return showOne(person, wait, new MapBindingResult(Map.of("on", page.today()), "became"), page, model);
    }

    @PostMapping("/young-people/{person}/waits/{wait}")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID wait,
            @Valid @ModelAttribute("became") EndForm asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID id = pages.one(new YoungPersonId(person), wait, page)
                            .line()
                            .id();
                    waits.end(id, asked.how(), asked.on(), asked.because());
                    return Saved.to("/young-people/" + person + "/waits")
                            .saying(page.t("diary.wait.became." + asked.how().name()));
                },
                () -> showOne(person, wait, errors, page, model));
    }

    private String show(UUID person, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("shown", pages.list(new YoungPersonId(person), page));
        return "diary/waits";
    }

    private String showOne(UUID person, UUID wait, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("one", pages.one(new YoungPersonId(person), wait, page));
        return "diary/wait";
    }
}
