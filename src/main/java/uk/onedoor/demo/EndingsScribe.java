package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.endings.KeepingOutcome;
import uk.onedoor.endings.NewStep;
import uk.onedoor.endings.Pace;
import uk.onedoor.endings.Paces;
import uk.onedoor.endings.StayClose;
import uk.onedoor.endings.SupportKind;
import uk.onedoor.endings.Tapers;
import uk.onedoor.endings.Wishes;
import uk.onedoor.keywork.SupportEpisode;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownFact.WelcomedBack;

/**
 * Lets support of some of the invented young people grow less: one as agreed, one falling off, one too fast for them, one
 * close to their eighteenth birthday; visits those who stepped away, and hears those who come back. It writes beside what
 * the town tells, from what is told, and leaves the telling to the others.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("onedoor.demo")
class EndingsScribe implements Scribe {

    private static final int SETTLED_IN_DAYS = 12;
    private static final int MONTHS = 15;
    private static final int STORIES = 7;
    private static final int WAYS_IT_WENT = 6;
    private static final int QUARTER = 15;

    private final Tapers tapers;
    private final Paces paces;
    private final StayClose close;
    private final Wishes wishes;
    private final SupportEpisodes support;

    private @Nullable Cast cast;

    EndingsScribe(Tapers tapers, Paces paces, StayClose close, Wishes wishes, SupportEpisodes support) {
        this.tapers = tapers;
        this.paces = paces;
        this.close = close;
        this.wishes = wishes;
        this.support = support;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        this.cast = cast;
        if (fact instanceof NoteWritten note) {
            note.youngPeople().forEach(who -> beside(who, note, cast, written));
        } else if (fact instanceof WelcomedBack back) {
            YoungPersonId who = cast.youngPerson(back.youngPerson());
            cast.asYoungPerson(back.youngPerson(), () -> wishes.say(id(back.key()), who, back.words()));
            cast.as(back.by(), () -> wishes.answer(who, "Come round tomorrow, the kettle is on."));
        }
        return false;
    }

    /** Once a week: those who stepped away were visited, some did not want it, and some were not found. */
    @Override
    public void endOf(LocalDate day) {
        Cast playing = cast;
        if (playing == null || day.getDayOfWeek() != java.time.DayOfWeek.SUNDAY) {
            return;
        }
        playing.hubs().forEach(hub -> visited(hub, day));
    }

    private void visited(HubId hub, LocalDate day) {
        for (SupportEpisode episode : support.stayingClose(hub)) {
            YoungPersonId who = episode.youngPerson();
            close.open(who, day).forEach((key, due) -> visited(who, key, due));
        }
    }

    private void visited(YoungPersonId who, String key, LocalDate due) {
        switch (Math.floorMod(key.hashCode() + who.hashCode(), WAYS_IT_WENT)) {
            case 0 -> close.tell(who, key, KeepingOutcome.NONE_WANTED, due, "Busy with work. A text was enough.");
            case 1 -> close.tell(who, key, KeepingOutcome.NOT_REACHED, due, "Nobody in. A card through the door.");
            default -> close.tell(who, key, KeepingOutcome.DONE, due, "Tea and a walk round the block. All well.");
        }
    }

    private void beside(String key, NoteWritten note, Cast cast, Written written) {
        int story = Math.floorMod(key.hashCode(), STORIES);
        LocalDate on = London.day(note.at());
        String begun = "endings/" + key;
        int later = Math.floorMod(key.hashCode() / STORIES, MONTHS);
        if (story > 3
                || on.isBefore(cast.history().begin().plusDays(SETTLED_IN_DAYS).plusMonths(later))) {
            return;
        }
        if (!written.has(begun)) {
            written.put(begun, Ids.next());
            plan(story, cast.youngPerson(key), cast.history().youngPerson(key).bornOn(), on);
        } else if (story == 2 && !written.has(begun + "/pace") && on.getDayOfMonth() > 20) {
            written.put(begun + "/pace", Ids.next());
            YoungPersonId who = cast.youngPerson(key);
            cast.asYoungPerson(
                    key,
                    () -> paces.say(
                            id(begun + "/pace"), who, Pace.TOO_FAST, "I like our days. Can we keep both for now?"));
        } else if (story == 2 && written.has(begun + "/pace") && !written.has(begun + "/answered")) {
            written.put(begun + "/answered", Ids.next());
            YoungPersonId who = cast.youngPerson(key);
            cast.as(
                    note.by(),
                    () -> paces.answer(who, id(begun + "/pace"), "Yes. We keep both days until you say otherwise."));
        } else if (story == 0 && !written.has(begun + "/pace") && on.getDayOfMonth() > 10) {
            written.put(begun + "/pace", Ids.next());
            YoungPersonId who = cast.youngPerson(key);
            cast.asYoungPerson(
                    key, () -> paces.say(id(begun + "/pace"), who, Pace.ABOUT_RIGHT, "It's fine. I've got football."));
        }
    }

    private void plan(int story, YoungPersonId who, LocalDate born, LocalDate on) {
        switch (story) {
            case 1 -> {
                agree(who, on, 600, "Plenty of time together while things are new");
                agree(who, on.plusWeeks(10), 480, "One evening less, and a text on that day");
                agree(
                        who,
                        on.plusWeeks(20),
                        240,
                        "Half of it, from the first week of the job",
                        "I'm working now. Halve it.");
            }
            case 3 -> {
                agree(who, on, 150, "As it is now");
                LocalDate eighteenth = born.plusYears(18);
                LocalDate less = eighteenth.isAfter(on.plusWeeks(8)) ? eighteenth.minusWeeks(2) : on.plusWeeks(12);
                agree(who, less, 120, "A bit less once college has settled");
            }
            default -> {
                agree(who, on, 120, "As it is now");
                agree(who, on.plusWeeks(6), 90, "Thursdays by phone");
                agree(who, on.plusWeeks(12), 75, "Tuesdays stay");
                agree(who, on.plusWeeks(18), 60, "One hour, and the door");
                agree(who, on.plusWeeks(24), 0, "On their own feet, and we stay close");
            }
        }
    }

    private void agree(YoungPersonId who, LocalDate from, int minutes, String words) {
        agree(who, from, minutes, words, null);
    }

    /** One that is quicker than is slow is agreed when they asked for it, in their own words. */
    private void agree(YoungPersonId who, LocalDate from, int minutes, String words, @Nullable String asked) {
        int phone = minutes / 4 / QUARTER * QUARTER;
        tapers.agree(new NewStep(
                id(who + " " + from),
                who,
                from,
                SupportKind.minutes(minutes - phone, phone, 0, 0, 0, 0),
                "Nan, at the kitchen table",
                SaidBy.WITH_WORKER,
                words,
                asked));
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("endings " + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
