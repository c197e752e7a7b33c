package uk.onedoor.bonds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Makes bonds of encounters: the same that the database makes for a whole council at once. */
final class BondRules {

    /** About how often two people are in touch, as people say it. */
    enum Often {
        NEARLY_DAILY(1.5),
        SEVERAL_A_WEEK(4),
        WEEKLY(10),
        FORTNIGHTLY(20),
        MONTHLY(45),
        NOW_AND_THEN(Double.MAX_VALUE);

        private final double daysApart;

        Often(double daysApart) {
            this.daysApart = daysApart;
        }
    }

    private static final int ENOUGH_TO_SAY_HOW_OFTEN = 3;

    private BondRules() {}

    /** The bonds of one young person, whichever of their records an encounter is in; who only tried has none yet. */
    static List<Bond> of(YoungPersonId youngPerson, Collection<Encounter> encounters) {
        Map<WorkerId, List<Encounter>> byWorker = new LinkedHashMap<>();
        encounters.stream()
                .filter(Encounter::isContact)
                .sorted(Comparator.comparing(Encounter::at))
                .forEach(one -> byWorker.computeIfAbsent(one.worker(), worker -> new ArrayList<>())
                        .add(one));
        return byWorker.values().stream()
                .map(theirs -> bond(youngPerson, theirs))
                .toList();
    }

    /** About how often; null while there were too few times to say. */
    static @Nullable Often often(Bond bond) {
        if (bond.contacts() < ENOUGH_TO_SAY_HOW_OFTEN) {
            return null;
        }
        double days = (double) London.daysBetween(bond.knownSince(), bond.lastContact()) / (bond.contacts() - 1);
        Often often = Often.NEARLY_DAILY;
        for (Often next : Often.values()) {
            often = next;
            if (days <= next.daysApart) {
                break;
            }
        }
        return often;
    }

    private static Bond bond(YoungPersonId youngPerson, List<Encounter> theirs) {
        Instant seen = theirs.stream()
                .filter(one -> one.how().inPerson())
                .map(Encounter::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Bond(
                youngPerson,
                theirs.get(0).worker(),
                theirs.get(0).at(),
                theirs.get(theirs.size() - 1).at(),
                seen,
                theirs.size(),
                theirs.stream()
                        .map(Encounter::minutes)
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum(),
                longestSilence(theirs),
                begunBy(ReachedOut.THEM, theirs),
                begunBy(ReachedOut.US, theirs));
    }

    private static int begunBy(ReachedOut who, List<Encounter> theirs) {
        return (int) theirs.stream().filter(one -> one.reachedOut() == who).count();
    }

    private static int longestSilence(List<Encounter> theirs) {
        int longest = 0;
        for (int i = 1; i < theirs.size(); i++) {
            longest = Math.max(
                    longest,
                    London.daysBetween(theirs.get(i - 1).at(), theirs.get(i).at()));
        }
        return longest;
    }
}
