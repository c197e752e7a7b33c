package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay.Leaving;

/**
 * Counts one young person's moves. A visit is no move, for the place they live in stays theirs; nor is another stay in the same
 * home that begins the day the first ends, for only its terms changed; nor a stay that came to nothing.
 */
final class MovesOf {

    /** A key worker who is still there so many days after a move stayed through it. */
    private static final int AFTER_A_MOVE = 28;

    private final List<Stay> lived;
    private final Function<LocalDate, Optional<WorkerId>> keyWorker;
    private final LocalDate today;

    /** {@code keyWorker} says who was their key worker on a day. */
    MovesOf(List<Stay> stays, Function<LocalDate, Optional<WorkerId>> keyWorker, LocalDate today) {
        this.lived = stays.stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING && stay.arrival() != null && stay.off() == null)
                .sorted(Comparator.comparing(Stay::from).thenComparing(Stay::until))
                .toList();
        this.keyWorker = keyWorker;
        this.today = today;
    }

    /** Every move, the first one first. */
    List<Move> all() {
        List<Move> moves = new ArrayList<>();
        for (Stay stay : lived) {
            Leaving leaving = stay.leaving();
            if (leaving != null && next(stay, stay.home(), true).findAny().isEmpty()) {
                Stay to = next(stay, stay.home(), false).findFirst().orElse(null);
                moves.add(new Move(
                        stay.youngPerson(), stay.until(), stay, to, leaving.because(), keptThrough(stay.until())));
            }
        }
        return moves;
    }

    /** What began the day that stay ended, in the same home or in another. */
    private Stream<Stay> next(Stay stay, HomeId home, boolean same) {
        return lived.stream()
                .filter(other -> other != stay && other.from().equals(stay.until()))
                .filter(other -> !other.until().isBefore(stay.until()) && lived.indexOf(other) > lived.indexOf(stay))
                .filter(other -> other.home().equals(home) == same);
    }

    private @Nullable Boolean keptThrough(LocalDate day) {
        Optional<WorkerId> before = keyWorker.apply(day.minusDays(1));
        LocalDate after = day.plusDays(AFTER_A_MOVE);
        return before.isEmpty() ? null : before.equals(keyWorker.apply(after.isAfter(today) ? today : after));
    }
}
