package uk.onedoor.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * What starts it when things get hard, what helps and what does not, and whom to ring, in order.
 *
 * @param keyWorker who it is as it is read, whoever was there when it was written
 */
public record CrisisPlan(
        UUID id,
        YoungPersonId youngPerson,
        Says says,
        List<Ring> rings,
        @Nullable KeyWorkerNow keyWorker,
        LocalDate writtenOn,
        UUID writtenBy) {

    public CrisisPlan {
        rings = List.copyOf(rings);
    }

    /**
     * What the plan says, the young person's words first.
     *
     * @param aroundDo what those around them do
     * @param staffWords for those who work here alone, on no copy for the family
     */
    public record Says(
            String starts,
            String helps,
            @Nullable String worse,
            @Nullable String aroundDo,
            @Nullable String staffWords,
            LocalDate reviewOn) {}

    /** The key worker of now; {@code cameLater} when the plan was written before they were handed over to. */
    public record KeyWorkerNow(String name, @Nullable String phone, LocalDate since, boolean cameLater) {}

    /** Who is rung: somebody around, a worker or the hub. */
    public enum RingKind {
        HUB,
        MEMBER,
        WORKER
    }

    /** Somebody to ring, by what they are and which one. */
    public record Who(RingKind kind, UUID id) {

        /** As a form sends it. */
        public static Who of(String text) {
            int colon = text.indexOf(':');
            return new Who(RingKind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return kind + ":" + id;
        }
    }

    /** Somebody to ring, with the name and the number that hold now; without a number they cannot be rung. */
    public record Ring(
            Who who,
            String name,
            @Nullable String what,
            @Nullable String phone) {

        /** The number as a phone dials it. */
        public String dialled() {
            return Objects.requireNonNull(phone).replaceAll("[^0-9+]", "");
        }
    }

    /** One time the plan was practised. */
    public record Practice(
            UUID id,
            LocalDate on,
            String withWhom,
            String howItWent,
            @Nullable String ownWords) {}

    /** One person who was given the plan, and whether it was the one that holds. */
    public record Given(String to, LocalDate on, GivenHow how, boolean thisOne) {}
}
