package uk.onedoor.homes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;

/**
 * One home: what colleagues call it, which option of the model it is, the hub it belongs to (null: none's), the
 * nine-character code of the council in whose area it lies, and since when. Never its address.
 */
public record Home(
        HomeId id,
        String name,
        HomeOption option,
        @Nullable HubId hub,
        String area,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** True when somebody can live here on that day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }

    /** True when it lies in another council's area than the one that looks after the young person. */
    public boolean isOutOfAreaFor(String authority) {
        return !area.equals(authority);
    }
}
