package uk.onedoor.carers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.settings.SettingsForm;
import uk.onedoor.platform.settings.SettingsPages;
import uk.onedoor.platform.web.Page;

/** How long approvals, checks and approvals for the time being hold in this council, see {@link Rhythm}. */
@Controller
@RequestMapping("/carer-rhythm")
@OpenTo(Opens.ACCOUNTS)
class CarerRhythmController {

    private static final SettingsForm RHYTHM =
            SettingsForm.at("/carer-rhythm", "carers.rhythm", "review", "kin", "more", "dbs", "ahead");

    private final SettingsPages pages;

    CarerRhythmController(SettingsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return pages.show(RHYTHM, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(RHYTHM, asked, page, model);
    }
}
