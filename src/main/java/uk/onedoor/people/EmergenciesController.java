package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import uk.onedoor.people.AccessAsks.AccessAskId;
import uk.onedoor.people.AccessAsks.Reply;
import uk.onedoor.people.Emergencies.EmergencyId;
import uk.onedoor.people.Emergencies.Outcome;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Refusal;

/** Who saw a young person in an emergency, and who asked to see them: the review and the answer. */
@Controller
@RequestMapping("/young-people/{id}/emergencies")
@OpenTo(Opens.RECORDS)
@OnlyNow
class EmergenciesController {

    /** A review or an answer: the page has one of each at most. */
    record Form(
            @Nullable EmergencyId emergency,

            @Nullable Outcome outcome,

            @Nullable @Size(max = 1000, message = "people.emergencies.words.long")
            String found,

            @Nullable AccessAskId asking,

            @Nullable Reply answer,

            @Nullable @Size(max = 1000, message = "people.emergencies.words.long")
            String why,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    private final Frames frames;
    private final Emergencies emergencies;
    private final AccessAsks asks;
    private final EmergencyPages pages;
    private final Forms forms;

    EmergenciesController(Frames frames, Emergencies emergencies, AccessAsks asks, EmergencyPages pages, Forms forms) {
        this.frames = frames;
        this.emergencies = emergencies;
        this.asks = asks;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        BindingResult blank =
                new BeanPropertyBindingResult(new Form(null, null, null, null, null, null, null), "asked");
        return pages.audited(() -> pages.list(page, model, frames.open(page, id, Part.RECORD), blank));
    }

    @PostMapping("/reviews")
    @OpenTo(Opens.MANAGERS)
    String review(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    emergencies.review(
                            said(asked.emergency(), "outcome", "people.emergencies.outcome.missing"),
                            said(asked.outcome(), "outcome", "people.emergencies.outcome.missing"),
                            said(asked.found(), "found", "people.emergencies.words.missing"));
                    return done(id, page);
                },
                () -> pages.audited(() -> pages.list(page, model, frames.open(page, id, Part.RECORD), errors)));
    }

    @PostMapping("/answers")
    @OpenTo(Opens.MANAGERS)
    String answer(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    asks.answer(
                            said(asked.asking(), "answer", "people.emergencies.answer.missing"),
                            said(asked.answer(), "answer", "people.emergencies.answer.missing"),
                            said(asked.why(), "why", "people.emergencies.words.missing"),
                            asked.until());
                    return done(id, page);
                },
                () -> pages.audited(() -> pages.list(page, model, frames.open(page, id, Part.RECORD), errors)));
    }

    private static <T> T said(@Nullable T value, String field, String key) {
        if (value == null) {
            throw new Refusal(field, key);
        }
        return value;
    }

    private static Saved done(YoungPersonId id, Page page) {
        return Saved.to("/young-people/" + id + "/emergencies").saying(page.t("people.emergencies.done"));
    }
}
