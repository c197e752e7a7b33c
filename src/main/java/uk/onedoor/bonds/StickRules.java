package uk.onedoor.bonds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.bonds.StickFacts.Gap;
import uk.onedoor.bonds.StickFacts.Move;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Counts how we stick with a young person, from parts, encounters and moves. */
final class StickRules {

    /** A key worker who is still there so many days after a move stayed through it. */
    static final int AFTER_A_MOVE = 28;

    /**
     * What is counted, of every record of one person.
     *
     * @param joined when their time with us began; null when they are not with us
     * @param moves the days they moved home on; null where the viewer may not know of them
     */
    record Life(
            @Nullable LocalDate joined,
            List<Part> parts,
            List<Encounter> encounters,
            @Nullable List<LocalDate> moves) {}

    private StickRules() {}

    static StickFacts of(Life life, AsAt asAt) {
        List<Part> keyWorkers = life.parts().stream()
                .filter(part -> part.isKeyWorker() && !part.from().isAfter(asAt.day()))
                .sorted(Comparator.comparing(Part::from))
                .toList();
        LocalDate joined = life.joined();
        List<Encounter> since = joined == null
                ? List.of()
                : life.encounters().stream()
                        .filter(one -> !one.at().isBefore(London.startOf(joined)))
                        .sorted(Comparator.comparing(Encounter::at))
                        .toList();
        List<Encounter> refused = since.stream().filter(Encounter::refused).toList();
        List<LocalDate> moves = life.moves();
        return new StickFacts(
                asAt,
                joined,
                same(keyWorkers, asAt.day()),
                keyWorkers.stream()
                        .filter(part -> joined == null
                                || part.until() == null
                                || part.until().isAfter(joined))
                        .toList(),
                joined == null ? null : gap(joined, since, asAt.day()),
                refused,
                tried(since),
                moves == null ? null : moves(moves, joined, keyWorkers, asAt.day()));
    }

    /** The parts of the key worker of that day, back to the last of another. */
    private static List<Part> same(List<Part> keyWorkers, LocalDate day) {
        LinkedList<Part> same = new LinkedList<>();
        for (int i = keyWorkers.size() - 1; i >= 0; i--) {
            Part part = keyWorkers.get(i);
            boolean first = same.isEmpty();
            if (first && !part.on(day)) {
                continue;
            }
            if (!first && !part.worker().equals(same.getFirst().worker())) {
                break;
            }
            same.addFirst(part);
        }
        return List.copyOf(same);
    }

    private static Gap gap(LocalDate from, List<Encounter> since, LocalDate until) {
        Gap longest = new Gap(null, null, -1);
        Encounter last = null;
        LocalDate before = from;
        for (Encounter one : since) {
            if (one.isContact()) {
                LocalDate day = London.day(one.at());
                longest = longer(longest, new Gap(last, one, days(before, day)));
                last = one;
                before = day;
            }
        }
        return longer(longest, new Gap(last, null, days(before, until)));
    }

    private static Gap longer(Gap one, Gap other) {
        return other.days() > one.days() ? other : one;
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until);
    }

    /** Whatever we tried after they did not want contact, until they were in touch again. */
    private static List<Encounter> tried(List<Encounter> since) {
        List<Encounter> tried = new ArrayList<>();
        boolean open = false;
        for (Encounter one : since) {
            if (open && one.reachedOut() != ReachedOut.THEM) {
                tried.add(one);
            }
            open = one.refused() || open && !one.isContact();
        }
        return tried;
    }

    private static List<Move> moves(
            List<LocalDate> days, @Nullable LocalDate joined, List<Part> keyWorkers, LocalDate asAt) {
        return days.stream()
                .filter(day -> joined != null && day.isAfter(joined) && !day.isAfter(asAt))
                .distinct()
                .sorted()
                .map(day -> {
                    LocalDate after = day.plusDays(AFTER_A_MOVE);
                    Optional<WorkerId> before = on(keyWorkers, day.minusDays(1));
                    Optional<WorkerId> then = on(keyWorkers, after.isAfter(asAt) ? asAt : after);
                    return new Move(day, before.isPresent() && before.equals(then));
                })
                .toList();
    }

    private static Optional<WorkerId> on(List<Part> keyWorkers, LocalDate day) {
        return keyWorkers.stream()
                .filter(part -> part.on(day))
                .map(Part::worker)
                .findFirst();
    }
}
