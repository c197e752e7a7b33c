package uk.onedoor.town;

/** Telephone numbers from the ranges Ofcom keeps for drama, which ring nowhere. */
final class Phones {

    /** The first hundred mobile numbers are kept for staff. */
    private static final int FIRST_FOR_PEOPLE = 100;

    private Phones() {}

    static String mobile(int number) {
        return "07700 900%03d".formatted(Math.floorMod(number, 1000));
    }

    static String landline(int number) {
        return "01632 960%03d".formatted(Math.floorMod(number, 1000));
    }

    static String mobile(Dice dice) {
        return mobile(FIRST_FOR_PEOPLE + dice.below(1000 - FIRST_FOR_PEOPLE));
    }

    static String landline(Dice dice) {
        return landline(dice.below(900));
    }
}
