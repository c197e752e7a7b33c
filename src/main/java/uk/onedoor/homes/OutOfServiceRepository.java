package uk.onedoor.homes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;

/** Keeps the times beds are out of use. */
@Repository
class OutOfServiceRepository {

    private static final String STANDING = """
            select o.id, o.home_id, o.bed_id, o.from_on, o.until_on, o.reason from homes.out_of_service o
             where o.authority_id = (select platform.authority()) and o.withdrawn_at is null and\s""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    OutOfServiceRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** One after the other at one bed, with whoever books it; held until the transaction ends. */
    void lock(BedId bed) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('bed ' || :authority || :bed, 0))")
                .param("authority", viewer.get().authority())
                .param("bed", bed.toString())
                .query((rs, row) -> true)
                .list();
    }

    /** @param insteadOf the period it takes the place of, withdrawn before; null: none */
    void insert(OutOfService period, @Nullable UUID insteadOf) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.out_of_service (authority_id, id, home_id, bed_id, from_on, until_on, reason, instead_of, recorded_by, recorded_at)
                values (:authority, :id, :home, :bed, :from, :until, :reason, :instead, :by, :now)
                on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", period.id())
                .param("home", period.home().value())
                .param("bed", period.bed().value())
                .param("from", period.from())
                .param("until", period.until())
                .param("reason", period.reason())
                .param("instead", insteadOf)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** How many were withdrawn: none when it was before. */
    int withdraw(UUID id, String because) {
        return db.sql("""
                update homes.out_of_service set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                 where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", viewer.get().account())
                .param("because", because)
                .param("id", id)
                .update();
    }

    List<OutOfService> between(LocalDate first, LocalDate last) {
        return db.sql(STANDING + """
                o.from_on <= :last and (o.until_on is null or o.until_on > :first) order by o.home_id, o.bed_id, o.from_on""")
                .param("first", first)
                .param("last", last)
                .query(OutOfServiceRepository::period)
                .list();
    }

    /** Every standing period of a home, the newest first. */
    List<OutOfService> of(HomeId home) {
        return db.sql(STANDING + "o.home_id = :home order by o.from_on desc, o.id")
                .param("home", home.value())
                .query(OutOfServiceRepository::period)
                .list();
    }

    Optional<OutOfService> find(HomeId home, UUID id) {
        return db.sql(STANDING + "o.home_id = :home and o.id = :id")
                .param("home", home.value())
                .param("id", id)
                .query(OutOfServiceRepository::period)
                .optional();
    }

    private static OutOfService period(ResultSet rs, int row) throws SQLException {
        return new OutOfService(
                rs.getObject("id", UUID.class),
                new HomeId(rs.getObject("home_id", UUID.class)),
                new BedId(rs.getObject("bed_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("reason"));
    }
}
