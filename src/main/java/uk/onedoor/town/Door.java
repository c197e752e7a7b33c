package uk.onedoor.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.DoorWords.Worry;
import uk.onedoor.town.TownFact.Asked;
import uk.onedoor.town.TownFact.Asker;
import uk.onedoor.town.TownFact.Decided;
import uk.onedoor.town.TownFact.Decision;
import uk.onedoor.town.TownFact.Urgency;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownPlan.Staff;

/** Writes who asks at the door of a hub and what the huddle decides: with us, walked to someone else, or not yet. */
final class Door {

    private final TownBooks books;
    private final Hub hub;
    private final DoorWords words;
    private int askings;

    Door(TownBooks books, Hub hub) {
        this.books = books;
        this.hub = hub;
        this.words = new DoorWords(books);
    }

    /** The day and minute on which help is agreed and a key worker can be allocated. */
    record Opening(LocalDate day, int minute) {}

    boolean isOnlyADoor(Story story) {
        return story.days() == 0;
    }

    Opening withUs(LocalDate day, TownYoungPerson who, Dice dice) {
        Asked asked = ask(day, who, words.worry(who, dice), dice);
        return open(asked, who, dice);
    }

    Opening withUs(LocalDate day, TownYoungPerson who, Story story, Dice dice) {
        Asked asked = ask(day, who, new Worry(story.asker(), story.worry(), story.hope()), dice);
        return open(asked, who, dice);
    }

    private Opening open(Asked asked, TownYoungPerson who, Dice dice) {
        LocalDate first = huddleAfter(asked);
        int minute = huddleMinute(asked, first);
        boolean waits = who.story() == null && dice.chance(0.1);
        LocalDate day = waits ? Moments.workingOnOrAfter(first.plusDays(dice.between(5, 16))) : first;
        if (waits) {
            books.write(notYet(asked, first, minute, who.key(), day, dice));
        }
        int at = waits ? 9 * 60 + 40 : minute;
        books.write(decided(
                asked,
                day,
                at,
                waits ? "/2" : "/1",
                Decision.WITH_US,
                who.key(),
                who.category(),
                words.withUs(who, dice),
                null,
                null,
                null,
                dice));
        return new Opening(day, at + dice.between(20, 70));
    }

    /** Someone about whom another door turns out to be the right one, or the right one later. */
    void someoneElse(LocalDate day, Dice dice) {
        Worry worry = words.elsewhere(dice);
        String about = books.slots().fill(worry.about(), dice, any -> "");
        Asked asked = write(day, null, about, worry, dice);
        LocalDate first = huddleAfter(asked);
        int minute = huddleMinute(asked, first);
        if (dice.chance(0.45)) {
            LocalDate later = Moments.workingOnOrAfter(first.plusDays(dice.between(9, 27)));
            books.write(notYet(asked, first, minute, null, later, dice));
            books.write(walked(asked, later, 9 * 60 + 40, "/2", dice));
        } else {
            books.write(walked(asked, first, minute, "/1", dice));
        }
    }

    void walkedOrNotYet(LocalDate day, Story story, Dice dice) {
        String about = story.nameUsed() + " " + story.lastName() + ", " + story.age();
        Asked asked = write(day, null, about, new Worry(story.asker(), story.worry(), story.hope()), dice);
        LocalDate first = huddleAfter(asked);
        int minute = huddleMinute(asked, first);
        if (story.tag().equals("handed-on")) {
            books.write(walked(asked, first, minute, "/1", dice));
            return;
        }
        LocalDate later = Moments.workingOnOrAfter(day.plusDays(28));
        books.write(notYet(asked, first, minute, null, later, dice));
        books.write(walked(asked, later, 9 * 60 + 40, "/2", dice));
    }

    /** Someone worries about a young person who already has a key worker. */
    void aboutSomeoneWithUs(LocalDate day, Spell spell, Dice dice) {
        TownYoungPerson who = spell.who;
        Asked asked = ask(day, who, words.again(dice), dice);
        LocalDate huddle = huddleAfter(asked);
        if (spell.liveOn(huddle)) {
            Decided decided = decided(
                    asked,
                    huddle,
                    huddleMinute(asked, huddle),
                    "/1",
                    Decision.WITH_US,
                    who.key(),
                    null,
                    words.fill(books.words(spell, huddle, dice, "decided-known"), who, dice),
                    null,
                    null,
                    null,
                    dice);
            books.write(ownedBy(decided, spell.teamOn(huddle).keyWorker()));
        } else {
            books.write(walked(asked, huddle, huddleMinute(asked, huddle), "/1", dice));
        }
    }

    private Asked ask(LocalDate day, TownYoungPerson who, Worry worry, Dice dice) {
        String about = worry.asker() == Asker.YOUNG_PERSON ? "Me" : who.nameUsed() + " " + who.lastName();
        String age = worry.asker() == Asker.YOUNG_PERSON
                ? ""
                : ", " + java.time.Period.between(who.bornOn(), day).getYears();
        return write(
                day,
                who,
                about + age,
                new Worry(worry.asker(), words.fill(worry.worry(), who, dice), words.fill(worry.hope(), who, dice)),
                dice);
    }

