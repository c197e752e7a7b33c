package uk.onedoor.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.settings.SettingsForm;
import uk.onedoor.platform.settings.SettingsPages;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.Dormant;
import uk.onedoor.staff.WorkerId;

/** Accounts that close because nobody signs in: which, after how long, and opening one again. */
@Controller
@RequestMapping("/accounts/unused")
@OpenTo(Opens.ACCOUNTS)
class DormantController {

    private static final SettingsForm AFTER =
            new SettingsForm("/accounts/unused", "/accounts/unused/days", "staff.unused", List.of("days"));

    private final Dormant dormant;
    private final Settings settings;
    private final SettingsPages pages;
    private final Forms forms;

    DormantController(Dormant dormant, Settings settings, SettingsPages pages, Forms forms) {
        this.dormant = dormant;
        this.settings = settings;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping("/days")
    @OpenTo(Opens.SETTINGS)
    String after(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(AFTER, asked, page, errors -> shown(errors, page, model));
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
        pages.fill(AFTER, errors, page, model);
        model.addAttribute("days", settings.number("staff.unused.days"));
        model.addAttribute("closing", dormant.closing());
        model.addAttribute("closed", dormant.closed());
        return "site/unused";
    }
}
