package uk.onedoor.endings;

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

    private final EndingsReading reading;
    private final Paces paces;
    private final TaperWords words;
    private final CliffWords cliffs;

    OwnEndings(EndingsReading reading, Paces paces, TaperWords words, CliffWords cliffs) {
        this.cliffs = cliffs;
        this.reading = reading;
        this.paces = paces;
        this.words = words;
    }

    void say(UUID id, YoungPersonId me, Pace pace, @Nullable String said) {
        paces.say(id, me, pace, said);
    }

    void fill(Page page, Glance glance, Model model) {
        Known known = reading.of(glance);
        model.addAttribute("picture", TaperPicture.of(page, known, cliffs.marked(page, known)));
        model.addAttribute("cliffs", cliffs.lines(page, known));
        model.addAttribute("steps", words.steps(page, known));
        model.addAttribute("said", words.paces(page, known));
    }
}
