package uk.onedoor.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownPlan.Council;
import uk.onedoor.town.TownPlan.Hub;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownPlan.Staff;

/** Reads the councils, hubs and staff of the plan from staff.txt and gives everyone a telephone number. */
final class StaffList {

    private final long seed;
    private final List<String[]> councilLines = new ArrayList<>();
    private final List<Hub> hubs = new ArrayList<>();
    private final List<Staff> staff = new ArrayList<>();

    private StaffList(long seed) {
        this.seed = seed;
    }

    static List<Council> councils(long seed) {
        return new StaffList(seed).read();
    }

    private List<Council> read() {
        for (String line : Texts.lines("staff.txt")) {
            String[] cells = Texts.cells(line);
            if (line.startsWith("@council ")) {
                cells[0] = cells[0].substring("@council ".length());
                councilLines.add(cells);
            } else if (line.startsWith("@hub ")) {
                hubs.add(hub(cells));
            } else {
                staff.add(member(cells));
            }
        }
        return councilLines.stream().map(this::council).toList();
    }

    private Council council(String[] cells) {
        return new Council(
                cells[0],
                cells[1],
                cells[2],
                hubs.stream().filter(each -> each.council().equals(cells[0])).toList(),
                staff.stream().filter(each -> each.council().equals(cells[0])).toList());
    }

    private Hub hub(String[] cells) {
        String key = cells[0].substring("@hub ".length());
        String phone = Phones.landline(900 + hubs.size());
        return new Hub(
                key, councilOf(key), cells[1], cells[2], phone, Integer.parseInt(cells[3]), Integer.parseInt(cells[4]));
    }

    private Staff member(String[] cells) {
        String council = councilOf(cells[0]);
        @Nullable String hub = cells[0].contains("/") ? cells[0] : null;
        // The seed turns the numbers round, so that two plans are not mistaken for each other.
        String phone = Phones.mobile((int) Math.floorMod(seed * 13 + staff.size(), 100L));
        return new Staff(
                council + "/" + Texts.slug(cells[2]),
                cells[2],
                cells[3],
                Role.valueOf(cells[1]),
                phone,
                cells[4],
                List.of(cells[5].split("; ")),
                List.of(cells[6].split(", ")),
                council,
                hub);
    }

    private static String councilOf(String place) {
        return Arrays.asList(place.split("/")).get(0);
    }
}
