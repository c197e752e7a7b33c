package uk.onedoor.people;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.StickingSource.Sticking;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person's page: who they are, where tonight, who sticks with them, what is next, and what was told lately. */
@Controller
@OpenTo(Opens.RECORDS)
class PersonController {

    private static final int LATELY = 5;

    private final Frames frames;
    private final Homes homes;
    private final AboutMe aboutMe;
    private final Alongside alongside;
    private final Audit audit;

    PersonController(Frames frames, Homes homes, AboutMe aboutMe, Alongside alongside, Audit audit) {
        this.frames = frames;
        this.homes = homes;
        this.aboutMe = aboutMe;
        this.alongside = alongside;
        this.audit = audit;
    }

    @GetMapping("/young-people/{id}")
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.NOW);
            YoungPersonId person = frame.person().id();
            if (!person.equals(id)) {
                return "redirect:" + frame.at();
            }
            Glance glance = frame.glance();
            model.addAttribute("frame", frame);
            homes.now(person).ifPresent(home -> {
                model.addAttribute("home", HomeWords.theirs(page, home));
                model.addAttribute("homeSince", HomeWords.since(page, home));
            });
            List<Sticking> sticking = alongside.sticking(glance);
            model.addAttribute("sticking", sticking);
            model.addAttribute("answers", sticking.isEmpty() ? alongside.answers(person) : null);
            model.addAttribute("next", alongside.next(page, glance));
            model.addAttribute("offers", alongside.offers(page, glance));
            model.addAttribute("waiting", alongside.waiting(page, glance));
            model.addAttribute("lately", alongside.lately(page, glance, LATELY));
            Map<Section, AboutMe.Entry> words = aboutMe.of(person, frame.records());
            model.addAttribute(
                    "sections", AboutMeWords.said(page, words, List.of(Section.WHAT_MATTERS, Section.WHAT_I_WANT)));
            return "people/person";
        });
    }
}
