package uk.onedoor.endings;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a council chose for its endings.
 *
 * @param mostLess by how many parts of a hundred support may grow less within a month
 * @param floorMinutes how little a week may simply end
 * @param leastWeeks over how many weeks support grows less at least before somebody steps away
 * @param cliffWeeks how many weeks before and after a cliff nothing else is to end
 * @param offPlan by how many parts of a hundred what was there is less than agreed before somebody asks
 * @param doorYears for how many years after stepping away the door stays open at least
 * @param doorAge until which birthday it stays open at least
 * @param birthdays the birthdays on which much ends at once
 * @param visits how many weeks after stepping away somebody visits
 * @param kinds of what support is made here
 */
record Numbers(
        int mostLess,
        int floorMinutes,
        int leastWeeks,
        int cliffWeeks,
        int offPlan,
        int doorYears,
        int doorAge,
        Set<Integer> birthdays,
        Set<Integer> visits,
        Set<SupportKind> kinds) {

    Numbers {
        birthdays = new TreeSet<>(birthdays);
        visits = new TreeSet<>(visits);
        kinds = EnumSet.copyOf(kinds);
    }

    Band band() {
        return new Band(mostLess, floorMinutes);
    }
}
