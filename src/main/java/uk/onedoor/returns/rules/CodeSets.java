package uk.onedoor.returns.rules;

import java.util.Set;
import uk.onedoor.returns.reading.Codes;

/** Sets of codes that rules of more than one subject speak of. */
final class CodeSets {
    private static final Set<String> REASONS_CEASED =
            Set.copyOf(Codes.shipped().of("Episodes", "REC").keySet());

    private CodeSets() {}

    /** Whether a code is a reason an episode ceased, in any year. */
    static boolean isReasonCeased(String code) {
        return REASONS_CEASED.contains(code);
    }
}
