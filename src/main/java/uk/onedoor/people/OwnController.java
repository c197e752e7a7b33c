package uk.onedoor.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.PersonRepository.Whole;
import uk.onedoor.people.Shown.Offer;
import uk.onedoor.people.StickingSource.Sticking;
import uk.onedoor.people.Timeline.Stretch;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** A young person's own page: what they asked for first, then what is next and who is there; and their story. */
@Controller
@RequestMapping("/me")
@OpenTo(Opens.OWN)
class OwnController {

    private static final int MOST = 50;
    private static final int LAST_SAID = 3;

    private final OwnPlace place;
    private final OwnStories stories;
    private final Alongside alongside;
    private final ObjectProvider<OwnPages> pages; // there may be none
    private final Audit audit;

    OwnController(
            OwnPlace place, OwnStories stories, Alongside alongside, ObjectProvider<OwnPages> pages, Audit audit) {
        this.place = place;
        this.stories = stories;
        this.alongside = alongside;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String now(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Whole me = place.open(page, model, "now");
            YoungPersonId who = me.person().id();
            Glance glance = me.glance();
            List<Sticking> sticking = alongside.sticking(glance);
            model.addAttribute("said", stories.said(page, glance, LAST_SAID));
            model.addAttribute("next", alongside.ownNext(page, glance));
            model.addAttribute("sticking", sticking);
            model.addAttribute("answers", alongside.answers(who));
            model.addAttribute("pages", links(page, glance));
            model.addAttribute(
                    "taps",
                    pages.orderedStream()
                            .flatMap(room -> room.taps(glance).stream())
                            .toList());
            return "people/own";
        });
    }

    private List<Offer> links(Page page, Glance glance) {
        return pages.orderedStream()
                .flatMap(room -> room.of(glance).stream())
                .map(link -> new Offer(page.t(link.titleKey()), link.link(), null))
                .toList();
    }

    @GetMapping("/story")
    String story(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant before,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Whole me = place.open(page, model, "story");
            Stretch stretch = stories.stretch(me.glance(), before, MOST);
            model.addAttribute("lines", stories.lines(page, stretch));
            model.addAttribute("latest", before == null);
            model.addAttribute("earlier", stretch.earlier() == null ? null : "/me/story?before=" + stretch.earlier());
            return "people/own-story";
        });
    }
}
