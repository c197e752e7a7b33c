package uk.onedoor.bonds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Shown.Dot;

/**
 * Who knows a young person, ready to be shown: a picture, and everybody in words. No order but that of time.
 *
 * @param now who is in the team
 * @param also who knows them without a part in it
 * @param before who stepped out of it
 */
public record BondMap(String finding, List<Dot> dots, List<Line> now, List<Line> also, List<Line> before) {

    /** One person who knows them: as what, in which words; {@code rows} is where the days stand it was counted from. */
    public record Line(
            String name,
            String parts,
            List<String> words,
            @Nullable String rows) {}

    public boolean isEmpty() {
        return now.isEmpty() && also.isEmpty() && before.isEmpty();
    }
}
