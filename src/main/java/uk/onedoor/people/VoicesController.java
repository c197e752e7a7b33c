package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** What young people said that waits for an answer: mine first, then what waits for others in my hub. */
@Controller
@RequestMapping("/voices")
@OpenTo(Opens.RECORDS)
class VoicesController {

    record Form(
            @Nullable UUID answer,

            @NotBlank(message = "people.answer.words.missing") @Size(max = 5_000, message = "people.said.words.long")
            String words) {}

    private final Voices voices;
    private final VoicePages shown;
    private final SectionRights rights;
    private final Audit audit;
    private final Forms forms;

    VoicesController(Voices voices, VoicePages shown, SectionRights rights, Audit audit, Forms forms) {
        this.voices = voices;
        this.shown = shown;
        this.rights = rights;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> shown.list(page, model));
    }

    @GetMapping("/{said}")
    String ask(@PathVariable SaidId said, @ModelAttribute("page") Page page, Model model) {
        BindingResult blank = new BeanPropertyBindingResult(new Form(Ids.next(), ""), "asked");
        return audit.page(() -> one(said, blank, page, model));
    }

    @PostMapping("/{said}")
    String answer(
            @PathVariable SaidId said,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    voices.answer(asked.answer() == null ? Ids.next() : asked.answer(), said, asked.words());
                    return Saved.to("/voices").saying(page.t("people.answer.done"));
                },
                () -> audit.page(() -> one(said, errors, page, model)));
    }

    private String one(SaidId said, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("mayAnswer", rights.mayWrite("SAID"));
        return shown.one(page, model, voices.get(said));
    }
}
