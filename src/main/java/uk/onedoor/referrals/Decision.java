package uk.onedoor.referrals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/** What the huddle decides about an ask. None of the three is no. */
public sealed interface Decision {

    /** With us: this hub stands beside them from now on. {@code whom} may be null when they were recognised before. */
    record WithUs(HubId hub, @Nullable Whom whom) implements Decision {}

    /** Somebody else, who said yes on a day, and we look on another whether they met. */
    record WalkedToSomeoneElse(String someone, String organisation, LocalDate acceptedOn, LocalDate checkOn)
            implements Decision {}

    /** Not yet, and this happens on this day. */
    record NotYet(String what, LocalDate on) implements Decision {}

    /** Whom an ask is about: somebody we know, or somebody we meet now. */
    record Whom(@Nullable YoungPersonId known, @Nullable NewPerson met) {

        public static Whom known(YoungPersonId id) {
            return new Whom(id, null);
        }

        public static Whom met(NewPerson person) {
            return new Whom(null, person);
        }
    }

    /**
     * What was thought before deciding.
     *
     * @param question which provocation was asked; null for the one this ask is asked next
     * @param answer what was answered
     * @param owner who owns what follows; null for the owner so far
     * @param by who decided, and {@code at} when: null for the viewer now; only the product itself may say otherwise
     */
    record Reasons(
            @Nullable Integer question,
            String answer,
            @Nullable WorkerId owner,
            @Nullable WorkerId by,
            @Nullable Instant at) {

        public static Reasons of(String answer, @Nullable WorkerId owner) {
            return new Reasons(null, answer, owner, null, null);
        }
    }
}
