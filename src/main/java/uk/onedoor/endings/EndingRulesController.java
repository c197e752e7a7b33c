package uk.onedoor.endings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;

/** What a council chooses for its endings: how much less at once, how slowly at least, and how long the door stays open. */
@Controller
@RequestMapping("/endings/rules")
@OpenTo(Opens.SETTINGS)
class EndingRulesController {

    private static final SettingsForm RULES = SettingsForm.at(
            "/endings/rules",
            "endings.rules",
            "share",
            "floor",
            "weeks",
            "cliff",
            "off",
            "years",
            "age",
            "birthdays",
            "visits",
            "kinds");

    private static final List<Integer> WEEKS = List.of(1, 2, 4, 6, 8, 12, 16, 20, 26, 39, 52, 78, 104);

    private final SettingsPages pages;

    EndingRulesController(SettingsPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return pages.show(RULES, EndingRulesController::offered, page, model);
    }

    @PostMapping
    String choose(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page, Model model) {
        return pages.save(RULES, EndingRulesController::offered, asked, page, model);
    }

    private static Map<String, List<Choice>> offered(Page page) {
        return Map.of(
                "birthdays",
                IntStream.rangeClosed(16, 25)
                        .mapToObj(age -> new Choice(String.valueOf(age), page.t("endings.rules.birthday", age)))
                        .toList(),
                "visits",
                WEEKS.stream()
                        .map(week -> new Choice(String.valueOf(week), page.n("endings.rules.visit", week)))
                        .toList(),
                "kinds",
                Arrays.stream(SupportKind.values())
                        .map(kind -> new Choice(String.valueOf(kind.number()), page.name(kind)))
                        .toList());
    }
}
