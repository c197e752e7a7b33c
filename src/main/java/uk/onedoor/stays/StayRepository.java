package uk.onedoor.stays;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Leaving;
import uk.onedoor.stays.Stay.Reason;

/** Keeps whole stays. */
@Repository
class StayRepository {

    private static final String STAY = StayRow.COLUMNS + """
              from stays.stay s where s.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    StayRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * One after the other for a young person, in whichever of their records, and for these beds; held until the transaction
     * ends. Holds of theirs, or on these beds, that ran out are let go.
     */
    void takeTurns(YoungPersonId who, Collection<BedId> beds, Instant now) {
        db.sql("select stays.take_turns(:who, :beds, :now)")
                .param("who", who.value())
                .param("beds", beds.stream().map(BedId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((rs, row) -> true)
                .list();
    }

    /** Holds that ran out and nobody has let go. */
    List<Stay> ranOut(Instant now) {
        return db.sql(STAY + "s.off is null and s.arrived_at is null and s.held_until <= :now")
                .param("now", Timestamp.from(now))
                .query(StayRow::stay)
                .list();
    }

    /** Whether anybody sleeps, or is expected, there; also somebody the viewer may not see. */
    boolean isStillUsed(@Nullable HomeId home, @Nullable BedId bed, LocalDate first, @Nullable LocalDate until) {
        return db.sql("select stays.still_used(:home::uuid, :bed::uuid, :first, :until::date)")
                .param("home", home == null ? null : home.value())
                .param("bed", bed == null ? null : bed.value())
                .param("first", first)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    boolean insert(Stay stay, Viewer by, Instant now) {
        Reason reason = stay.reason();
        BedId bed = stay.bed();
        return db.sql("""
                insert into stays.stay (authority_id, id, young_person_id, home_id, bed_id, kind, entry, purpose, purpose_words, exit_plan,
                                        request_id, expected_from, expected_until, held_until, recorded_by, recorded_at)
                values (:authority, :id, :person, :home, :bed, :kind, :entry, :purpose, :words, :exit, :request, :from, :until, :held, :by, :now)""")
                        .param("authority", by.authority())
                        .param("id", stay.id().value())
                        .param("person", stay.youngPerson().value())
                        .param("home", stay.home().value())
                        .param("bed", bed == null ? null : bed.value())
                        .param("kind", reason.kind().name())
                        .param("entry", reason.entry().name())
                        .param("purpose", reason.purpose().name())
                        .param("words", reason.words())
                        .param("exit", reason.exitPlan())
                        .param("request", reason.request())
                        .param("from", stay.expected().from())
                        .param("until", stay.expected().until())
                        .param("held", timestamp(stay.heldUntil()))
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean confirm(StayId id) {
        return change(
                id, "held_until = null", "held_until is not null and arrived_at is null and off is null", Map.of());
    }

    boolean until(StayId id, LocalDate until) {
        return change(id, "expected_until = :until", "left_at is null and off is null", Map.of("until", until));
    }

    boolean bed(StayId id, BedId bed) {
        return change(id, "bed_id = :bed", "left_at is null and off is null", Map.of("bed", bed.value()));
    }

    boolean exitPlan(StayId id, String words) {
        return change(id, "exit_plan = :words", "left_at is null and off is null", Map.of("words", words));
    }

    boolean off(StayId id, CalledOff off) {
        return off(id, off, "arrived_at is null and off is null");
    }

    /** False when it was withdrawn meanwhile. */
    boolean withdraw(StayId id, CalledOff off) {
        return off(id, off, "arrived_at is not null and off is null");
    }

    private boolean off(StayId id, CalledOff off, String where) {
        return change(
                id,
                "off = :how, off_because = :because, off_by = :by, off_at = :at",
                where,
                Map.of(
                        "how",
                        off.how().name(),
                        "because",
                        off.because(),
                        "by",
                        off.by(),
                        "at",
                        Timestamp.from(off.at())));
    }

    private boolean change(StayId id, String change, String where, Map<String, Object> values) {
        return db.sql("update stays.stay set %s where authority_id = (select platform.authority()) and id = :id and %s"
                                .formatted(change, where))
                        .param("id", id.value())
                        .params(values)
                        .update()
                == 1;
    }

    /** The team of the home's hub sees whoever is booked there. */
    void openToTeam(StayId id) {
        call("select stays.open_to_team(:stay, :link)", Map.of("stay", id.value(), "link", Ids.next()));
    }

    /** And no longer, when the stay is over. */
    void shutToTeam(StayId id) {
        call("select stays.shut_to_team(:stay)", Map.of("stay", id.value()));
    }

    private void call(String function, Map<String, Object> values) {
        db.sql(function).params(values).query((rs, row) -> true).list();
    }

    /** How many others sleep in its home, or are expected, on one of these nights; also those the viewer may not see. */
    int othersIn(Stay stay, LocalDate from, LocalDate until) {
        return db.sql("select stays.others_in(:home, :stay, :from, :until)")
                .param("home", stay.home().value())
                .param("stay", stay.id().value())
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    /** False when it was written down meanwhile. */
    boolean arrived(StayId id, Arrival arrival) {
        return db.sql("""
                update stays.stay set arrived_at = :at, arrived_on = :on, arrived_by = :by, arrival_recorded_at = :now, held_until = null
                 where authority_id = (select platform.authority()) and id = :id and arrived_at is null and off is null""")
                        .param("at", Timestamp.from(arrival.at()))
                        .param("on", London.day(arrival.at()))
                        .param("by", arrival.by())
                        .param("now", Timestamp.from(arrival.recordedAt()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** False when it was written down meanwhile. */
    boolean left(StayId id, Leaving leaving) {
        return db.sql("""
                update stays.stay set left_at = :at, left_on = :on, left_because = :because, left_words = :words, left_by = :by, leaving_recorded_at = :now
                 where authority_id = (select platform.authority()) and id = :id and arrived_at is not null and left_at is null
                   and off is null""")
                        .param("at", Timestamp.from(leaving.at()))
                        .param("on", London.day(leaving.at()))
                        .param("because", leaving.because().name())
                        .param("words", leaving.words())
                        .param("by", leaving.by())
                        .param("now", Timestamp.from(leaving.recordedAt()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Stay> find(StayId id) {
        return db.sql(STAY + "s.id = :id")
                .param("id", id.value())
                .query(StayRow::stay)
                .optional();
    }

    List<Stay> of(Collection<UUID> records) {
        return db.sql(
                        STAY
                                + "s.young_person_id = any (:records) order by lower(s.nights) desc nulls last, s.recorded_at desc limit 400")
                .param("records", records.toArray(UUID[]::new))
                .query(StayRow::stay)
                .list();
    }

    /** Whatever touches these nights and was not called off, and whoever is still here when they begin. */
    List<Stay> between(LocalDate first, LocalDate last) {
        return db.sql(STAY + """
                s.off is null and (s.nights && daterange(:first, :last, '[]')
                                   or s.arrived_at is not null and s.left_at is null and s.arrived_on <= :last)
                 order by s.home_id, lower(s.nights), s.recorded_at""")
                .param("first", first)
                .param("last", last)
                .query(StayRow::stay)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
