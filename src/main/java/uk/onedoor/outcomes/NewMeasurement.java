package uk.onedoor.outcomes;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.onedoor.people.YoungPersonId;

/** A score about to be written down; {@code about} says which goal or question a scale is of, where it is of one. */
public record NewMeasurement(
        YoungPersonId youngPerson,
        MeasureCode measure,
        BigDecimal score,
        LocalDate on,
        Measurement.ScoredBy scoredBy,
        String about) {}
