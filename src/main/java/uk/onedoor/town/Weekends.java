package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.town.Spell.Home;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownYoungPerson.HomeKind;

/** The Fridays on which every bed of a hub is slept in, each for a purpose and with a way home on Monday. */
final class Weekends {

    /** The Friday the demo shows, counted from the town's beginning: in its fourteenth month. */
    private static final int SHOWN = 408;

    private final TownBooks books;
    private final Hub hub;
    private final Beds beds;
    private final List<Spell> spells;

    Weekends(TownBooks books, Hub hub, Beds beds, List<Spell> spells) {
        this.books = books;
        this.hub = hub;
        this.beds = beds;
        this.spells = spells;
    }

    void of(LocalDate friday, LocalDate opens) {
        Dice dice = Dice.of(books.seed(), hub.key(), "weekend", friday.toString());
        LocalDate shown = books.begin().plusDays(SHOWN);
        boolean full = dice.chance(0.2) || Math.abs(shown.toEpochDay() - friday.toEpochDay()) <= 3;
        if (!full || friday.isBefore(opens.plusDays(30))) {
            return;
        }
        LocalDate monday = friday.plusDays(3);
        List<Spell> settled = spells.stream()
                .filter(each -> each.liveOn(friday.minusDays(5)) && each.liveOn(monday.plusDays(5)))
                .filter(each -> each.ageOn(friday) < 18 && staysPut(each, friday, monday))
                .toList();
        int start = settled.isEmpty() ? 0 : dice.below(settled.size());
        for (int i = 0; i < settled.size() && beds.room(friday, friday.plusDays(1)); i++) {
            stay(settled.get((start + i) % settled.size()), friday, takeUntil(friday, monday), dice);
        }
    }

    /** Until Monday, or the day before which somebody else's stay begins. */
    private LocalDate takeUntil(LocalDate friday, LocalDate monday) {
        LocalDate until = monday;
        while (!beds.take(friday, until)) {
            until = until.minusDays(1);
        }
        return until;
    }

    private static boolean staysPut(Spell spell, LocalDate friday, LocalDate monday) {
        return !spell.homeOn(friday).kind().inHub()
                && spell.homes
                        .subMap(friday.minusDays(4), true, monday.plusDays(4), true)
                        .isEmpty();
    }

    private void stay(Spell spell, LocalDate friday, LocalDate until, Dice dice) {
        Home home = spell.homeOn(friday);
        String reason = books.words(spell, friday, dice, "weekend-reason");
        Homes.move(spell, friday, Home.of(HomeKind.HUB_BED, hub.name()), spell.categoryOn(friday), reason, 17);
        Homes.move(spell, until, home, spell.categoryOn(friday), books.words(spell, until, dice, "weekend-over"), 11);
    }
}
