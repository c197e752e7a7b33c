package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;
import uk.onedoor.platform.time.London;

/**
 * Which beds are free on which nights. The answer is the same for everybody: a bed that is not free is taken, held or out
 * of use, and it never says which, nor by whom.
 */
@Service
@Transactional(readOnly = true)
public class Availability {

    /** A bed on the night that begins on that day. */
    public record BedNight(BedId bed, LocalDate night) {}

    private final JdbcClient db;
    private final Clock clock;

    Availability(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The beds and nights that are not free.
     *
     * @param first the first night, {@code last} the last, both counted; no more than 400 nights apart
     */
    public Set<BedNight> notFree(LocalDate first, LocalDate last) {
        return new HashSet<>(db.sql("select bed_id, night from stays.not_free(:first, :last, :today)")
                .param("first", first)
                .param("last", last)
                .param("today", London.today(clock))
                .query((rs, row) -> new BedNight(
                        new BedId(rs.getObject("bed_id", UUID.class)), rs.getObject("night", LocalDate.class)))
                .list());
    }

    /** The beds that are not free on at least one night from {@code from} until the night before {@code until}. */
    public Set<BedId> takenBetween(LocalDate from, LocalDate until) {
        Set<BedId> taken = new HashSet<>();
        notFree(from, until.minusDays(1)).forEach(night -> taken.add(night.bed()));
        return taken;
    }
}
