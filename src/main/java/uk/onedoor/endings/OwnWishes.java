package uk.onedoor.endings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** What a young person reads of the way back, and says about it. */
@Component
class OwnWishes {

    private final Wishes wishes;
    private final EndingsReading reading;
    private final CloseWords words;
    private final Welcomes welcomes;

    OwnWishes(Wishes wishes, EndingsReading reading, CloseWords words, Welcomes welcomes) {
        this.wishes = wishes;
        this.reading = reading;
        this.words = words;
        this.welcomes = welcomes;
    }

    void say(UUID id, YoungPersonId me, @Nullable String said) {
        wishes.say(id, me, said);
    }

    void fill(Page page, Glance glance, Model model) {
        Known known = reading.of(glance);
        model.addAttribute("wishes", words.wishes(page, known));
        welcomes.fill(page, glance, known, model);
    }
}
