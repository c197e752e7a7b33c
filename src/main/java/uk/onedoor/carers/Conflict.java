package uk.onedoor.carers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.staff.WorkerId;

/**
 * Somebody of a household who is close to a young person in another way too, found by the product. {@link Kind#SAME_NAME}
 * is a question, not a finding. {@code answer} is how a person said it is handled; null while nobody did, or when it is to
 * be looked at again.
 */
public record Conflict(
        Household household,
        Human human,
        Part.Kind part,
        YoungPersonId youngPerson,
        Kind kind,
        @Nullable Answer answer) {

    /** In which other way. */
    public enum Kind {
        KEY_WORKER,
        BACK_UP,
        TEAM,
        /** They have the same family name: are they related? */
        SAME_NAME
    }

    /** How it is handled, in words, said by somebody on a day; {@code until} is the first day it is looked at again. */
    public record Answer(String words, WorkerId by, LocalDate on, LocalDate until) {}
}
