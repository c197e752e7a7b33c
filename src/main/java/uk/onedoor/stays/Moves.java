package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Who moved on from where, which of these were disruptions, and whether their key worker stayed through it. */
@Service
@Transactional(readOnly = true)
public class Moves {

    /**
     * How many moves there were in a time.
     *
     * @param disruptions those whose reason says that it broke down; a move the plan led to never counts
     * @param kept those through which the key worker stayed; who had none is not among them
     */
    public record Count(int moves, int disruptions, int kept) {

        static Count of(List<Move> moves) {
            return new Count(
                    moves.size(),
                    (int) moves.stream().filter(Move::isDisruption).count(),
                    (int) moves.stream()
                            .filter(move -> Boolean.TRUE.equals(move.keptThrough()))
                            .count());
        }
    }

    private final Stays stays;
    private final Allocations allocations;
    private final Clock clock;

    Moves(Stays stays, Allocations allocations, Clock clock) {
        this.stays = stays;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** Every move of one young person that a stay tells of, the first one first. */
    public List<Move> of(YoungPersonId youngPerson) {
        return of(stays.of(youngPerson), allocations.history(youngPerson));
    }

    /** The same of stays that were read already, for a page that asks every room. */
    List<Move> of(Glance glance, List<Stay> all) {
        return of(all, allocations.of(glance));
    }

    private List<Move> of(List<Stay> all, List<Allocation> parts) {
        List<Allocation> keyWorkers = parts.stream()
                .filter(part -> part.part() == TeamPart.KEY_WORKER)
                .toList();
        return new MovesOf(all, day -> on(keyWorkers, day), London.today(clock)).all();
    }

    /** The moves of everybody the viewer may see who left somewhere in this time, both ends among it. */
    public Count between(LocalDate first, LocalDate last) {
        return Count.of(stays.between(first.minusDays(1), last).stream()
                .map(Stay::youngPerson)
                .distinct()
                .flatMap(who -> of(who).stream())
                .filter(move -> !move.on().isBefore(first) && !move.on().isAfter(last))
                .toList());
    }

    private static Optional<WorkerId> on(List<Allocation> keyWorkers, LocalDate day) {
        return keyWorkers.stream()
                .filter(part ->
                        !day.isBefore(part.fromOn()) && (part.untilOn() == null || day.isBefore(part.untilOn())))
                .map(Allocation::worker)
                .findFirst();
    }
}
