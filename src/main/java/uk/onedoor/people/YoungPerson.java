package uk.onedoor.people;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A young person as they are known now: the name they use first, then the rest. {@code howToTalkWithMe} is their own
 * line, pinned to every page about them; null when nobody asked them yet.
 */
public record YoungPerson(
        YoungPersonId id,
        String nameUsed,
        String firstName,
        String lastName,
        @Nullable String pronouns,
        @Nullable LocalDate dateOfBirth,
        String colour,
        String pattern,
        @Nullable String howToTalkWithMe) {

    /** Whole years on a day; null when the date of birth is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        return dateOfBirth == null ? null : Period.between(dateOfBirth, day).getYears();
    }

    /** The name they use with their family name, as lists of many people tell two of the same name apart. */
    public String wholeName() {
        return (nameUsed + " " + lastName).strip();
    }

    /** Up to two letters, for the disc of somebody who chose no pattern. */
    public String initials() {
        String last = lastName.isBlank() ? "" : lastName.strip().substring(0, 1);
        return (nameUsed.strip().substring(0, 1) + last).toUpperCase(java.util.Locale.ROOT);
    }
}
