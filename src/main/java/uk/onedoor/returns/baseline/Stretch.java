package uk.onedoor.returns.baseline;

import java.util.ArrayList;
import java.util.List;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;

/**
 * Nights of the year that one episode accounts for.
 *
 * @param from the first night
 * @param to the day after the last night
 */
record Stretch(Episode episode, Day from, Day to) {

    /** How many nights; none when it ends before it begins. */
    int nights() {
        return from.isBefore(to) ? (int) from.daysUntil(to) : 0;
    }

    /** How many of the nights somebody born on a day was of some ages; cut at the birthdays. */
    int nights(Day dob, AgeRange ages) {
        if (ages.isAll()) return nights();
        return clipped(ages.from(dob), ages.until(dob)).nights();
    }

    boolean covers(Day day) {
        return day.isOnOrAfter(from) && day.isBefore(to);
    }

    /**
     * Gives each night from the first day to the last to one episode: to the one that began last where several claim it, so
     * that nobody sleeps twice however their episodes overlap.
     *
     * @param episodes in the order in which they began
     */
    static List<Stretch> of(List<Episode> episodes, Day first, Day last) {
        Day end = last.plusDays(1);
        List<Stretch> taken = new ArrayList<>();
        for (int i = episodes.size() - 1; i >= 0; i--) {
            Episode episode = episodes.get(i);
            List<Stretch> left = List.of(
                    new Stretch(episode, episode.decom(), episode.isOpen() ? end : episode.dec()).clipped(first, end));
            for (Stretch later : taken)
                left = left.stream()
                        .flatMap(some -> some.without(later).stream())
                        .toList();
            left.stream().filter(some -> some.nights() > 0).forEach(taken::add);
        }
        taken.sort((one, other) -> Integer.compare(one.from.order(), other.from.order()));
        return taken;
    }

    private Stretch clipped(Day first, Day end) {
        return new Stretch(episode, from.isBefore(first) ? first : from, to.isAfter(end) ? end : to);
    }

    private List<Stretch> without(Stretch other) {
        if (other.to.isOnOrBefore(from) || other.from.isOnOrAfter(to)) return List.of(this);
        return List.of(new Stretch(episode, from, other.from), new Stretch(episode, other.to, to));
    }
}
