package uk.onedoor.stays;

import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.shared.Refusal;

/** The database has the last word when two ask at once: its sentence becomes ours. */
final class Clash {

    private Clash() {}

    /**
     * Makes a change, and answers whether there was anything left to change.
     *
     * @throws Refusal by {@code place} when somebody else has the bed, or they must never learn where that home is; by {@code from} when they live elsewhere by then
     */
    static boolean told(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (DataAccessException broken) {
            throw inWords(broken);
        }
    }

    private static RuntimeException inWords(DataAccessException broken) {
        String why = String.valueOf(broken.getMessage());
        if (why.contains("one_person_per_bed") || why.contains("one_here_per_bed")) {
            return refused("place", "stays.bed.taken");
        }
        if (why.contains("one_place_to_live_at_a_time")) {
            return refused("from", "stays.person.elsewhere");
        }
        if (why.contains("kept_from_them")) {
            return refused("place", "stays.home.kept.from.them");
        }
        return broken;
    }

    private static Refusal refused(String field, String key) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refusal(field, key);
    }
}
