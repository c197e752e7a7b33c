package uk.onedoor.town;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who has not been seen for too long: on any day there is one young person of a full hub whose key worker has been
 * quiet for sixteen days or a little more, because a page that asks "who have I not seen" must have somebody to show.
 */
final class QuietSpells {

    /** Days without a note before someone's turn to be shown begins. */
    private static final int BEFORE = 16;

    private static final int TURN = 6;

    private final long seed;
    private final HubRoster roster;

    QuietSpells(long seed, HubRoster roster) {
        this.seed = seed;
        this.roster = roster;
    }

    Set<String> on(LocalDate day) {
        Set<String> quiet = new HashSet<>();
        long turn = Math.floorDiv(day.toEpochDay(), TURN);
        for (long each = turn; (each * TURN) - BEFORE <= day.toEpochDay(); each++) {
            add(each, quiet);
        }
        return quiet;
    }

    private void add(long turn, Set<String> quiet) {
        LocalDate from = LocalDate.ofEpochDay(turn * TURN - BEFORE);
        LocalDate end = from.plusDays(BEFORE + TURN);
        // Only those whom the days walked so far already know: their time began well before.
        List<Spell> settled = roster.spells().stream()
                .filter(each -> each.from.isBefore(from.minusDays(60)) && each.until.isAfter(end.plusDays(45)))
                .toList();
        if (settled.size() >= 10) {
            Dice dice = Dice.of(seed, roster.hub().key(), "quiet", Long.toString(turn));
            quiet.add(dice.of(settled).who.key());
        }
    }
}
