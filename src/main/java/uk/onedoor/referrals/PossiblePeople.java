package uk.onedoor.referrals;

import java.util.List;
import java.util.UUID;
import uk.onedoor.platform.web.Choice;

/** Whom an ask could be about, as choices, and who is thereby told of: the page's trace names them. */
record PossiblePeople(List<Choice> choices, List<UUID> named) {

    static final PossiblePeople NOBODY = new PossiblePeople(List.of(), List.of());
}
