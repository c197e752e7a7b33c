package uk.onedoor.town;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.Door.Opening;
import uk.onedoor.town.Spell.Course;
import uk.onedoor.town.TownPlan.Hub;

/** Walks one hub through the days: who comes in through the door, who steps away, who comes back. */
final class HubRoster {

    /** The days it takes a new hub to reach the number it is with at a time. */
    private static final double FILLING_DAYS = 70;

    private final TownBooks books;
    private final Hub hub;
    private final LocalDate opens;
    private final Allocating allocating;
    private final Door door;
    private final LifeWriter lives;
    private final Weekends weekends;
    private final Beds beds;
    private final List<Spell> spells = new ArrayList<>();
    private final Map<LocalDate, List<Spell>> returning = new HashMap<>();
    private int arrivals;

    HubRoster(TownBooks books, Hub hub, LocalDate opens) {
        this.books = books;
        this.hub = hub;
        this.opens = opens;
        this.beds = new Beds(hub.beds());
        this.allocating = new Allocating(books, hub, opens, spells);
        this.door = new Door(books, hub);
        this.lives = new LifeWriter(books, hub, beds);
        this.weekends = new Weekends(books, hub, beds, spells);
    }

    Hub hub() {
        return hub;
    }

    List<Spell> spells() {
        return spells;
    }

    void step(LocalDate day) {
        if (day.isBefore(opens)) {
            return;
        }
        Dice dice = Dice.of(books.seed(), hub.key(), "day", day.toString());
        for (Story story : books.storiesOn(hub.key(), day)) {
            begin(day, story, dice);
        }
        for (int left = arrivalsToday(day, dice); left > 0; left--) {
            arrive(day, dice);
        }
        if (dice.chance(hub.usual() * (Moments.working(day) ? 0.0021 : 0.0008))) {
            door.someoneElse(day, dice);
        }
        if (dice.chance(hub.usual() * 0.0006)) {
            allocating.anyLive(day, dice).ifPresent(spell -> door.aboutSomeoneWithUs(day, spell, dice));
        }
        for (Spell earlier : returning.getOrDefault(day, List.of())) {
            welcomeBack(day, earlier);
        }
        allocating.changesOn(day);
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            weekends.of(day, opens);
            beds.forgetBefore(day.minusDays(30));
        }
    }

    private int arrivalsToday(LocalDate day, Dice dice) {
        long since = day.toEpochDay() - opens.toEpochDay();
        double wanted = hub.usual() * (0.25 + 0.75 * Math.min(1, since / FILLING_DAYS));
        // Whoever leaves within the week is already being said goodbye to.
        double wantedMore = wanted
                - spells.stream()
                        .filter(each -> each.until.isAfter(day.plusDays(7)))
                        .count();
        if (wantedMore >= 5) {
            return dice.between(1, 3);
        }
        if (wantedMore >= 1.5) {
            return dice.chance(Moments.working(day) ? 0.6 : 0.2) ? 1 : 0;
        }
        double chance = Math.max(0, 0.09 + 0.07 * wantedMore) * Math.min(1, hub.usual() / 30.0);
        return dice.chance(Moments.working(day) ? chance : chance / 3) ? 1 : 0;
    }

    private void arrive(LocalDate day, Dice dice) {
        TownYoungPerson who = books.people().next(hub, arrivals++, day);
        books.meet(who, day);
        Opening opening = door.withUs(day, who, dice);
        boolean early = day.isBefore(opens.plusDays((long) FILLING_DAYS));
        int days = early ? dice.between(50, 500) : dice.between(150, 560);
        Spell spell = new Spell(who, 1, opening.day(), opening.day().plusDays(days), course(dice), dice.chance(0.3));
        take(spell, opening, null);
        if (dice.chance(0.18)) {
            comeBack(spell, dice.between(40, 200));
        }
    }

    private void begin(LocalDate day, Story story, Dice dice) {
        if (door.isOnlyADoor(story)) {
            door.walkedOrNotYet(day, story, dice);
            return;
        }
        TownYoungPerson who = books.people().of(hub, story, day);
        books.meet(who, day);
        Opening opening = door.withUs(day, who, story, dice);
        Spell spell = new Spell(who, 1, opening.day(), opening.day().plusDays(story.days()), story.course(), true);
        take(spell, opening, story);
        if (story.tag().equals("back")) {
            comeBack(spell, 171);
        }
    }

    private void take(Spell spell, Opening opening, @Nullable Story story) {
        allocating.allocate(spell, opening.minute());
        lives.write(spell, story);
        spells.add(spell);
    }

    private void comeBack(Spell spell, int days) {
        LocalDate back = Moments.workingOnOrAfter(spell.until.plusDays(days));
        returning.computeIfAbsent(back, any -> new ArrayList<>()).add(spell);
    }

    private void welcomeBack(LocalDate day, Spell earlier) {
        Dice dice = Dice.of(books.seed(), earlier.who.key(), "back");
        Spell spell = new Spell(
                earlier.who, earlier.number + 1, day, day.plusDays(dice.between(70, 170)), Course.EASING, true);
        Spell.Team team = allocating.welcome(spell, earlier);
        books.write(new TownFact.WelcomedBack(
                Moments.at(day, 10, dice.below(60)),
                "back/" + spell.who.key() + "/" + spell.number,
                spell.who.key(),
                team.keyWorker(),
                books.words(spell, day, dice, "welcomed-back")));
        lives.write(spell, null);
        spells.add(spell);
    }

    private static Course course(Dice dice) {
        return Course.values()[dice.weighted(58, 20, 10, 12)];
    }
}
