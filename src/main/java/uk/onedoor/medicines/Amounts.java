package uk.onedoor.medicines;

import java.math.BigDecimal;

/** How much of a medicine: a number in its unit, with up to six figures before the point and two after it. */
final class Amounts {

    private static final int FIGURES = 6;
    private static final int PLACES = 2;

    private Amounts() {}

    /** True when it can be kept; whether nought or less can be meant is for others to say. */
    static boolean fits(BigDecimal amount) {
        return amount.precision() - amount.scale() <= FIGURES && amount.scale() <= PLACES;
    }

    /** As it is typed, without noughts after the point. */
    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
