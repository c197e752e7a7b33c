package uk.onedoor.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.WorkerId;

/** Who sticks with a young person: the room that allocates key workers implements it, this room shows it. */
public interface StickingSource {

    /** Somebody beside a young person: their name and phone, since when, and as what. */
    record Sticking(WorkerId worker, String name, @Nullable String phone, LocalDate since, Relationships.Kind part) {}

    /** Everybody who sticks with this young person now, the key worker first; empty when nobody does yet. */
    List<Sticking> of(Glance glance);
}
