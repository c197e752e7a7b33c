package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Urgent;
import uk.onedoor.shared.Ids;

/** What the police would be told of somebody: looked at beforehand, line by line, and with what is known of one night. */
@Controller
@Urgent
@OpenTo(Opens.RECORDS)
class PackController {

    /** That a line is still right; every button of the form is one. */
    record Form(
            @NotNull(message = "unreadable") UUID check,

            @NotNull(message = "safety.pack.line.missing") UUID line) {}

    private final PackPages pages;
    private final PoliceSheets sheets;
    private final Packs packs;
    private final Forms forms;

    PackController(PackPages pages, PoliceSheets sheets, Packs packs, Forms forms) {
        this.pages = pages;
        this.sheets = sheets;
        this.packs = packs;
        this.forms = forms;
    }

    @GetMapping("/young-people/{id}/missing/pack")
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return shown(id, page, model, new BeanPropertyBindingResult(new Form(Ids.next(), Ids.next()), "asked"));
    }

    @PostMapping("/young-people/{id}/missing/pack")
    String check(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    packs.check(id, asked.check(), asked.line());
                    return Saved.to(PackPages.at(id)).saying(page.t("safety.pack.check.done"));
                },
                () -> shown(id, page, model, errors));
    }

    /** The sheet for the officer, of one night. */
    @GetMapping("/young-people/{id}/missing/{episode}/pack")
    String sheet(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        return sheets.own(id, episode, page, model);
    }

    /** The same sheet as a file to send or print. */
    @GetMapping("/young-people/{id}/missing/{episode}/pack.pdf")
    @OnlyNow
    String file(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.file(id, episode, page, model);
    }

    private String shown(YoungPersonId id, Page page, Model model, BindingResult typed) {
        model.addAttribute("form", forms.show(page, typed));
        return pages.beforehand(id, page, model, "safety/pack");
    }
}
