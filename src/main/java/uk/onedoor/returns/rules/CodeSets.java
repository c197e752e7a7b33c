package uk.onedoor.returns.rules;

import java.util.Set;

/** Codes of the return that more than one subject takes together. */
final class CodeSets {

    /** PLACE: with foster carers. */
    static final Set<String> FOSTER = Set.of("U1", "U2", "U3", "U4", "U5", "U6");

    /** PLACE: with those who will adopt the child. */
    static final Set<String> ADOPTIVE = Set.of("A3", "A4", "A5", "A6");

    /** PLACE: away from the usual placement for a short while, and expected back. */
    static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    /** REC: adopted. */
    static final Set<String> ADOPTED = Set.of("E11", "E12");

    private CodeSets() {}
}
