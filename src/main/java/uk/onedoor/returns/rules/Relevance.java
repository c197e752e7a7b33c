package uk.onedoor.returns.rules;

import java.util.NavigableMap;
import java.util.TreeMap;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Table;

/**
 * Whether what this year's and last year's return show of a care leaver's time in care can make of them a relevant or
 * former relevant child: thirteen weeks in care since they were fourteen, some of it when they were sixteen.
 *
 * <p>Two years do not show a whole childhood. Whoever was a care leaver last year already, or came into sight in the middle
 * of a period of care, is given the benefit of what cannot be seen. Source: Children Act 1989, section 23A; Care Leavers
 * (England) Regulations 2010, regulation 3.
 */
final class Relevance {
    private static final int COUNTED_FROM = 14;
    private static final int NEEDED_AT = 16;
    private static final double THIRTEEN_WEEKS = 91;

    private Relevance() {}

    /** Ruled out by adoption, by having no episode, or by episodes that are too short or too early. */
    static boolean isRuledOut(Child child, Day dob) {
        if (isAdopted(child)) return true;
        if (child.last().has(Table.OC3) || hasUnreadable(child) || hasUnreadable(child.last())) return false;
        NavigableMap<Integer, Episode> stays = stays(child);
        if (stays.isEmpty()) return true;
        return dob.isDate() && !isEnough(stays, dob, child.setting().end().plusDays(1));
    }

    /** No episode in either return, of somebody who had not left care before last year's already. */
    static boolean wasNeverSeenInCare(Child child) {
        return !child.has(Table.EPISODES)
                && !child.last().has(Table.EPISODES)
                && !child.last().has(Table.OC3);
    }

    private static boolean isAdopted(Child child) {
        return child.lastEpisode()
                .or(child.last()::lastEpisode)
                .filter(episode -> CodeSets.ADOPTED.contains(episode.rec()))
                .isPresent();
    }

    /** Episodes of both returns by the day they began; of two that began together the one that has ended. */
    private static NavigableMap<Integer, Episode> stays(Child child) {
        NavigableMap<Integer, Episode> stays = new TreeMap<>();
        for (Child seen : new Child[] {child.last(), child})
            for (Episode episode : seen.episodes())
                if (episode.decom().isDate() && !episode.isShortBreak())
                    stays.merge(episode.decom().order(), episode, (before, now) -> now.isOpen() ? before : now);
        return stays;
    }

    private static boolean isEnough(NavigableMap<Integer, Episode> stays, Day dob, Day tomorrow) {
        Day sixteenth = dob.plusYears(NEEDED_AT);
        Day reached = dob.plusYears(COUNTED_FROM);
        double nights = 0;
        for (Episode stay : stays.values()) {
            Day from = stay.decom().isAfter(reached) ? stay.decom() : reached;
            Day until = stay.isOpen() ? tomorrow : stay.dec();
            if (!until.isAfter(from)) continue;
            nights += from.daysUntil(until);
            reached = until;
        }
        boolean isLongEnough =
                nights >= THIRTEEN_WEEKS || continues(stays.firstEntry().getValue());
        return isLongEnough && reached.isAfter(sixteenth);
    }

    /** Its code says that the child was in care already. */
    private static boolean continues(Episode episode) {
        return !episode.rne().isEmpty() && !episode.rne().equals("S");
    }

    private static boolean hasUnreadable(Child child) {
        return child.episodes().stream()
                .anyMatch(episode -> !episode.decom().isDate() || episode.dec().isUnreadable());
    }
}
