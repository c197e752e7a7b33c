package uk.onedoor.returns;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a return says of one child: who they are to the return, and their care facts in order.
 *
 * @param child the council's own number for the child
 * @param dateOfBirth from the Header table; null when it is blank, unreadable or the child is not there
 * @param sex M, F or U from the Header table, older codes turned into these; null when not known
 */
public record CareHistory(
        String child,
        @Nullable LocalDate dateOfBirth,
        @Nullable String sex,
        List<CareFact> facts) {

    public CareHistory {
        facts = List.copyOf(facts);
    }

    /** Whole years on a day, empty without a date of birth; one born on 29 February turns a year older on 1 March. */
    public OptionalInt ageOn(LocalDate day) {
        if (dateOfBirth == null || day.isBefore(dateOfBirth)) return OptionalInt.empty();
        return OptionalInt.of(Period.between(dateOfBirth, day).getYears());
    }
}
