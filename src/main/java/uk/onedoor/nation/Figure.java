package uk.onedoor.nation;

import org.jspecify.annotations.Nullable;

/** A published figure: a number, or why there is none; never both and never neither. */
public record Figure(@Nullable Double number, @Nullable NotPublished why) {

    public Figure {
        if ((number == null) == (why == null)) {
            throw new IllegalArgumentException("A figure is a number or not published: " + number + ", " + why);
        }
    }

    public static Figure of(double number) {
        return new Figure(number, null);
    }

    public static Figure not(NotPublished why) {
        return new Figure(null, why);
    }

    /**
     * This figure for each {@code unit} of the whole; not published where either is not, or there is no whole. Nobody
     * of a number withheld is nobody all the same, for what is withheld is never nought.
     */
    Figure over(Figure whole, double unit) {
        if (number == null) return this;
        if (whole.number == null) return number == 0 && whole.why == NotPublished.WITHHELD ? this : whole;
        return whole.number == 0 ? not(NotPublished.DOES_NOT_APPLY) : of(number * unit / whole.number);
    }
}
