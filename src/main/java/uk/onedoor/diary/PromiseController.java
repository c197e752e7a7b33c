package uk.onedoor.diary;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** One promise: what became of it, or to which later day it is moved. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/who-does-what/{promise}")
class PromiseController {

    /** What can become of a promise. */
    enum Became {
        KEPT,
        MOVED,
        LET_GO
    }

    /** What became of it, on which day (or to which it is moved), and why. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.promise.became.missing")
            Became how,

            @NotNull(message = "diary.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1000, message = "diary.too.long.1000")
            String because) {}

    private final Promises promises;
    private final WhoDoesWhatPages pages;
    private final Forms forms;

    PromiseController(Promises promises, WhoDoesWhatPages pages, Forms forms) {
        this.promises = promises;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable UUID promise, Page page, Model model) {
        var asked = new MapBindingResult(Map.of("id", Ids.next(), "on", page.today()), "became");
        return show(person, promise, asked, page, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID person,
            @PathVariable UUID promise,
            @Valid @ModelAttribute("became") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    became(pages.one(new YoungPersonId(person), promise, page).promise(), asked);
                    return Saved.to("/young-people/" + person + "/who-does-what")
                            .saying(page.t("diary.promise.became." + asked.how().name()));
                },
                () -> show(person, promise, errors, page, model));
    }

    private void became(Promise promise, Form asked) {
        if (asked.how() == Became.MOVED) {
            promises.move(asked.id(), promise.id(), asked.on(), asked.because());
        } else if (asked.how() == Became.KEPT) {
            promises.keep(promise.id(), asked.on(), asked.because());
        } else {
            promises.letGo(promise.id(), asked.on(), asked.because());
        }
    }

    private String show(UUID person, UUID promise, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("one", pages.one(new YoungPersonId(person), promise, page));
        return "diary/promise";
    }
}
