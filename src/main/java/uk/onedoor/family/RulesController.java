package uk.onedoor.family;

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

/** Within how many days a council wants a family meeting offered, and a crisis plan practised. */
@Controller
@RequestMapping("/family-rules")
@OpenTo(Opens.SETTINGS)
class RulesController {

    private static final SettingsForm DAYS = SettingsForm.at("/family-rules", "family.rules", "offer", "practise");

    private final SettingsPages pages;

    RulesController(SettingsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return pages.show(DAYS, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(DAYS, asked, page, model);
    }
}
