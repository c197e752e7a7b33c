package uk.onedoor.keywork;

import java.time.LocalDate;
import uk.onedoor.people.YoungPersonId;

/** Who is there for a young person while their key worker is away, until a last day. */
public record Cover(
        YoungPersonId youngPerson,
        String away,
        String meanwhile,
        LocalDate fromOn,
        LocalDate untilOn,
        String because) {}
