package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.YoungPersonId;

/** Somebody must never learn where a home stands: since when, who said so and why. */
record NeverLearns(UUID id, HomeId home, Who who, LocalDate from, String saidBy, String because) {

    /**
     * Who it is.
     *
     * @param person the young person, or the one around whom they are
     * @param member null when it is the young person
     * @param name what they are called, kept as it was when it was written down
     */
    record Who(YoungPersonId person, @Nullable MemberId member, String name) {

        /** By what a form names them. */
        UUID key() {
            return member == null ? person.value() : member.value();
        }
    }
}
