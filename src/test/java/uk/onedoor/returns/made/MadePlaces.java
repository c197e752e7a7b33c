package uk.onedoor.returns.made;

import java.util.Random;

/** Invented postcodes on a grid: the first half lies in the council's own area, the rest beyond it. */
final class MadePlaces {
    private static final int PLACES = 4000;
    private static final int OWN = 2800;
    private static final String LETTERS = "ABDEFGHJLN";
    private static final int EAST = 600_000;
    private static final int NORTH = 300_000;

    private MadePlaces() {}

    static String own(Random random) {
        return postcode(random.nextInt(OWN));
    }

    static String any(Random random) {
        return postcode(random.nextInt(PLACES));
    }

    private static String postcode(int number) {
        return "QZ%d %d%c%c"
                .formatted(
                        1 + number / 1000,
                        number / 100 % 10,
                        LETTERS.charAt(number / 10 % 10),
                        LETTERS.charAt(number % 10));
    }

    /** The list of them all, in the small form of a postcode directory. */
    static String directory() {
        StringBuilder list = new StringBuilder("postcode,easting,northing,lad25cd\n");
        Random random = new Random(1);
        for (int i = 0; i < PLACES; i++)
            list.append(postcode(i).replace(" ", ""))
                    .append(',')
                    .append(EAST + random.nextInt(60_000))
                    .append(',')
                    .append(NORTH + random.nextInt(60_000))
                    .append(',')
                    .append(i < OWN ? "E07000148" : "E07000200")
                    .append('\n');
        return list.toString();
    }
}
