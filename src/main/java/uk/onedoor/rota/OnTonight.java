package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.staff.WorkerId;

/** Who is on in a home on the night that begins on a day: somebody, always. */
public record OnTonight(HomeId home, LocalDate night, List<On> people) {

    /** Why it is them; in the order in which it is asked. */
    public enum Because {
        /** They wrote down that they were there. */
        WORKED,
        PLANNED,
        /** Nobody is planned to be in the home; they answer the phone. */
        ON_CALL,
        /** Nobody is on call either; they run the hub, and so it is theirs. */
        RUNS_THE_HUB
    }

    /**
     * One of them.
     *
     * @param phone the number colleagues reach them on; null when they gave none
     * @param kind what their shift is; null, as the hours, when they have none
     */
    public record On(
            WorkerId worker,
            String name,
            @Nullable String phone,
            Because because,
            @Nullable ShiftKind kind,
            @Nullable Hours hours) {}

    /**
     * Who is on.
     *
     * @throws IllegalArgumentException when that is nobody
     */
    public OnTonight {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("Somebody is on in " + home + " in the night of " + night);
        }
    }

    /** True when somebody is in the home, and not only on the phone. */
    public boolean isSomebodyThere() {
        return people.stream().anyMatch(one -> one.kind() != null && one.kind().isInTheHome());
    }
}
