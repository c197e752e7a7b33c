package uk.onedoor.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
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

/** What makes a look worth asking about, in numbers of the council's own; and looks nobody of their hub may ask about. */
@Controller
@RequestMapping("/unusual-looks/rules")
@OpenTo(Opens.SETTINGS)
class LookRulesController {

    private static final SettingsForm RULES =
            SettingsForm.at("/unusual-looks/rules", "people.unusual.rules", "people", "days");

    private final UnusualLooks looks;
    private final SettingsPages pages;

    LookRulesController(UnusualLooks looks, SettingsPages pages) {
        this.looks = looks;
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return shown(null, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(RULES, asked, page, errors -> shown(errors, page, model));
    }

    private String shown(@Nullable BindingResult errors, Page page, Model model) {
        pages.fill(RULES, errors, page, model);
        model.addAttribute("nobodyAsks", looks.nobodyAsks());
        return "people/look-rules";
    }
}
