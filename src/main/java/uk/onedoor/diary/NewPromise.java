package uk.onedoor.diary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** A promise to write down: whose it is, what, and by when, or which part they hold. */
public record NewPromise(
        UUID id,
        YoungPersonId youngPerson,
        By by,
        @Nullable PartHeld part,
        String words,
        @Nullable LocalDate byOn) {

    /** Whose it is: made by the one of the four that fits. */
    public record By(
            Holder holder,
            @Nullable WorkerId worker,
            @Nullable MemberId member,
            @Nullable String name) {

        public static By worker(WorkerId worker) {
            return new By(Holder.WORKER, worker, null, null);
        }

        /** Somebody of the people around; their name is taken from there. */
        public static By family(MemberId member) {
            return new By(Holder.FAMILY, null, member, null);
        }

        public static By youngPerson() {
            return new By(Holder.YOUNG_PERSON, null, null, null);
        }

        public static By agency(String name) {
            return new By(Holder.AGENCY, null, null, name);
        }
    }
}
