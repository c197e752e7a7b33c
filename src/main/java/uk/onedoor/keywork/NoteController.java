package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;

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
    private final Forms forms;

    NoteController(Notes notes, NotePage notePage, Forms forms) {
        this.notes = notes;
        this.notePage = notePage;
        this.forms = forms;
    }

    @GetMapping
    String note(@PathVariable UUID id, Model model) {
        notePage.of(new NoteId(id)).addTo(model);
        return "keywork/note";
    }

    @PostMapping("/sharing")
    String share(@PathVariable UUID id, Page page) {
        return forms.save(() -> {
            notes.share(new NoteId(id));
            return Saved.to("/notes/" + id).saying(page.t("keywork.note.shared.done"));
        });
    }

    @GetMapping("/withdrawal")
    @OnlyNow
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
            Model model) {
        return forms.save(
                errors,
                () -> {
                    notes.withdraw(new NoteId(id), asked.because());
                    return Saved.to("/notes/" + id).saying(page.t("keywork.note.withdrawal.done"));
                },
                () -> show("keywork/withdrawal", id, errors, page, model));
    }

    @GetMapping("/correction")
    @OnlyNow
    String askCorrection(@PathVariable UUID id, Page page, Model model) {
        return showCorrection(id, null, page, model);
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable UUID id,
            @Valid @ModelAttribute("correction") CorrectionForm asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    notes.correct(new NoteId(id), new NoteId(asked.id()), asked.words(), asked.ownWords());
                    return Saved.to("/notes/" + asked.id()).saying(page.t("keywork.note.correction.done"));
                },
                () -> showCorrection(id, errors, page, model));
    }

    private String showCorrection(UUID id, @Nullable BindingResult errors, Page page, Model model) {
        NotePage.Shown before = notePage.toPutRight(new NoteId(id));
        String own = before.note().ownWords();
        var stored = Map.of("id", Ids.next(), "words", before.note().words(), "ownWords", own == null ? "" : own);
        model.addAttribute("form", forms.show(page, errors, Stored.of(stored)));
        before.addTo(model);
        return "keywork/correction";
    }

    private String show(String template, UUID id, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        notePage.toPutRight(new NoteId(id)).addTo(model);
        return template;
    }
}
