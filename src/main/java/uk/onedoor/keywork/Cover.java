package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * Who is there for a young person while their key worker is away, until a last day.
 *
 * @param because null for whoever is not to know
 */
public record Cover(
        YoungPersonId youngPerson,
        String away,
        String meanwhile,
        LocalDate fromOn,
        LocalDate untilOn,
        @Nullable String because) {}
