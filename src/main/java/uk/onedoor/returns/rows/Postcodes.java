package uk.onedoor.returns.rows;

import java.util.Locale;

/** How postcodes are compared, and those of which no open directory tells where they lie. */
public final class Postcodes {
    private static final String NORTHERN_IRELAND = "BT";

    private Postcodes() {}

    /** A postcode in capitals and without its space, so that two ways of writing one are the same. */
    public static String plain(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** True of postcodes of Northern Ireland: their places may not be used freely, so that they are known to nobody here. */
    public static boolean isNorthernIrish(String postcode) {
        return postcode.trim().regionMatches(true, 0, NORTHERN_IRELAND, 0, NORTHERN_IRELAND.length());
    }
}
