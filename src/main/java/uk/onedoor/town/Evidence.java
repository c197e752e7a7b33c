package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.LifeLately.Schooling;
import uk.onedoor.town.LifeLately.Substances;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownFact.Measure;

/** Plans the state on arrival, the follow-ups and the scores, which agree with what happened in the life itself. */
final class Evidence {

    private static final List<Integer> FOLLOW_UP_MONTHS = List.of(1, 3, 6, 12);

    private final TownBooks books;

    Evidence(TownBooks books) {
        this.books = books;
    }

    void write(Spell spell) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "evidence", Integer.toString(spell.number));
        if (spell.number == 1) {
            baseline(spell, dice);
            FOLLOW_UP_MONTHS.forEach(month -> followUp(spell, month, dice));
        }
        for (int month = 0; month <= 24; month++) {
            measures(spell, month, dice);
        }
    }

    private void baseline(Spell spell, Dice dice) {
        boolean late = "overdue".equals(spell.who.story()) || dice.chance(0.2);
        int days = late ? dice.between(35, 75) : dice.between(2, 12);
        LocalDate day = Moments.workingOnOrAfter(spell.from.plusDays(days));
        double hard = 0.3 + dice.share() * 1.5;
        LifeLately lately = new LifeLately(
                dice.chance(0.5) ? (int) (dice.below(14) * hard) : 0,
                dice.chance(0.4) ? (int) (dice.between(1, 3) * hard) : 0,
                dice.chance(0.45) ? (int) (dice.between(1, 3) * hard) : 0,
                dice.chance(0.2) ? 1 : 0,
                spell.schoolingOn(spell.from),
                Substances.values()[dice.weighted(5, 4, 2, 1.5)]);
        String ownWords = dice.chance(0.6) ? books.words(spell, day, dice, "baseline-own-words") : null;
        int minute = dice.below(60);
        if (day.isBefore(spell.until)) {
            spell.plan(
                    day,
                    keyWorker -> new TownFact.BaselineTaken(
                            Moments.at(day, 15, minute),
                            "baseline/" + spell.who.key(),
                            spell.who.key(),
                            keyWorker,
                            lately,
                            ownWords));
        }
    }

    private void followUp(Spell spell, int month, Dice dice) {
        LocalDate due = spell.from.plusMonths(month);
        LocalDate day = Moments.workingOnOrAfter(due.plusDays(dice.between(-3, 9)));
        boolean gone = !day.isBefore(spell.until);
        boolean reached = !gone || dice.chance(0.75);
        LocalDate since = month == 1 ? spell.from : spell.from.plusMonths(month == 12 ? 6 : month / 2);
        @Nullable LifeLately lately = reached ? lately(spell, since, day, dice) : null;
        @Nullable
        String words = reached && dice.chance(0.5)
                ? books.words(spell, day, dice, gone ? "follow-up-gone" : "follow-up-own-words")
                : null;
        int minute = dice.below(60);
        spell.plan(
                day,
                keyWorker -> new TownFact.FollowUpTaken(
                        Moments.at(day, 14, minute),
                        "follow-up/" + spell.who.key() + "/" + month,
                        spell.who.key(),
                        keyWorker,
                        month,
                        lately,
                        words));
    }

    private static LifeLately lately(Spell spell, LocalDate since, LocalDate day, Dice dice) {
        Schooling schooling = spell.schoolingOn(day);
        int used = count(spell, since, day, Kind.SUBSTANCE_USE);
        Substances substances = used > 1
                ? Substances.MOST_WEEKS
                : used == 1 ? Substances.NOW_AND_THEN : dice.chance(0.75) ? Substances.NONE : Substances.NOW_AND_THEN;
        return new LifeLately(
                count(spell, since, day, Kind.MISSING),
                count(spell, since, day, Kind.ARREST),
                count(spell, since, day, Kind.AE_ATTENDANCE),
                count(spell, since, day, Kind.HOSPITAL_ADMISSION),
                schooling,
                substances);
    }

    private static int count(Spell spell, LocalDate since, LocalDate day, Kind kind) {
        return (int) spell.happened.subMap(since, true, day, true).values().stream()
                .flatMap(List::stream)
                .filter(each -> each == kind)
                .count();
    }

    private void measures(Spell spell, int month, Dice dice) {
        LocalDate day = Moments.workingOnOrAfter(spell.from.plusMonths(month).plusDays(dice.between(9, 20)));
        // Thrown in any case, so that a shorter stay does not change what came before.
        double hard =
                0.5 + 0.35 * Dice.of(books.seed(), spell.who.key(), "burden").lean() + 0.08 * dice.lean();
        double now = hard * (0.55 + 0.45 * spell.course.hardAfter(spell.weeksOn(day)));
        if (!day.isBefore(spell.until)) {
            return;
        }
        if (month % 3 == 0 && (month <= 6 || month % 6 == 0)) {
            measure(spell, day, Measure.SDQ_TOTAL, 4 + 32 * now);
        }
        if (month % 3 == 0 || month == 1) {
            measure(spell, day, Measure.WELLBEING, 33 - 22 * now);
        }
        if (month > 0 && dice.chance(0.8)) {
            measure(spell, day, Measure.GOAL_PROGRESS, 9.5 - 10 * now + Math.min(2, month / 6.0));
        }
    }

    private static void measure(Spell spell, LocalDate day, Measure measure, double score) {
        spell.plan(
                day,
                keyWorker -> new TownFact.MeasureTaken(
                        Moments.at(day, 16, 5 + 10 * measure.ordinal()),
                        "measure/" + spell.who.key() + "/" + day + "/"
                                + measure.name().toLowerCase(java.util.Locale.ROOT),
                        spell.who.key(),
                        keyWorker,
                        measure,
                        measure.within(score)));
    }
}
