package uk.onedoor.staff;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.Refusal;

/**
 * Where the viewer lives, so that a look at a neighbour is noticed: kept as a print that is compared with others and that
 * nobody can read back.
 */
@Service
@Transactional
public class Neighbours {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private final JdbcClient db;

    Neighbours(JdbcClient db) {
        this.db = db;
    }

    /**
     * A whole postcode as it is compared, without blanks and small letters.
     *
     * @throws Refusal by {@code postcode} when it is none, or only a part of one
     */
    public static String postcode(String typed) {
        String whole = typed.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        if (!POSTCODE.matcher(whole).matches()) {
            throw new Refusal("postcode", "staff.postcode.wrong");
        }
        return whole;
    }

    /** Keeps the viewer's own postcode from now on; null takes it back. */
    public void keep(@Nullable String typed) {
        db.sql("select staff.keep_postcode(cast(:postcode as text))")
                .param("postcode", typed == null ? null : postcode(typed))
                .query((rs, row) -> true)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean isKept() {
        return db.sql("select staff.postcode_is_kept()").query(Boolean.class).single();
    }
}
