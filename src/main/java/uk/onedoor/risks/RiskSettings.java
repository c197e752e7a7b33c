package uk.onedoor.risks;

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

/** When a council looks whether what helps is working, and back on a hard decision. */
@Controller
@RequestMapping("/raise-rhythm")
@OpenTo(Opens.ACCOUNTS)
class RiskSettings {

    /** In how many weeks a worry is looked at when nobody chose a day. */
    static final String WEEKS = "risks.rhythm.weeks";

    /** How many months after it was made a hard decision is looked at, to learn. */
    static final String MONTHS = "risks.rhythm.months";

    private static final SettingsForm RHYTHM = SettingsForm.at("/raise-rhythm", "risks.rhythm", "weeks", "months");

    private final SettingsPages pages;

    RiskSettings(SettingsPages pages) {
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
