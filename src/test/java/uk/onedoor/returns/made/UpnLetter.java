package uk.onedoor.returns.made;

/** Unique pupil numbers with the check letter that their twelve figures give. */
final class UpnLetter {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private UpnLetter() {}

    /** A pupil number of an invented school for a number of at most six figures. */
    static String with(int number) {
        String figures = "926" + "4000" + "%05d".formatted(number % 100_000);
        if (number >= 100_000) figures = "9264" + "%08d".formatted(number);
        int sum = 0;
        for (int i = 0; i < figures.length(); i++) sum += (i + 2) * (figures.charAt(i) - '0');
        return LETTERS.charAt(sum % LETTERS.length()) + figures;
    }
}
