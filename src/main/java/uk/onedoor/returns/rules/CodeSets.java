package uk.onedoor.returns.rules;

import java.util.Set;
import uk.onedoor.returns.reading.Codes;
import uk.onedoor.returns.rows.Episode;

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

    /** PLACE of any other kind, in any year. */
    static final Set<String> OTHER = Set.of("Z1", "Z11", "Z12", "Z13", "Z14");

    /** PLACE of any other kind since 2025/26, when Z1 was split. */
    static final Set<String> OTHER_BY_KIND = Set.of("Z11", "Z12", "Z13", "Z14");

    private static final Set<String> REASONS_CEASED =
            Set.copyOf(Codes.shipped().of("Episodes", "REC").keySet());

    private CodeSets() {}

    /** Whether a child is away from the usual placement for a short while, and expected back. */
    static boolean isTemporary(Episode episode) {
        return TEMPORARY.contains(episode.place());
    }

    /** Whether a provider would be wrong beside a PLACE; beside Z1 one was accepted. */
    static boolean hasNoProvider(String place) {
        return TEMPORARY.contains(place) || OTHER_BY_KIND.contains(place);
    }

    /** Whether a code is a reason an episode ceased, in any year. */
    static boolean isReasonCeased(String code) {
        return REASONS_CEASED.contains(code);
    }
}
