package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.SocialWorkerSpell;
import uk.onedoor.returns.rows.Table;

/**
 * Rules on a child's social workers, who are in the return since 2023/24.
 *
 * <p>They are asked of every child looked after on 31 March, for the whole year. A child who has left care by then is asked
 * for nobody, and one who is still there may have a worker whose time runs on: neither is a fault.
 */
final class SocialWorkers {
    /** The first day of the first year; why a worker came before it is not asked. */
    private static final Day FIRST_DAY = Day.of(2023, 4, 1);

    /** Days for which a child may be without a worker before anybody asks. */
    private static final int BETWEEN_WORKERS = 5;

    private SocialWorkers() {}

    static void fill(RuleSheet rules) {
        complete(rules);
        days(rules);
        rules.child("SW08STG2", Spells.SOCIAL_WORKERS::leftOpen);
        rules.child("SW10STG2", Spells.SOCIAL_WORKERS::beganTooSoon);
        rules.child("SW11aSTG2", SocialWorkers::daysWithoutAWorker);
        rules.child("SW11bSTG2", SocialWorkers::lastEndedBeforeTheYear);
        rules.child("SW14STG2", Spells.SOCIAL_WORKERS::leftOpen);
        rules.child("SW16bSTG2", SocialWorkers::doesNotGoOn);
        rules.child("SW17STG2", SocialWorkers::nobodyAtTheEnd);
        rules.childRows(
                "SW01STG1",
                Table.EPISODES,
                (child, episode) -> isCareAtTheEnd(child, episode) && !child.has(Table.SW_EPISODES));
        rules.childRows(
                "SW12STG2",
                Table.EPISODES,
                (child, episode) -> isCareAtTheEnd(child, episode) && !isToldFromTheFirstDay(child));
    }

    private static void complete(RuleSheet rules) {
        rules.rows(
                "SW01aSTG1",
                Table.SW_EPISODES,
                (child, spell) -> spell.start().isBlank()
                        || spell.start().isBefore(FIRST_DAY) && spell.workerId().isEmpty());
        rules.rows(
                "SW01bSTG1",
                Table.SW_EPISODES,
                (child, spell) -> !spell.start().isBefore(FIRST_DAY) && isIncomplete(spell));
        rules.rows("SW03STG1", Table.SW_EPISODES, (child, spell) -> isIncomplete(spell));
        rules.rows("SW02STG1", Table.SW_EPISODES, (child, spell) -> isNoNumberOfAWorker(spell.workerId()));
        rules.rows("SW13STG1", Table.SW_EPISODES, SocialWorkers::isNoReason);
    }

    private static void days(RuleSheet rules) {
        rules.dates("SW04STG1", Table.SW_EPISODES, "SW_DECOM");
        rules.dates("SW05STG1", Table.SW_EPISODES, "SW_DEC");
        rules.rows(
                "SW06STG2",
                Table.SW_EPISODES,
                (child, spell) -> spell.start().isAfter(child.setting().end()));
        rules.rows(
                "SW07STG2",
                Table.SW_EPISODES,
                (child, spell) -> spell.end().isDate() && !child.setting().isInYear(spell.end()));
        rules.rows("SW09STG2", Table.SW_EPISODES, (child, spell) -> spell.end().isOnOrBefore(spell.start()));
    }

    private static boolean isIncomplete(SocialWorkerSpell spell) {
        return spell.start().isBlank()
                || spell.workerId().isEmpty()
                || spell.reason().isEmpty();
    }

    private static boolean isNoNumberOfAWorker(String id) {
        String capitals = id.toUpperCase(Locale.ROOT);
        return !capitals.isEmpty() && !capitals.startsWith("SW") && !capitals.startsWith("XX");
    }

    private static boolean isNoReason(Child child, SocialWorkerSpell spell) {
        if (!spell.isGiven("SW_REASON")) return spell.start().isOnOrAfter(FIRST_DAY);
        return !child.setting().isCode("SWEpisodes", "SW_REASON", spell.says("SW_REASON"));
    }

    private static void daysWithoutAWorker(Child child, Consumer<Row> wrong) {
        List<SocialWorkerSpell> spells = Spells.SOCIAL_WORKERS.inOrder(child);
        Day yearEnd = child.setting().end();
        for (int i = 1; i < spells.size(); i++) {
            Day next = spells.get(i).start();
            if (isLongWithout(child, spells.get(i - 1).end(), next.isBlank() ? yearEnd : next))
                wrong.accept(spells.get(i));
        }
        if (spells.isEmpty() || !child.isLookedAfterOn(yearEnd)) return;
        SocialWorkerSpell last = spells.get(spells.size() - 1);
        if (isLongWithout(child, last.end(), yearEnd)) wrong.accept(last);
    }

    /** Whether a child was in care, and stayed there, for too long between the end of one worker's time and a day. */
    private static boolean isLongWithout(Child child, Day ended, Day next) {
        return ended.daysUntil(next) > BETWEEN_WORKERS && mayBeInCare(child, ended.plusDays(BETWEEN_WORKERS));
    }

    private static void lastEndedBeforeTheYear(Child child, Consumer<Row> wrong) {
        nobodyAtTheEnd(child, row -> {
            SocialWorkerSpell last = (SocialWorkerSpell) row;
            if (last.end().isBefore(child.setting().end())) wrong.accept(last);
        });
    }

    private static void nobodyAtTheEnd(Child child, Consumer<Row> wrong) {
        List<SocialWorkerSpell> spells = Spells.SOCIAL_WORKERS.inOrder(child);
        Day yearEnd = child.setting().end();
        if (spells.isEmpty() || !mayBeInCare(child, yearEnd)) return;
        for (SocialWorkerSpell spell : spells)
            if (!spell.start().isAfter(yearEnd) && !spell.end().isOnOrBefore(yearEnd)) return;
        wrong.accept(spells.get(spells.size() - 1));
    }

    private static void doesNotGoOn(Child child, Consumer<Row> wrong) {
        List<SocialWorkerSpell> before = Spells.SOCIAL_WORKERS.inOrder(child.last());
        List<SocialWorkerSpell> now = Spells.SOCIAL_WORKERS.inOrder(child);
        if (before.isEmpty() || now.isEmpty()) return;
        SocialWorkerSpell running = before.get(before.size() - 1);
        if (running.end().isBlank() && running.start().isNotOn(now.get(0).start())) wrong.accept(now.get(0));
    }

    /** A child who has workers but no episode is taken to be in care: only such children's workers are told. */
    private static boolean mayBeInCare(Child child, Day day) {
        return child.episodes().isEmpty() || child.isLookedAfterOn(day);
    }

    /** An episode that runs on is care also when the day it began is not told. */
    private static boolean isCareAtTheEnd(Child child, Episode episode) {
        Day yearEnd = child.setting().end();
        return !episode.isShortBreak()
                && !episode.decom().isAfter(yearEnd)
                && (episode.isOpen() || episode.dec().isAfter(yearEnd));
    }

    /** Whether a worker is told for the first days of care in the year. */
    private static boolean isToldFromTheFirstDay(Child child) {
        Day first = child.setting().end();
        for (Episode episode : child.episodes())
            if (!episode.isShortBreak() && episode.decom().isBefore(first)) first = episode.decom();
        if (first.isBefore(child.setting().start())) first = child.setting().start();
        Day latest = first.plusDays(BETWEEN_WORKERS);
        return child.rows(Table.SW_EPISODES).stream()
                .anyMatch(spell -> !spell.start().isAfter(latest));
    }
}
