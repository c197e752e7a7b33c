package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.Period;
import uk.onedoor.returns.rows.Postcodes;
import uk.onedoor.returns.rows.Row;

/**
 * Rules on how one episode follows another.
 *
 * <p>An episode whose start cannot be read has no place in the order. It is passed over where the others tell enough; what
 * it may stand between is not asked to join.
 */
final class EpisodeOrder {
    private static final Set<String> CARE_WENT_ON = Set.of("L", "P", "T", "B", "U");
    private static final Set<String> PLACEMENT_CHANGED = Set.of("P", "T");
    private static final Set<String> BOTH_CHANGED = Set.of("B", "U");

    /** Died, or found to be 18 or over. */
    private static final Set<String> NOTHING_FOLLOWS = Set.of("E2", "E15");

    private EpisodeOrder() {}

    /** Two episodes of a child, one after the other. */
    private record Pair(Episode before, Episode after) {

        boolean meets() {
            return before.dec().isOn(after.decom());
        }

        boolean samePlacement() {
            return before.place().equals(after.place())
                    && Postcodes.plain(before.placePost()).equals(Postcodes.plain(after.placePost()))
                    && before.urn().equalsIgnoreCase(after.urn())
                    && before.provider().equals(after.provider());
        }

        boolean sameLaw() {
            return before.ls().equals(after.ls());
        }

        /** A reason on the list, other than that care went on. */
        boolean careEndedBetween() {
            return !before.saysAnotherFollows() && CodeSets.isReasonCeased(before.rec());
        }
    }

    static void fill(RuleSheet rules) {
        rules.child(
                "142", earlier(pair -> pair.before.isOpen() || pair.before.rec().isEmpty()));
        rules.child("357", EpisodeOrder::firstEverIsNoStart);
        rules.child("388", EpisodeOrder::endAndNextDisagree);
        rules.child("431", later(pair -> pair.after.rne().equals("S") && pair.meets()));
        rules.child(
                "432",
                laterOfNeighbours(
                        pair -> pair.careEndedBetween() && !pair.after.rne().equals("S")));
        rules.child(
                "433",
                laterOfNeighbours(pair -> CARE_WENT_ON.contains(pair.after.rne())
                        && pair.before.dec().isNotOn(pair.after.decom())));
        rules.child("434", laterOfNeighbours(EpisodeOrder::isNoChangeOfLawAlone));
        rules.child(
                "435",
                laterOfNeighbours(pair ->
                        PLACEMENT_CHANGED.contains(pair.after.rne()) && (!pair.sameLaw() || pair.samePlacement())));
        rules.child(
                "436",
                laterOfNeighbours(
                        pair -> BOTH_CHANGED.contains(pair.after.rne()) && (pair.sameLaw() || pair.samePlacement())));
        rules.child("437", earlier(pair -> NOTHING_FOLLOWS.contains(pair.before.rec())));
        rules.child("501", later(pair -> pair.after.decom().isBefore(pair.before.dec())));
        rules.child("504", EpisodeOrder::needChangesInsideAPeriod);
    }

    private static boolean isNoChangeOfLawAlone(Pair pair) {
        return pair.after.rne().equals("L") && (pair.sameLaw() || !pair.samePlacement());
    }

    private static void firstEverIsNoStart(Child child, Consumer<Row> wrong) {
        if (!child.last().episodes().isEmpty()) return;
        List<Episode> dated = dated(child);
        if (dated.size() < child.episodes().size() || dated.isEmpty()) return;
        if (!dated.get(0).rne().equals("S")) wrong.accept(dated.get(0));
    }

    private static void endAndNextDisagree(Child child, Consumer<Row> wrong) {
        for (Pair pair : neighbours(child)) {
            boolean saysCareWentOn = pair.before.saysAnotherFollows();
            if (saysCareWentOn && pair.before.dec().isNotOn(pair.after.decom())) wrong.accept(pair.before);
            if (!saysCareWentOn && !pair.before.rec().isEmpty() && pair.meets()) wrong.accept(pair.before);
        }
        List<Episode> dated = dated(child);
        if (dated.isEmpty() || dated.size() < child.episodes().size()) return;
        Episode last = dated.get(dated.size() - 1);
        if (last.saysAnotherFollows()) wrong.accept(last);
    }

    private static void needChangesInsideAPeriod(Child child, Consumer<Row> wrong) {
        if (child.episodes().size() < 2) return;
        for (Period period : child.periods()) {
            String need = period.first().cin();
            for (Episode episode : period.episodes())
                if (episode.decom().isDate() && !episode.cin().equals(need)) wrong.accept(episode);
        }
    }

    private static Rule.OfChild earlier(Predicate<Pair> isWrong) {
        return (child, wrong) -> {
            for (Pair pair : pairs(child)) if (isWrong.test(pair)) wrong.accept(pair.before);
        };
    }

    private static Rule.OfChild later(Predicate<Pair> isWrong) {
        return (child, wrong) -> {
            for (Pair pair : pairs(child)) if (isWrong.test(pair)) wrong.accept(pair.after);
        };
    }

    private static Rule.OfChild laterOfNeighbours(Predicate<Pair> isWrong) {
        return (child, wrong) -> {
            for (Pair pair : neighbours(child)) if (isWrong.test(pair)) wrong.accept(pair.after);
        };
    }

    /** Each episode with the next one, of those whose start can be read. */
    private static List<Pair> pairs(Child child) {
        List<Episode> dated = dated(child);
        if (dated.size() < 2) return List.of();
        List<Pair> pairs = new ArrayList<>(dated.size() - 1);
        for (int i = 1; i < dated.size(); i++) pairs.add(new Pair(dated.get(i - 1), dated.get(i)));
        return pairs;
    }

    /** The pairs between which no other episode can stand, one whose start cannot be read included. */
    private static List<Pair> neighbours(Child child) {
        List<Pair> pairs = pairs(child);
        if (dated(child).size() == child.episodes().size()) return pairs;
        return pairs.stream().filter(Pair::meets).toList();
    }

    private static List<Episode> dated(Child child) {
        List<Episode> episodes = child.episodes();
        int dated = episodes.size();
        while (dated > 0 && !episodes.get(dated - 1).decom().isDate()) dated--;
        return episodes.subList(0, dated);
    }
}
