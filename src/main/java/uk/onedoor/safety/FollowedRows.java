package uk.onedoor.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the rows of this room's tables with who wrote each and who took it back; and takes one back. */
@Component
class FollowedRows {

    private final JdbcClient db;
    private final Clock clock;

    FollowedRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The rows {@code r} of a table, of these records or of everybody the viewer may see.
     *
     * @param columns of {@code r}, and of what is joined
     * @param from the table, as {@code r}, and what is joined to it
     */
    StatementSpec reading(String columns, String from, @Nullable Collection<UUID> records, String order) {
        return db.sql("select " + columns + ", coalesce(w.display_name, '') as written_by, r.recorded_at,"
                        + " coalesce(b.display_name, '') as back_by, r.withdrawn_at, r.withdrawn_because from safety."
                        + from
                        + """
                           left join platform.account w on w.authority_id = r.authority_id and w.id = r.recorded_by
                           left join platform.account b on b.authority_id = r.authority_id and b.id = r.withdrawn_by
                          where r.authority_id = (select platform.authority()) and (:all or r.young_person_id = any (:records))
                          order by """ + " " + order)
                .param("all", records == null)
                .param("records", of(records));
    }

    /**
     * Takes something, or one thing that followed it, back; false when nothing such stands.
     *
     * @param table its own
     * @param link the column by which what followed leads to it
     * @param after the tables of what followed
     */
    boolean takeBack(Followed of, UUID entry, String because, String table, String link, List<String> after) {
        return takeBack(of, entry, because, table, "id")
                || after.stream().anyMatch(one -> takeBack(of, entry, because, one, link));
    }

    private boolean takeBack(Followed of, UUID entry, String because, String table, String link) {
        return db.sql("update safety." + table
                                + " set withdrawn_at = :now, withdrawn_by = (select platform.account()), withdrawn_because = :because"
                                + " where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null"
                                + " and young_person_id = :person and " + link + " = :of")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("because", because)
                        .param("id", entry)
                        .param("person", of.record().value())
                        .param("of", of.id())
                        .update()
                == 1;
    }

    /** Who wrote a row and who took it back. */
    static Written written(ResultSet rs) throws SQLException {
        Timestamp back = rs.getTimestamp("withdrawn_at");
        return new Written(
                rs.getString("written_by"),
                at(rs, "recorded_at"),
                back == null
                        ? null
                        : new Written.TakenBack(
                                rs.getString("back_by"),
                                back.toInstant(),
                                Objects.requireNonNullElse(rs.getString("withdrawn_because"), "")));
    }

    static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    static UUID[] of(@Nullable Collection<UUID> records) {
        return records == null ? new UUID[0] : records.toArray(UUID[]::new);
    }
}
