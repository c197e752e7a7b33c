package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.List;
import uk.onedoor.people.YoungPersonId;

/** What a room above has to say before somebody steps away. It is told and asked about, and never forbids. */
public interface BeforeSteppingAway {

    /**
     * Something to think about first.
     *
     * @param key words of the bundles, with the places they have
     * @param always true when it is asked about also where stepping away is their own wish, or they moved away
     */
    record Warning(String key, Object[] places, boolean always) {}

    /** What there is to say about a young person who would step away on a day. */
    List<Warning> of(YoungPersonId who, LocalDate on);

    /** Keeps what was answered. */
    void answered(YoungPersonId who, LocalDate on, String words);
}
