package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.List;
import uk.onedoor.people.Shown.Dot;

/** Where everybody stands in the picture: the team inside, then who else knows them, then who stepped out. */
final class Rings {

    private static final double MIDDLE = 210;
    private static final double[] RADIUS = {84, 138, 188};
    private static final double[] TURN = {-90, -62, -76};
    private static final int[] MOST = {8, 10, 12};
    private static final String[] KIND = {"FAMILY", "FRIEND", "PROFESSIONAL"
    }; // the shapes of the other picture of rings
    private static final int LONGEST = 12;

    private Rings() {}

    static List<Dot> dots(List<String> now, List<String> also, List<String> before) {
        List<Dot> dots = new ArrayList<>();
        List<List<String>> rings = List.of(now, also, before);
        for (int ring = 0; ring < rings.size(); ring++) {
            List<String> on = rings.get(ring);
            int shown = Math.min(on.size(), MOST[ring]);
            for (int i = 0; i < shown; i++) {
                double angle = Math.toRadians(TURN[ring] + 360.0 * i / shown);
                dots.add(new Dot(
                        MIDDLE + RADIUS[ring] * Math.cos(angle),
                        MIDDLE + RADIUS[ring] * Math.sin(angle),
                        KIND[ring],
                        first(on.get(i))));
            }
        }
        return dots;
    }

    private static String first(String name) {
        String first = name.strip().split("\\s+", 2)[0];
        return first.length() > LONGEST ? first.substring(0, LONGEST - 1) + "…" : first;
    }
}
