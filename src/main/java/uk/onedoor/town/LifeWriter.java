package uk.onedoor.town;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownPlan.Hub;

/** Plans one young person's time with a hub when it begins: homes, what happens, measures, what they say, the slow ending. */
final class LifeWriter {

    private final TownBooks books;
    private final Homes homes;
    private final Happenings happenings;
    private final Evidence evidence;
    private final Sayings sayings;
    private final Script script;

    LifeWriter(TownBooks books, Hub hub, Beds beds) {
        this.books = books;
        this.homes = new Homes(books, hub, beds);
        this.happenings = new Happenings(books);
        this.evidence = new Evidence(books);
        this.sayings = new Sayings(books);
        this.script = new Script(books);
    }

    void write(Spell spell, @Nullable Story story) {
        // Words about a home need one to stand in until the first is planned.
        homes.write(spell, story != null && story.movesAreWritten());
        happenings.write(spell);
        if (story != null) {
            script.write(spell, story);
        }
        evidence.write(spell);
        sayings.write(spell);
        stepAway(spell);
    }

    private void stepAway(Spell spell) {
        LocalDate day = spell.until;
        Dice dice = Dice.of(books.seed(), spell.who.key(), "away", Integer.toString(spell.number));
        int pace = 1 + dice.weighted(4, 8, 18, 35, 35);
        String words = books.words(spell, day, dice, pace <= 2 ? "stepped-away-quick" : "stepped-away");
        int minute = dice.below(60);
        spell.plan(
                day,
                keyWorker -> new TownFact.SteppedAway(
                        Moments.at(day, 16, minute),
                        "away/" + spell.who.key() + "/" + spell.number,
                        spell.who.key(),
                        keyWorker,
                        words,
                        pace,
                        spell.staysClose));
    }
}
