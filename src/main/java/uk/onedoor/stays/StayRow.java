package uk.onedoor.stays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Leaving;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;

/** Reads a stay from its row. */
final class StayRow {

    /** Every column {@link #stay} reads, of a stay named {@code s}. */
    static final String COLUMNS = """
            select s.id, s.young_person_id, s.home_id, s.bed_id, s.kind, s.entry, s.purpose, s.purpose_words, s.exit_plan, s.request_id,
                   s.expected_from, s.expected_until, s.held_until, s.arrived_at, s.arrived_by, s.arrival_recorded_at,
                   s.left_at, s.left_because, s.left_words, s.left_by, s.leaving_recorded_at, s.off, s.off_because, s.off_by, s.off_at
            """;

    private StayRow() {}

    static Stay stay(ResultSet rs, int row) throws SQLException {
        UUID bed = rs.getObject("bed_id", UUID.class);
        return new Stay(
                new StayId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new HomeId(rs.getObject("home_id", UUID.class)),
                bed == null ? null : new BedId(bed),
                new Reason(
                        StayKind.valueOf(rs.getString("kind")),
                        Entry.valueOf(rs.getString("entry")),
                        Purpose.valueOf(rs.getString("purpose")),
                        rs.getString("purpose_words"),
                        rs.getString("exit_plan"),
                        rs.getObject("request_id", UUID.class)),
                new Expected(
                        rs.getObject("expected_from", LocalDate.class),
                        rs.getObject("expected_until", LocalDate.class)),
                instant(rs, "held_until"),
                arrival(rs),
                leaving(rs),
                off(rs));
    }

    private static @Nullable Arrival arrival(ResultSet rs) throws SQLException {
        Instant at = instant(rs, "arrived_at");
        return at == null
                ? null
                : new Arrival(at, rs.getObject("arrived_by", UUID.class), moment(rs, "arrival_recorded_at"));
    }

    private static @Nullable Leaving leaving(ResultSet rs) throws SQLException {
        Instant at = instant(rs, "left_at");
        return at == null
                ? null
                : new Leaving(
                        at,
                        LeftBecause.valueOf(rs.getString("left_because")),
                        rs.getString("left_words"),
                        rs.getObject("left_by", UUID.class),
                        moment(rs, "leaving_recorded_at"));
    }

    private static @Nullable CalledOff off(ResultSet rs) throws SQLException {
        String how = rs.getString("off");
        return how == null
                ? null
                : new CalledOff(
                        Off.valueOf(how),
                        rs.getString("off_because"),
                        rs.getObject("off_by", UUID.class),
                        moment(rs, "off_at"));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
