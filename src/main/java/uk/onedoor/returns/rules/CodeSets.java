package uk.onedoor.returns.rules;

import java.util.Set;
import uk.onedoor.returns.reading.Codes;

/** Sets of codes that rules of more than one subject speak of. */
final class CodeSets {

    /** REC of a child who was adopted, with the consent of the parents or without. */
    static final Set<String> ADOPTED = Set.of("E11", "E12");

    /** PLACE of a child placed for adoption, with the current foster carers or with others. */
    static final Set<String> ADOPTIVE = Set.of("A3", "A4", "A5", "A6");

    /** PLACE of a child in foster care. */
    static final Set<String> FOSTER = Set.of("U1", "U2", "U3", "U4", "U5", "U6");

    /** PLACE away from the usual placement for a short while, from which the child is expected back. */
    static final Set<String> TEMPORARY = Set.of("T0", "T1", "T2", "T3", "T4");

    private static final Set<String> REASONS_CEASED =
            Set.copyOf(Codes.shipped().of("Episodes", "REC").keySet());

    private CodeSets() {}

    /** Whether a code is a reason an episode ceased, in any year. */
    static boolean isReasonCeased(String code) {
        return REASONS_CEASED.contains(code);
    }
}
