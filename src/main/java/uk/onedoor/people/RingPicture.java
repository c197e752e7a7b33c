package uk.onedoor.people;

import java.util.ArrayList;
import java.util.List;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Shown.Dot;

/** Where everybody stands in the picture of the people around somebody. */
final class RingPicture {

    private static final double MIDDLE = 210;
    private static final double[] RADIUS = {0, 84, 138, 188};
    private static final int[] MOST = {0, 8, 10, 12};
    private static final double[] TURN = {0, -90, -62, -76};

    private RingPicture() {}

    /** Where each stands: on the ring of their closeness, spread evenly; the list below names everybody. */
    static List<Dot> dots(List<Member> now) {
        List<Dot> dots = new ArrayList<>();
        for (int ring = 1; ring <= 3; ring++) {
            int closeness = ring;
            List<Member> on = now.stream()
                    .filter(member -> member.ring() == closeness)
                    .limit(MOST[ring])
                    .toList();
            for (int i = 0; i < on.size(); i++) {
                double angle = Math.toRadians(TURN[ring] + 360.0 * i / on.size());
                dots.add(new Dot(
                        MIDDLE + RADIUS[ring] * Math.cos(angle),
                        MIDDLE + RADIUS[ring] * Math.sin(angle),
                        on.get(i).around().circle().name(),
                        shortName(on.get(i).around().name())));
            }
        }
        return dots;
    }

    private static String shortName(String name) {
        String first = name.length() <= 12 ? name : name.strip().split("\\s+", 2)[0];
        return first.length() > 12 ? first.substring(0, 11) + "…" : first;
    }
}
