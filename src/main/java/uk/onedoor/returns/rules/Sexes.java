package uk.onedoor.returns.rules;

import uk.onedoor.returns.rows.Header;

/** The codes of SEX: M, F and U from 2025, 1 and 2 before, so that last year's may have to be read beside this year's. */
final class Sexes {
    private Sexes() {}

    /** M for 1 and F for 2; every other code as it is. */
    static String ofToday(String code) {
        return switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            default -> code;
        };
    }

    static boolean isGirl(Header header) {
        return ofToday(header.sex()).equals("F");
    }

    static boolean isBoy(Header header) {
        return ofToday(header.sex()).equals("M");
    }
}
