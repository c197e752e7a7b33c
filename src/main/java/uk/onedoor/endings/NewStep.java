package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.YoungPersonId;

/** A step to agree on; {@code asked} are the young person's own words where they want it quicker than it would be. */
public record NewStep(
        UUID id,
        YoungPersonId youngPerson,
        LocalDate from,
        Map<SupportKind, Integer> minutes,
        String agreedWith,
        SaidBy saidBy,
        String words,
        @Nullable String asked) {}
