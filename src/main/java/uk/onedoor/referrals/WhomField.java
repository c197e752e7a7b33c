package uk.onedoor.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.shared.Refusal;

/** Reads whom an ask is about from a form: one of the people we may know, or somebody new by the name they use. */
final class WhomField {

    /** The value that says: somebody we do not know yet. */
    static final String NEW = "new";

    private WhomField() {}

    static Whom read(@Nullable String person, @Nullable String name) {
        if (person == null) {
            throw new Refusal("person", "referrals.person.missing");
        }
        if (person.equals(NEW)) {
            if (name == null || name.isBlank()) {
                throw new Refusal("name", "referrals.person.name.missing");
            }
            return Whom.met(NewPerson.named(name, null));
        }
        try {
            return Whom.known(new YoungPersonId(UUID.fromString(person)));
        } catch (IllegalArgumentException e) {
            throw new Refusal("person", "unreadable");
        }
    }
}
