package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
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

/** A stay that was written down wrongly is withdrawn; the page says first what falls with it. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}/withdrawal")
@OpenTo(Opens.MANAGERS)
class WithdrawalController {

    record Form(
            @NotBlank(message = "stays.withdrawal.because.missing") @Size(max = 1000, message = "stays.long.1000")
            String because) {}

    private final StayPages pages;
    private final Stays stays;
    private final Withdrawals withdrawals;
    private final StayFalls falls;
    private final Forms forms;

    WithdrawalController(StayPages pages, Stays stays, Withdrawals withdrawals, StayFalls falls, Forms forms) {
        this.pages = pages;
        this.stays = stays;
        this.withdrawals = withdrawals;
        this.falls = falls;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return asking(id, stay, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String withdraw(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    withdrawals.withdraw(stays.theirs(stay, id), asked.because());
                    return Saved.to("/young-people/" + id + "/stays/" + stay).saying(page.t("stays.withdrawal.done"));
                },
                () -> asking(id, stay, page, model, errors));
    }

    private String asking(YoungPersonId id, StayId stay, Page page, Model model, BindingResult typed) {
        return pages.askAbout(id, stay, page, model, "stays/withdrawal", (frame, of) -> {
            model.addAttribute("falls", falls.with(page, frame, of));
            model.addAttribute("beside", falls.beside(page, frame, of));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
