package uk.onedoor.safety;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Urgent;

/** Every time somebody was not where they were expected, each by itself. */
@Controller
@Urgent
@OpenTo(Opens.RECORDS)
class MissingTimesController {

    private final MissingPages pages;
    private final MissingEpisodes episodes;
    private final MissingWords words;

    MissingTimesController(MissingPages pages, MissingEpisodes episodes, MissingWords words) {
        this.pages = pages;
        this.episodes = episodes;
        this.words = words;
    }

    @GetMapping("/young-people/{id}/missing")
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(
                id,
                page,
                model,
                "safety/times",
                frame -> model.addAttribute(
                        "times",
                        episodes.of(frame.person().id()).stream()
                                .map(one -> words.line(
                                        page,
                                        null,
                                        one,
                                        MissingPages.at(frame.person().id(), one.id()),
                                        false))
                                .toList()));
    }
}
