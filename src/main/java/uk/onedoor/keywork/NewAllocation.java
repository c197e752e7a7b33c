package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * A part to be given. The id is made by the form, so that sending it twice gives it once.
 *
 * @param insteadOf the key worker's allocation this one takes over from; null for every other part and a first key worker
 * @param handing needed with {@code insteadOf}: how the young person is handed over
 */
public record NewAllocation(
        AllocationId id,
        YoungPersonId youngPerson,
        WorkerId worker,
        TeamPart part,
        @Nullable PortfolioArea area,
        LocalDate fromOn,
        String because,
        @Nullable AllocationId insteadOf,
        @Nullable Handing handing) {

    /** A first key worker, from a day on. */
    public static NewAllocation keyWorker(YoungPersonId youngPerson, WorkerId worker, LocalDate from, String because) {
        return part(youngPerson, worker, TeamPart.KEY_WORKER, from, because);
    }

    /** Any part that needs no area. */
    public static NewAllocation part(
            YoungPersonId youngPerson, WorkerId worker, TeamPart part, LocalDate from, String because) {
        AllocationId id = new AllocationId(uk.onedoor.shared.Ids.next());
        return new NewAllocation(id, youngPerson, worker, part, null, from, because, null, null);
    }

    /** The next key worker, handed over to by the one of that allocation. */
    public NewAllocation insteadOf(AllocationId before, Handing handing) {
        return new NewAllocation(id, youngPerson, worker, part, area, fromOn, because, before, handing);
    }

    /** The same after this one, whom they do follow; without a handover when it is nobody. */
    NewAllocation after(@Nullable Allocation before) {
        return before == null || handing == null
                ? new NewAllocation(id, youngPerson, worker, part, area, fromOn, because, null, null)
                : insteadOf(before.id(), handing);
    }
}
