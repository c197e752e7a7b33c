package uk.onedoor.returns.rules;

import java.util.Set;

/** Codes that rules speak of together. */
final class CodeSets {

    /** REC of a child who was adopted, with the consent of the parents or without. */
    static final Set<String> ADOPTED = Set.of("E11", "E12");

    /** PLACE of a child placed for adoption, with the current foster carers or with others. */
    static final Set<String> ADOPTIVE = Set.of("A3", "A4", "A5", "A6");

    /** PLACE of a child in foster care. */
    static final Set<String> FOSTER = Set.of("U1", "U2", "U3", "U4", "U5", "U6");

    private CodeSets() {}
}
