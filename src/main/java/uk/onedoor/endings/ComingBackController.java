package uk.onedoor.endings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
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
import uk.onedoor.keywork.Allocations;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Somebody is back, in one tap; or what they wished is answered in words. */
@Controller
@RequestMapping("/young-people/{id}")
@OpenTo(Opens.RECORDS)
class ComingBackController {

    record Welcome(@NotNull(message = "endings.form.stale") UUID hub) {}

    record Answer(
            @NotBlank(message = "endings.wish.answer.missing") @Size(max = 2000, message = "endings.too.long.2000")
            String answer) {}

    private final Wishes wishes;
    private final Allocations allocations;
    private final TaperPages pages;
    private final CloseWords words;
    private final Forms forms;

    ComingBackController(Wishes wishes, Allocations allocations, TaperPages pages, CloseWords words, Forms forms) {
        this.wishes = wishes;
        this.allocations = allocations;
        this.pages = pages;
        this.words = words;
        this.forms = forms;
    }

    @PostMapping("/coming-back")
    @OnlyNow
    String welcome(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Welcome asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    wishes.welcome(
                            id,
                            new HubId(Objects.requireNonNull(asked.hub())),
                            page.t("endings.back.because"),
                            page.t("endings.back.answer"));
                    return Saved.to("/young-people/" + id + next(id, page)).saying(page.t("endings.back.done"));
                },
                () -> answerPage(id, new MapBindingResult(new HashMap<>(), "asked"), page, model));
    }

    /** Whoever names key workers goes on to it, unless there is one who stayed. */
    private String next(YoungPersonId id, Page page) {
        boolean names = Objects.requireNonNull(page.viewer()).may(Opens.MANAGERS);
        return names && allocations.keyWorker(id).isEmpty() ? "/key-worker" : "";
    }

    @GetMapping("/wish")
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return answerPage(id, new MapBindingResult(new HashMap<>(), "asked"), page, model);
    }

    @PostMapping("/wish")
    String answer(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Answer asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    pages.toWrite(id);
                    wishes.answer(id, asked.answer());
                    // Where nobody came back, the record is not the answerer's to see any more.
                    return Saved.to("/today").saying(page.t("endings.answer.done"));
                },
                () -> answerPage(id, errors, page, model));
    }

    private String answerPage(YoungPersonId id, BindingResult asked, Page page, Model model) {
        return pages.write(id, page, model, "endings/wish", opened -> {
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("wishes", words.wishes(page, opened.known()));
        });
    }
}
