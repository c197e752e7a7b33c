package uk.onedoor.diary;

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

/** Within how many days a council looks at visits together. */
@Controller
@RequestMapping("/diary/rule")
@OpenTo(Opens.MANAGERS)
class JoiningRuleController {

    private static final SettingsForm WITHIN = SettingsForm.at("/diary/rule", "diary.rule", "within");

    private final SettingsPages pages;

    JoiningRuleController(SettingsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return pages.show(WITHIN, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(WITHIN, asked, page, model);
    }
}
