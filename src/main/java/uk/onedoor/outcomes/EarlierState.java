package uk.onedoor.outcomes;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.platform.web.Fact;

/** A state on arrival as it was told before it was put right, and why it was. */
public record EarlierState(LocalDate takenOn, String because, List<Fact> facts) {}
