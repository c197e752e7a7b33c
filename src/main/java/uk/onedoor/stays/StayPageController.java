package uk.onedoor.stays;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** A young person's stays, and one of them with everything that can be done about it. */
@Controller
@RequestMapping("/young-people/{id}/stays")
@OpenTo(Opens.RECORDS)
class StayPageController {

    private final StayPages pages;
    private final StayRepository stays;
    private final StayWords words;
    private final StayStory story;
    private final Clock clock;

    StayPageController(StayPages pages, StayRepository stays, StayWords words, StayStory story, Clock clock) {
        this.pages = pages;
        this.stays = stays;
        this.words = words;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "stays/stays", frame -> {
            List<StayShown> told = stays.of(frame.records()).stream()
                    .map(stay -> words.told(page, stay))
                    .toList();
            model.addAttribute("stays", told);
        });
    }

    @GetMapping("/{stay}")
    String one(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "stays/stay", frame -> {
            Stay of = pages.of(frame, stay);
            model.addAttribute("stay", words.told(page, of));
            model.addAttribute("state", of.state(clock.instant()));
            model.addAttribute("movingDay", MovingDay.isOf(of));
            model.addAttribute("actions", StayAction.of(of, clock.instant()));
            model.addAttribute("law", story.law(page, of));
            model.addAttribute("beside", story.beside(frame, of));
            model.addAttribute("lines", story.lines(of.id()));
            model.addAttribute("decisions", story.decisions(of.id()));
            model.addAttribute("checklist", story.checklist(page, of));
        });
    }
}
