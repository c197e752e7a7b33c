package uk.onedoor.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Shown.Listed;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** The young people the viewer works with, and finding one by any part of any of their names. */
@Controller
@OpenTo(Opens.RECORDS)
class PeopleController {

    private static final int MOST = 200;

    private final People people;
    private final Homes homes;
    private final Alongside alongside;
    private final Audit audit;

    PeopleController(People people, Homes homes, Alongside alongside, Audit audit) {
        this.people = people;
        this.homes = homes;
        this.alongside = alongside;
        this.audit = audit;
    }

    @GetMapping("/young-people")
    String list(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<YoungPerson> first = people.first(MOST + 1);
            show(page, model, first.size() > MOST ? first.subList(0, MOST) : first);
            model.addAttribute("elsewhere", alongside.elsewhere(page, ""));
            model.addAttribute("more", first.size() > MOST);
            return "people/list";
        });
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", required = false) @Nullable String words,
            @ModelAttribute("page") Page page,
            Model model) {
        String asked = words == null ? "" : words.strip();
        return audit.page(() -> {
            show(page, model, people.search(asked));
            model.addAttribute("elsewhere", alongside.elsewhere(page, asked));
            model.addAttribute("asked", asked.substring(0, Math.min(asked.length(), 100)));
            return "people/search";
        });
    }

    private void show(Page page, Model model, List<YoungPerson> found) {
        List<YoungPersonId> ids = found.stream().map(YoungPerson::id).toList();
        Map<YoungPersonId, Home> where = homes.now(ids);
        audit.shown(ids.stream().map(YoungPersonId::value).toList());
        model.addAttribute(
                "people",
                found.stream()
                        .map(person -> new Listed(person, HomeWords.line(page, where.get(person.id()))))
                        .toList());
    }
}
