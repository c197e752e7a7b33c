package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a room above knows of the council's own homes: which there are, and when each opened and closed. */
public interface HomeFactSource {

    /**
     * One home of ours.
     *
     * @param keptSince the day it was written down here: what was due before that is kept elsewhere, if it is
     * @param facts when it opened and closed, by its kind; none where no clock of the law runs for a home of its kind
     */
    record Told(UUID home, String name, LocalDate keptSince, List<Fact> facts) {}

    /** Every home of ours, also those that closed, by name. */
    List<Told> all();

    /** One of them; empty when it is not one of ours. */
    Optional<Told> of(UUID home);
}
