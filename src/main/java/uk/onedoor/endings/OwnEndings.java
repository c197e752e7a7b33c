package uk.onedoor.endings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** What a young person reads of their own endings, and says about them. */
@Component
class OwnEndings {

    private final Reading reading;
    private final Paces paces;
    private final TaperWords words;

    OwnEndings(Reading reading, Paces paces, TaperWords words) {
        this.reading = reading;
        this.paces = paces;
        this.words = words;
    }

    void say(UUID id, YoungPersonId me, Pace pace, @Nullable String said) {
        paces.say(id, me, pace, said);
    }

    void fill(Page page, Glance glance, Model model) {
        Known known = reading.of(glance);
        model.addAttribute("picture", TaperPicture.of(page, known, List.of()));
        model.addAttribute("steps", words.steps(page, known));
        model.addAttribute("said", words.paces(page, known));
    }
}
