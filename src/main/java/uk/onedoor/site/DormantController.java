package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.staff.Dormant;
import uk.onedoor.staff.WorkerId;

/** Accounts that close because nobody signs in: which, after how long, and opening one again. */
@Controller
@RequestMapping("/accounts/unused")
@OpenTo(Opens.ACCOUNTS)
class DormantController {

    record After(
            @NotNull(message = "site.unused.days.wrong")
            @Min(value = 30, message = "site.unused.days.wrong")
            @Max(value = 365, message = "site.unused.days.wrong")
            Integer days) {}

    private final Dormant dormant;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final Forms forms;

    DormantController(Dormant dormant, Authorities authorities, CurrentViewer viewer, Forms forms) {
        this.dormant = dormant;
        this.authorities = authorities;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping("/days")
    @OpenTo(Opens.SETTINGS)
    String after(
            @Valid @ModelAttribute("asked") After asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    authorities.closeAccountsAfter(viewer.get().authority(), asked.days());
                    return Saved.to("/accounts/unused").saying(page.t("site.unused.days.saved"));
                },
                () -> shown(errors, page, model));
    }

    @PostMapping("/{worker}")
    String reopen(@PathVariable WorkerId worker, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            return Saved.to("/accounts/" + worker)
                    .with("code", dormant.reopen(worker))
                    .saying(page.t("site.unused.reopened"));
        });
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        int days = authorities.dormantAfterDays(viewer.get().authority());
        model.addAttribute("form", forms.show(page, errors, Stored.of(new After(days))));
        model.addAttribute("days", days);
        model.addAttribute("closing", dormant.closing());
        model.addAttribute("closed", dormant.closed());
        return "site/unused";
    }
}
