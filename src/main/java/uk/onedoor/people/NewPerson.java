package uk.onedoor.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of somebody new: at least the name they use. */
public record NewPerson(
        String nameUsed,
        String firstName,
        String lastName,
        @Nullable String pronouns,
        @Nullable LocalDate dateOfBirth,
        String colour,
        String pattern) {

    /** Somebody of whom only a name is known, as at most doors. */
    public static NewPerson named(String name, @Nullable LocalDate dateOfBirth) {
        String[] parts = name.strip().split("\\s+", 2);
        return new NewPerson(parts[0], parts[0], parts.length > 1 ? parts[1] : "", null, dateOfBirth, "teal", "plain");
    }
}
