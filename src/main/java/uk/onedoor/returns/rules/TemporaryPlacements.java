package uk.onedoor.returns.rules;

import java.util.List;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Postcodes;
import uk.onedoor.returns.rows.Row;

/** Rules on temporary placements: how long, how often, and that the child comes back from them. */
final class TemporaryPlacements {
    private static final String CARERS_HOLIDAY = "T3";

    /** Six weeks. */
    private static final int HOSPITAL_NIGHTS = 42;

    /** Three weeks. */
    private static final int HOLIDAY_NIGHTS = 21;

    private static final int OTHER_NIGHTS = 7;
    private static final int HOLIDAYS_A_YEAR = 2;

    private TemporaryPlacements() {}

    static void fill(RuleSheet rules) {
        lasts(rules, "375", "T1", HOSPITAL_NIGHTS);
        lasts(rules, "376", CARERS_HOLIDAY, HOLIDAY_NIGHTS);
        lasts(rules, "379", "T4", OTHER_NIGHTS);
        rules.child("377", TemporaryPlacements::tooManyHolidays);
        rules.episodes("380", (child, episode) -> CodeSets.isTemporary(episode) && beginsCare(child, episode));
        rules.episodes("381", (child, episode) -> CodeSets.isTemporary(episode) && episode.endsCare());
        rules.child("383", TemporaryPlacements::isNotBack);
    }

    /** A change of legal status cuts an episode in two, but not the stay. */
    private static void lasts(RuleSheet rules, String code, String place, int most) {
        rules.child(
                code,
                Stretches.longerThan(
                        most,
                        episode -> episode.place().equals(place),
                        (before, next) -> next.rne().equals("L")));
    }

    private static void tooManyHolidays(Child child, Consumer<Row> wrong) {
        List<Episode> holidays = child.episodes().stream()
                .filter(episode ->
                        episode.place().equals(CARERS_HOLIDAY) && !episode.rne().equals("L"))
                .toList();
        for (int i = HOLIDAYS_A_YEAR; i < holidays.size(); i++) {
            List<Episode> some = holidays.subList(i - HOLIDAYS_A_YEAR, i + 1);
            if (holidays.get(i).decom().isBefore(some.get(0).decom().plusYears(1))) some.forEach(wrong);
        }
    }

    /** Only the legal status changes with reason L, so that it must find the child in the temporary placement already. */
    private static boolean beginsCare(Child child, Episode episode) {
        return episode.rne().equals("S")
                || episode.rne().equals("L")
                        && child.episodes().stream()
                                .noneMatch(other -> CodeSets.isTemporary(other)
                                        && other.dec().isOn(episode.decom()));
    }

    /** Of temporary placements that follow one another, what counts is where the child was before and is afterwards. */
    private static void isNotBack(Child child, Consumer<Row> wrong) {
        List<Episode> episodes = child.episodes();
        for (int i = 1; i + 1 < episodes.size(); i++) {
            if (!CodeSets.isTemporary(episodes.get(i)) || CodeSets.isTemporary(episodes.get(i + 1))) continue;
            // Care that ended there, which is another rule's, does not go on with whatever comes later.
            if (episodes.get(i).endsCare()) continue;
            int before = i - 1;
            while (before >= 0 && CodeSets.isTemporary(episodes.get(before))) before--;
            if (before >= 0 && !isReturn(episodes.get(before), episodes.get(i + 1))) wrong.accept(episodes.get(i));
        }
    }

    private static boolean isReturn(Episode before, Episode after) {
        return after.rne().equals("P")
                && after.place().equals(before.place())
                && Postcodes.plain(after.placePost()).equals(Postcodes.plain(before.placePost()));
    }
}