    private Asked write(LocalDate day, @Nullable TownYoungPerson who, String about, Worry worry, Dice dice) {
        boolean official =
                worry.asker() == Asker.TEACHER || worry.asker() == Asker.HEALTH || worry.asker() == Asker.SOCIAL_WORKER;
        LocalDate on = official ? Moments.workingOnOrAfter(day) : day;
        Instant at = official ? Moments.between(on, dice, 8, 17) : Moments.between(on, dice, 8, 23);
        boolean anonymous = worry.asker() == Asker.NEIGHBOUR_OR_OTHER
                ? dice.chance(0.6)
                : who != null && who.story() == null && dice.chance(0.06);
        String name = anonymous ? null : words.askerName(worry.asker(), who, books.council(hub), dice);
        String contact = anonymous ? null : words.contact(worry.asker(), who, dice);
        boolean byStaff = dice.chance(0.25) && at.atZone(Moments.LONDON).getHour() < 18;
        Asked asked = new Asked(
                at,
                "asked/" + hub.key() + "/" + on + "/" + ++askings,
                hub.key(),
                worry.asker(),
                name,
                contact,
                who == null ? null : who.key(),
                about,
                worry.worry(),
                worry.hope(),
                Urgency.values()[dice.weighted(2, 6, 2)],
                byStaff ? owner(dice) : null);
        books.write(asked);
        return asked;
    }

    private static LocalDate huddleAfter(Asked asked) {
        LocalDate day = Moments.dayOf(asked.at());
        return sameDay(asked) ? day : Moments.workingOnOrAfter(day.plusDays(1));
    }

    private static int huddleMinute(Asked asked, LocalDate huddle) {
        return sameDay(asked) && huddle.equals(Moments.dayOf(asked.at())) ? 16 * 60 + 15 : 9 * 60 + 45;
    }

    private static boolean sameDay(Asked asked) {
        return asked.urgency() == Urgency.TODAY
                && Moments.working(Moments.dayOf(asked.at()))
                && asked.at().atZone(Moments.LONDON).getHour() < 15;
    }

    private Decided notYet(Asked asked, LocalDate day, int minute, @Nullable String who, LocalDate later, Dice dice) {
        String step = books.slots().fill(books.slots().pick("next-step", dice), dice, any -> "");
        Decided base = decided(
                asked,
                day,
                minute,
                "/1",
                Decision.NOT_YET,
                who,
                null,
                books.slots().pick("decided-not-yet", dice),
                null,
                null,
                null,
                dice);
        return new Decided(
                base.at(),
                base.key(),
                base.asked(),
                base.decision(),
                base.hub(),
                base.owner(),
                base.youngPerson(),
                null,
                base.reasons(),
                null,
                null,
                null,
                step,
                later,
                base.provocation(),
                base.answer());
    }

    private Decided walked(Asked asked, LocalDate day, int minute, String turn, Dice dice) {
        String[] where = books.slots().pick("walked-to", hub.council(), dice).split(", ", 2);
        Instant accepted = Moments.at(day, minute / 60, minute % 60).plusSeconds(60L * dice.between(35, 320));
        String reasons = books.slots().pick("decided-walked", dice).replace("{who}", where[0]);
        return decided(
                asked,
                day,
                minute,
                turn,
                Decision.WALKED_TO_SOMEONE_ELSE,
                asked.youngPerson(),
                null,
                reasons,
                where[0],
                where[1],
                accepted,
                dice);
    }

    private Decided decided(
            Asked asked,
            LocalDate day,
            int minute,
            String turn,
            Decision decision,
            @Nullable String who,
            TownYoungPerson.@Nullable SupportCategory category,
            String reasons,
            @Nullable String acceptedBy,
            @Nullable String organisation,
            @Nullable Instant acceptedAt,
            Dice dice) {
        int provocation = dice.between(1, 5);
        return new Decided(
                Moments.at(day, minute / 60, minute % 60),
                "decided/" + asked.key().substring(6) + turn,
                asked.key(),
                decision,
                hub.key(),
                owner(dice),
                who,
                category,
                reasons,
                acceptedBy,
                organisation,
                acceptedAt,
                null,
                null,
                provocation,
                words.answer(provocation, dice));
    }

    private static Decided ownedBy(Decided it, String owner) {
        return new Decided(
                it.at(),
                it.key(),
                it.asked(),
                it.decision(),
                it.hub(),
                owner,
                it.youngPerson(),
                it.category(),
                it.reasons(),
                it.acceptedBy(),
                it.organisation(),
                it.acceptedAt(),
                it.nextStep(),
                it.nextOn(),
                it.provocation(),
                it.answer());
    }

    private String owner(Dice dice) {
        List<Staff> leaders = new ArrayList<>(books.council(hub).of(hub.key(), Role.DEPUTY_MANAGER));
        leaders.addAll(books.council(hub).of(hub.key(), Role.HUB_MANAGER));
        return dice.of(leaders).key();
    }
}
