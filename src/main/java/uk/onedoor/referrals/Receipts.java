package uk.onedoor.referrals;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.signin.Codes;

/** Looks a receipt up by its code, for anybody. */
@Component
class Receipts {

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<Receipt> find(String code) {
        return db.sql("select * from referrals.receipt(:hash)")
                .param("hash", Codes.hash(code))
                .query((rs, row) -> new Receipt(
                        rs.getTimestamp("asked_at").toInstant(),
                        rs.getString("council"),
                        rs.getString("hub"),
                        rs.getString("phone"),
                        StepKind.valueOf(rs.getString("kind")),
                        rs.getObject("next_on", LocalDate.class),
                        rs.getString("owner"),
                        rs.getString("role")))
                .optional();
    }
}
