package uk.onedoor.people;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.PersonRepository.Whole;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person reads who has looked at their record, when, and at what. */
@Controller
@RequestMapping("/me/looked")
@OpenTo(Opens.OWN)
class OwnLooksController {

    private final OwnPlace place;
    private final Looks looks;
    private final Audit audit;

    OwnLooksController(OwnPlace place, Looks looks, Audit audit) {
        this.place = place;
        this.looks = looks;
        this.audit = audit;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable YearMonth month, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Whole me = place.open(page, model, "looked");
            model.addAttribute("looks", looks.of(page, me.records(), month, "/me/looked"));
            return "people/own-looked";
        });
    }
}
