package uk.onedoor.keywork;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** One note: read, put right, shown to the young person after all, or taken back with a reason. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/notes/{id}")
class NoteController {

    /** Why a note is taken back. */
    record WithdrawalForm(
            @NotBlank(message = "keywork.note.withdrawal.missing")
            String because) {}

    /** The words that take the place of those before. */
    record CorrectionForm(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "keywork.note.words.missing")
            String words,

            @Nullable String ownWords) {}

    private final Notes notes;
    private final NotePage notePage;
    private final Pages pages;

    NoteController(Notes notes, NotePage notePage, Pages pages) {
        this.notes = notes;
        this.notePage = notePage;
        this.pages = pages;
    }

    @GetMapping
    String note(@PathVariable UUID id, Model model) {
        notePage.of(new NoteId(id)).addTo(model);
        return "keywork/note";
    }

    @PostMapping("/sharing")
    String share(@PathVariable UUID id, Page page, RedirectAttributes flash) {
        notes.share(new NoteId(id));
        flash.addFlashAttribute("done", page.t("keywork.note.shared.done"));
        return "redirect:/notes/" + id;
    }

    @GetMapping("/withdrawal")
    String askWithdrawal(@PathVariable UUID id, Page page, Model model) {
        var asked = new MapBindingResult(Map.of(), "withdrawal");
        return show("keywork/withdrawal", id, asked, page, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @Valid @ModelAttribute("withdrawal") WithdrawalForm asked,
            BindingResult errors,
            Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                notes.withdraw(new NoteId(id), asked.because());
                flash.addFlashAttribute("done", page.t("keywork.note.withdrawal.done"));
                return "redirect:/notes/" + id;
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("keywork/withdrawal", id, errors, page, model);
    }

    @GetMapping("/correction")
    String askCorrection(@PathVariable UUID id, Page page, Model model) {
        NotePage.Shown before = notePage.toPutRight(new NoteId(id));
        String own = before.note().ownWords();
        var asked = Map.of("id", Ids.next(), "words", before.note().words(), "ownWords", own == null ? "" : own);
        model.addAttribute("form", pages.form(page, new MapBindingResult(asked, "correction")));
        before.addTo(model);
        return "keywork/correction";
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("correction") CorrectionForm asked,
            BindingResult errors,
            Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                notes.correct(new NoteId(id), new NoteId(asked.id()), asked.words(), asked.ownWords());
                flash.addFlashAttribute("done", page.t("keywork.note.correction.done"));
                return "redirect:/notes/" + asked.id();
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("keywork/correction", id, errors, page, model);
    }

    private String show(String template, UUID id, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", pages.form(page, errors));
        notePage.toPutRight(new NoteId(id)).addTo(model);
        return template;
    }
}
