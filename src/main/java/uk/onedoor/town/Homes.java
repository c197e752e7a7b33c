package uk.onedoor.town;

import java.time.LocalDate;
import uk.onedoor.town.Spell.Home;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** Plans where someone sleeps over time: short stays in the hub, and steps towards a family or a place of their own. */
final class Homes {

    private final TownBooks books;
    private final Hub hub;
    private final Beds beds;

    Homes(TownBooks books, Hub hub, Beds beds) {
        this.books = books;
        this.hub = hub;
        this.beds = beds;
    }

    static void move(Spell spell, LocalDate day, Home home, SupportCategory category, String reason, int hour) {
        spell.homes.put(day, home);
        spell.categories.put(day, category);
        spell.plan(
                day,
                keyWorker -> new TownFact.MovedHome(
                        Moments.at(day, hour, 10),
                        "home/" + spell.who.key() + "/" + day,
                        spell.who.key(),
                        keyWorker,
                        home.kind(),
                        home.place(),
                        day,
                        category,
                        reason));
    }

    /** The first home, and what follows from why the hub is alongside. */
    void write(Spell spell, boolean movesAreWritten) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "homes", Integer.toString(spell.number));
        HomeKind wished = spell.number == 1 ? spell.who.firstHome() : laterHome(spell.who);
        int nights = wished == HomeKind.HUB_EMERGENCY ? dice.between(3, 16) : dice.between(24, 90);
        LocalDate out = spell.from.plusDays(movesAreWritten ? 47 : nights);
        HomeKind first = wished.inHub() && !beds.take(spell.from, out) ? HomeKind.FOSTER_HUB : wished;
        spell.homes.put(spell.from, Home.of(first, first.words()));
        SupportCategory category = spell.who.category();
        String reason = books.words(spell, spell.from, dice, first.inHub() ? "home-first-hub" : "home-first");
        move(spell, spell.from, place(spell, first, spell.from, dice), category, reason, 18);
        if (movesAreWritten) {
            return;
        }
        LocalDate settled = spell.from.plusDays(8);
        if (first.inHub()) {
            settled = moveOn(spell, out, dice);
        } else if (category == SupportCategory.REUNIFICATION) {
            settled = homeward(spell, spell.from.plusDays(dice.between(35, 120)), dice);
        }
        shortStays(spell, settled, dice);
        ownDoor(spell, dice);
    }

    /** Where someone lives who comes back: much as before, and never back into a bed of the hub. */
    private static HomeKind laterHome(TownYoungPerson who) {
        return who.firstHome().inHub() ? HomeKind.FAMILY : who.firstHome();
    }

    private LocalDate moveOn(Spell spell, LocalDate day, Dice dice) {
        if (!day.isBefore(spell.until)) {
            return spell.until;
        }
        boolean older = spell.ageOn(day) >= 16;
        HomeKind next = switch (dice.weighted(4, 3, older ? 3 : 0, older ? 2 : 0, 1)) {
            case 0 -> HomeKind.FAMILY;
            case 1 -> HomeKind.FOSTER_HUB;
            case 2 -> HomeKind.LODGINGS;
            case 3 -> HomeKind.SUPPORTED_ACCOMMODATION;
            default -> HomeKind.KIN;
        };
        if (spell.who.heritage().startsWith("on their own") && next == HomeKind.FAMILY) {
            next = HomeKind.FOSTER_HUB;
        }
        SupportCategory category = next == HomeKind.FAMILY ? SupportCategory.REUNIFICATION : SupportCategory.STEP_DOWN;
        move(spell, day, place(spell, next, day, dice), category, books.words(spell, day, dice, "home-on"), 14);
        return day.plusDays(20);
    }

    private LocalDate homeward(Spell spell, LocalDate day, Dice dice) {
        if (!day.isBefore(spell.until)) {
            return spell.until;
        }
        Home home = place(spell, HomeKind.FAMILY, day, dice);
        move(spell, day, home, SupportCategory.REUNIFICATION, books.words(spell, day, dice, "home-homeward"), 15);
        return day.plusDays(20);
    }

    /** A breathing space of some nights now and then, and back to the same home. */
    private void shortStays(Spell spell, LocalDate from, Dice dice) {
        LocalDate day = from.plusDays(dice.between(10, 130));
        while (day.plusDays(40).isBefore(spell.until) && spell.ageOn(day) < 18) {
            LocalDate back = day.plusDays(dice.between(4, 24));
            Home home = spell.homeOn(day);
            if (beds.take(day, back)) {
                HomeKind kind = dice.chance(0.35) ? HomeKind.HUB_EMERGENCY : HomeKind.HUB_BED;
                String reason =
                        books.words(spell, day, dice, "stay-" + (kind == HomeKind.HUB_BED ? "planned" : "sudden"));
                move(
                        spell,
                        day,
                        Home.of(kind, hub.name()),
                        spell.categoryOn(day),
                        reason,
                        kind == HomeKind.HUB_BED ? 16 : 21);
                move(spell, back, home, spell.categoryOn(day), books.words(spell, back, dice, "stay-over"), 13);
            }
            double calmer = spell.course.hardAfter(spell.weeksOn(back));
            day = back.plusDays((long) (dice.between(60, 220) / Math.max(0.4, calmer)));
        }
    }

    private void ownDoor(Spell spell, Dice dice) {
        boolean lodging = spell.who.category() == SupportCategory.CARE_EXPERIENCED_16_25;
        LocalDate day = spell.from.plusDays(dice.between(150, 330));
        if (lodging && day.plusDays(50).isBefore(spell.until) && spell.ageOn(day) >= 18) {
            Home flat = place(spell, HomeKind.OWN_TENANCY, day, dice);
            move(spell, day, flat, SupportCategory.STAY_CLOSE, books.words(spell, day, dice, "home-own"), 12);
        }
    }

    private Home place(Spell spell, HomeKind kind, LocalDate day, Dice dice) {
        if (kind.inHub()) {
            return Home.of(kind, hub.name());
        }
        boolean alone = spell.who.heritage().startsWith("on their own");
        HomeKind found = alone && (kind == HomeKind.FAMILY || kind == HomeKind.KIN) ? HomeKind.FOSTER_OTHER : kind;
        return Home.of(found, books.words(spell, day, dice, "home-" + found.name()));
    }
}
