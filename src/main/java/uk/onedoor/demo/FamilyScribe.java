package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.demo.FamilyStory.About;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownFact.WelcomedBack;
import uk.onedoor.town.TownPlan;

/**
 * Keeps what families do going: with each note of whoever writes who is around them one more step of the family's story is written, the same one
 * however often the town is settled. Looks at each note, and leaves it for who writes it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("onedoor.demo")
class FamilyScribe implements Scribe {

    private static final int DAYS_BETWEEN = 28;
    private static final List<TownPlan.Role> WRITERS = List.of(
            TownPlan.Role.KEY_WORKER,
            TownPlan.Role.OUTREACH_WORKER,
            TownPlan.Role.DEPUTY_MANAGER,
            TownPlan.Role.HUB_MANAGER);

    private final FamilyStory story;

    FamilyScribe(FamilyStory story) {
        this.story = story;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        if (fact instanceof NoteWritten note && writesOfFamilies(note, cast)) {
            note.youngPeople().forEach(key -> goOn(note, key, cast, written));
        }
        return false;
    }

    /** Who is welcomed back is offered a meeting anew. */
    @Override
    public void after(TownFact fact, Cast cast, Written written) {
        if (fact instanceof WelcomedBack back) {
            About about = about(back.youngPerson(), London.day(back.at()), cast);
            cast.as(back.by(), () -> story.offer(about));
        }
    }

    private static About about(String key, LocalDate day, Cast cast) {
        return new About(
                cast.youngPerson(key), cast.hub(cast.history().youngPerson(key).hub()), day, key);
    }

    private void goOn(NoteWritten note, String key, Cast cast, Written written) {
        int step = 0;
        while (written.has(done(key, step))) {
            step++;
        }
        if (step < FamilyStory.steps(key)) {
            tell(note, key, step, cast, written);
        } else {
            keepUp(note, key, cast, written);
        }
    }

    private void tell(NoteWritten note, String key, int step, Cast cast, Written written) {
        LocalDate day = London.day(note.at());
        About about = about(key, day, cast);
        cast.as(note.by(), () -> story.tell(step, about));
        written.put(done(key, step), Ids.next());
    }

    /** Once in some weeks what was agreed is looked at again. */
    private void keepUp(NoteWritten note, String key, Cast cast, Written written) {
        LocalDate day = London.day(note.at());
        String turn = "family/" + key + "/again/" + day.toEpochDay() / DAYS_BETWEEN;
        if (!written.has(turn)) {
            About about = about(key, day, cast);
            cast.as(note.by(), () -> story.keepUp(about));
            written.put(turn, Ids.next());
        }
    }

    private static boolean writesOfFamilies(NoteWritten note, Cast cast) {
        return WRITERS.stream()
                .flatMap(role -> cast.with(role).stream())
                .anyMatch(each -> each.key().equals(note.by()));
    }

    private static String done(String key, int step) {
        return "family/" + key + "/" + step;
    }
}
