package uk.onedoor.returns;

import java.util.List;
import uk.onedoor.authorities.Hub;

/** The ages, on 31 March of the return's year, of the young people whose care histories are kept. */
record HubAges(int youngest, int oldest) {

    /** The usual ages, and younger ones where a hub of the council works with them. */
    HubAges widenedBy(List<Hub> hubs) {
        int youngestHere = hubs.stream().mapToInt(Hub::minAge).min().orElse(youngest);
        int oldestHere = hubs.stream().mapToInt(Hub::maxAge).max().orElse(oldest);
        return new HubAges(Math.min(youngest, youngestHere), Math.max(oldest, oldestHere));
    }

    boolean include(int age) {
        return youngest <= age && age <= oldest;
    }
}
