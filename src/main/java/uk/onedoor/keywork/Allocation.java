package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * Somebody's part beside a young person, from a day to a day.
 *
 * @param area only for a portfolio lead
 * @param untilOn the first day they no longer are; null while they are
 * @param because why this worker, in the words of who decided
 * @param reasons what was shown for this worker when they were chosen
 * @param handover how they came after the key worker before; null for a first one, and for every other part
 */
public record Allocation(
        AllocationId id,
        YoungPersonId youngPerson,
        WorkerId worker,
        String workerName,
        @Nullable String phone,
        TeamPart part,
        @Nullable PortfolioArea area,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String because,
        List<Reason> reasons,
        @Nullable Handover handover,
        UUID recordedBy,
        @Nullable String endedBecause) {

    public boolean isNow() {
        return untilOn == null;
    }
}
