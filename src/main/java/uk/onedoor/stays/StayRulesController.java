package uk.onedoor.stays;

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

/** How often a manager decides again past the planned end, and from when a stay in a hub is long. */
@Controller
@RequestMapping("/stays/rules")
@OpenTo(Opens.ACCOUNTS)
class StayRulesController {

    private static final SettingsForm RULES = SettingsForm.at("/stays/rules", "stays.rules", "again", "long");

    private final SettingsPages pages;

    StayRulesController(SettingsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return pages.show(RULES, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(RULES, asked, page, model);
    }
}
