package uk.onedoor.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownFact.Saying;
import uk.onedoor.town.TownYoungPerson.Section;

/** Plans what a young person says: About me over the first weeks and again later, and from their own page, with answers. */
final class Sayings {

    /** The order in which people tend to tell it: how to talk with me before anything else. */
    private static final List<Section> ORDER = List.of(
            Section.HOW_TO_TALK_WITH_ME,
            Section.WHAT_MATTERS,
            Section.GOOD_DAY,
            Section.STRENGTHS,
            Section.WHAT_I_WANT,
            Section.WORRIES,
            Section.EDUCATION,
            Section.HEALTH_AT_A_GLANCE);

    private final TownBooks books;

    Sayings(TownBooks books) {
        this.books = books;
    }

    void write(Spell spell) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "says", Integer.toString(spell.number));
        if (spell.number == 1) {
            firstPage(spell, dice);
        }
        laterPages(spell, dice);
        if (dice.chance(0.65)) {
            ownPage(spell, dice);
        }
    }

    private void firstPage(Spell spell, Dice dice) {
        LocalDate day = spell.from.plusDays(dice.between(1, 2));
        for (int i = 0; i < ORDER.size(); i++) {
            Section section = ORDER.get(i);
            String text = Objects.requireNonNull(spell.who.aboutMe().get(section));
            said(spell, day, section, text, i == 0 || dice.chance(0.7), 10 + i);
            if (i % 3 == 0) {
                day = day.plusDays(dice.between(2, 8));
            }
        }
    }

    private void laterPages(Spell spell, Dice dice) {
        LocalDate day = spell.from.plusDays(dice.between(70, 130));
        while (day.isBefore(spell.until)) {
            Section section = ORDER.get(dice.between(1, ORDER.size() - 1));
            said(
                    spell,
                    day,
                    section,
                    books.people().voices().say(spell.who, section, dice),
                    dice.chance(0.55),
                    dice.below(60));
            day = day.plusDays(dice.between(50, 140));
        }
    }

    private static void said(Spell spell, LocalDate day, Section section, String text, boolean together, int minute) {
        if (!day.isBefore(spell.until)) {
            return;
        }
        spell.plan(
                day,
                keyWorker -> new TownFact.AboutMeSaid(
                        Moments.at(day, 17, minute),
                        "about-me/" + spell.who.key() + "/" + day + "/"
                                + section.name().toLowerCase(java.util.Locale.ROOT),
                        spell.who.key(),
                        section,
                        text,
                        together ? keyWorker : null));
    }

    private void ownPage(Spell spell, Dice dice) {
        LocalDate day = spell.from.plusDays(dice.between(7, 50));
        while (day.isBefore(spell.until.minusDays(5))) {
            Saying saying = Saying.values()[dice.weighted(4, 2, 5)];
            say(spell, day, saying, books.words(spell, day, dice, "says-" + saying.name()), dice);
            day = day.plusDays(dice.between(18, 110));
        }
    }

    private void say(Spell spell, LocalDate day, Saying saying, String text, Dice dice) {
        Instant at = Moments.between(day, dice, 12, 23);
        String key = "said/" + spell.who.key() + "/" + day;
        spell.plan(day, keyWorker -> new TownFact.Said(at, key, spell.who.key(), saying, text, null));
        boolean soon = saying == Saying.CALL_ME;
        // One in twenty waits longer than anyone should.
        int hours = dice.chance(0.05) ? dice.between(72, 110) : soon ? dice.between(1, 9) : dice.between(9, 40);
        Instant answered = waking(at.plusSeconds(hours * 3600L));
        LocalDate answerDay = Moments.dayOf(answered);
        String answer = books.words(spell, answerDay, dice, "answers-" + saying.name());
        if (answerDay.isBefore(spell.until)) {
            spell.plan(
                    answerDay,
                    keyWorker ->
                            new TownFact.Answered(answered, key + "/answer", spell.who.key(), key, keyWorker, answer));
        }
    }

    private static Instant waking(Instant at) {
        int hour = at.atZone(Moments.LONDON).getHour();
        return hour < 8 ? at.plusSeconds((9L - hour) * 3600) : at;
    }

    /** The same saying, about this note. */
    static TownFact.Said about(TownFact.Said said, @Nullable String note) {
        return new TownFact.Said(said.at(), said.key(), said.youngPerson(), said.saying(), said.text(), note);
    }
}
