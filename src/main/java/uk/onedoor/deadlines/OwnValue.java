package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a council set for itself in place of a line of the rules: from which day, who, when and why. */
record OwnValue(String rule, int fromAge, LocalDate from, List<Length> lengths, String because, String by, Instant at) {

    boolean isFor(Rule line) {
        return rule.equals(line.key()) && fromAge == line.ages().from();
    }
}
