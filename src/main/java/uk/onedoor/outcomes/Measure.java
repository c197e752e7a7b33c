package uk.onedoor.outcomes;

import java.math.BigDecimal;

/** A measure scores are kept of: its range, whether scores are whole, which way is better, and whose questions they are. */
public record Measure(
        MeasureCode code, int lowest, int highest, boolean whole, boolean higherIsBetter, Licence licence) {

    /** What whoever asks its questions needs: a licence, to register, to name its makers, or nothing. */
    public enum Licence {
        LICENSED,
        REGISTER,
        ATTRIBUTE,
        FREE
    }

    boolean takes(BigDecimal score) {
        int finest = whole ? 0 : 1;
        return score.compareTo(BigDecimal.valueOf(lowest)) >= 0
                && score.compareTo(BigDecimal.valueOf(highest)) <= 0
                && score.stripTrailingZeros().scale() <= finest;
    }
}
