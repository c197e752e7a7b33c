package uk.onedoor.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * The findings of the viewer's council that somebody checked and found correct as they are. One holds in every return in
 * which the same is found of the same fields, and comes to nothing when they change.
 */
@Service
@Transactional
class Confirmations {

    private static final int LONGEST_REASON = 500;
    private static final String CONFIRMATION = """
            select c.id, c.print, c.because, c.confirmed_at, c.taken_back_at, coalesce(a.display_name, '') as confirmed_by,
                   t.display_name as taken_back_by
              from returns.confirmation c
              left join platform.account a on a.authority_id = c.authority_id and a.id = c.confirmed_by
              left join platform.account t on t.authority_id = c.authority_id and t.id = c.taken_back_by
             where c.authority_id = (select platform.authority())
            """;

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Confirmations(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Those that hold now, by the print of their findings. */
    @Transactional(readOnly = true)
    Map<String, Confirmation> holding() {
        return db.sql(CONFIRMATION + " and c.taken_back_at is null").query(Confirmations::confirmation).list().stream()
                .collect(Collectors.toMap(Confirmation::print, Function.identity()));
    }

    /** All there ever were of a finding, the newest first. */
    @Transactional(readOnly = true)
    List<Confirmation> history(String print) {
        return db.sql(CONFIRMATION + " and c.print = :print order by c.confirmed_at desc, c.id desc")
                .param("print", print)
                .query(Confirmations::confirmation)
                .list();
    }

    /**
     * Says that a finding was checked and is correct as it is.
     *
     * @throws Refusal by {@code because} when the reason is missing or too long, or somebody said so already
     */
    void confirm(UUID kept, Finding finding, String because) {
        if (because.isBlank()) throw new Refusal("because", "returns.finding.because.missing");
        if (because.length() > LONGEST_REASON) throw new Refusal("because", "returns.kept.because.long");
        int confirmed = db.sql("""
                insert into returns.confirmation (authority_id, id, print, rule, child, kept_id, because, confirmed_by, confirmed_at)
                values (platform.authority(), :id, :print, :rule, :child, :kept, :because, :by, :at)
                on conflict (authority_id, print) where taken_back_at is null do nothing""")
                .param("id", Ids.next())
                .param("print", finding.print())
                .param("rule", finding.rule().code())
                .param("child", finding.row().child())
                .param("kept", kept)
                .param("because", because)
                .param("by", viewer.get().account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (confirmed == 0) throw new Refusal("because", "returns.finding.because.already");
    }

    /**
     * Takes back that it is correct; what was said stays as history.
     *
     * @throws NotFound when there is none that holds
     */
    void takeBack(UUID confirmation) {
        int taken = db.sql("""
                update returns.confirmation set taken_back_by = :by, taken_back_at = :at
                 where authority_id = (select platform.authority()) and id = :id and taken_back_at is null""")
                .param("by", viewer.get().account())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", confirmation)
                .update();
        if (taken == 0) throw new NotFound("confirmation " + confirmation);
    }

    private static Confirmation confirmation(ResultSet rs, int row) throws SQLException {
        Timestamp takenBack = rs.getTimestamp("taken_back_at");
        Instant takenBackAt = takenBack == null ? null : takenBack.toInstant();
        return new Confirmation(
                rs.getObject("id", UUID.class),
                rs.getString("print"),
                rs.getString("because"),
                rs.getString("confirmed_by"),
                rs.getTimestamp("confirmed_at").toInstant(),
                rs.getString("taken_back_by"),
                takenBackAt);
    }
}
