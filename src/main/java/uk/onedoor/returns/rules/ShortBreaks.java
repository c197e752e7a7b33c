package uk.onedoor.returns.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Review;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on children who are looked after for short breaks only (legal status V3, each break, or V4, the agreement). */
final class ShortBreaks {
    private static final int ONE_BREAK = 17;
    private static final int IN_A_YEAR = 75;
    private static final Set<String> LONG_TERM_FOSTER = Set.of("U1", "U4");

    private ShortBreaks() {}

    static void fill(RuleSheet rules) {
        rules.episodes("365", (child, episode) -> isOneBreak(episode) && Stretches.nights(child, episode) > ONE_BREAK);
        rules.episodes(
                "366", (child, episode) -> isOneBreak(episode) && !episode.rne().equals("S"));
        rules.child("367", ShortBreaks::tooManyInTheYear);
        rules.episodes("382", (child, episode) -> episode.isShortBreak() && CodeSets.isTemporary(episode));
        rules.episodes("384", (child, episode) -> episode.isShortBreak() && LONG_TERM_FOSTER.contains(episode.place()));
        rules.episodes(
                "398",
                (child, episode) -> episode.isShortBreak() && isAnyGiven(episode.homePost(), episode.placePost()));
        rules.child("399", ShortBreaks::isAskedTooMuch);
        rules.episodes(
                "214", (child, episode) -> episode.isShortBreak() && isAnyGiven(episode.placePost(), episode.urn()));
    }

    private static boolean isOneBreak(Episode episode) {
        return episode.ls().equals("V3");
    }

    private static boolean isAnyGiven(String one, String other) {
        return !one.isEmpty() || !other.isEmpty();
    }

    private static void tooManyInTheYear(Child child, Consumer<Row> wrong) {
        List<Episode> breaks = child.episodes().stream()
                .filter(episode -> isOneBreak(episode) && nightsInYear(child, episode) > 0)
                .toList();
        if (breaks.stream().mapToDouble(each -> nightsInYear(child, each)).sum() > IN_A_YEAR) breaks.forEach(wrong);
    }

    private static double nightsInYear(Child child, Episode episode) {
        Day start = child.setting().start();
        Day end = child.setting().end();
        Day from = episode.decom().isBefore(start) ? start : episode.decom();
        Day to = episode.isOpen() || episode.dec().isAfter(end) ? end : episode.dec();
        return from.daysUntil(to);
    }

    /** A child who was also looked after in another way has reviews, and may be asked about, for that. */
    private static void isAskedTooMuch(Child child, Consumer<Row> wrong) {
        List<Episode> episodes = child.episodes();
        if (episodes.isEmpty() || !episodes.stream().allMatch(Episode::isShortBreak)) return;
        List<Review> reviews = child.rows(Table.REVIEWS).stream()
                .filter(review ->
                        review.review().isGiven() || !review.reviewCode().isEmpty())
                .toList();
        if (child.header().mother().isEmpty() && reviews.isEmpty()) return;
        episodes.forEach(wrong);
        child.rows(Table.HEADER).forEach(wrong);
        reviews.forEach(wrong);
    }
}
