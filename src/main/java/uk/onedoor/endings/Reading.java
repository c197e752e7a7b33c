package uk.onedoor.endings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Reads what is known of one young person's endings, all of it in one statement: pages ask for it often. */
@Repository
class Reading {

    private static final int WEEKS_BACK = 26;

    private static final String ALL = """
            select 'STEP' as what, s.id, s.from_on as on_day, s.said_by as code,
                   array[s.face_to_face, s.phone, s.texts, s.in_a_group, s.bed, s.drop_in] as numbers,
                   s.words, s.agreed_with as more, s.asked_words as asked, s.recorded_by as by_id, s.recorded_at as at,
                   s.superseded_by as done_by, s.superseded_at as done_at, s.superseded_because as done_words
              from endings.step s
             where s.authority_id = (select platform.authority()) and s.young_person_id = any (:records)
            union all
            select 'PACE', p.id, null, p.pace, null, p.words, p.said_by, null, p.recorded_by, p.recorded_at,
                   p.answered_by, p.answered_at, p.answer
              from endings.pace p
             where p.authority_id = (select platform.authority()) and p.young_person_id = any (:records)
            union all
            select 'BORN', i.id, i.date_of_birth, null, null, null, null, null, null, null, null, null, null
              from people.identity i
             where i.authority_id = (select platform.authority()) and i.young_person_id = :kept and i.superseded_at is null
            union all
            select 'RULE', null, null, array_to_string(r.kinds, ' '),
                   array[r.most_less_percent, r.floor_minutes, r.least_weeks, r.cliff_weeks, r.off_plan_percent,
                         r.door_open_years, r.door_open_age] || r.birthdays,
                   null, null, null, null, null, null, null, null
              from endings.rule r where r.authority_id = (select platform.authority())
            union all
            select 'HOURS', null, date_trunc('week', n.happened_at at time zone :zone)::date, n.how,
                   array[sum(n.minutes)::int], null, null, null, null, null, null, null, null
              from keywork.note n
             where n.authority_id = (select platform.authority()) and n.young_person_id = any (:records)
               and n.happened_at >= :since and n.minutes is not null and n.withdrawn_at is null and n.corrected_by is null
               and exists (select from endings.step t
                     where t.authority_id = (select platform.authority()) and t.young_person_id = any (:records))
             group by 3, 4
             order by 3, 10""";

    private final JdbcClient db;
    private final Clock clock;
    private final Glance.Reading<Known> ofThem;

    Reading(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.ofThem = glance -> read(glance.youngPerson(), glance.records());
    }

    /** Read once a page. */
    Known of(Glance glance) {
        return glance.once(ofThem);
    }

    /** Of one record. */
    Known of(YoungPersonId who) {
        return of(Glance.about(who));
    }

    private Known read(YoungPersonId kept, Collection<UUID> records) {
        Known.Gathering all = new Known.Gathering();
        LocalDate today = London.today(clock);
        db.sql(ALL)
                .param("kept", kept.value())
                .param("records", records.toArray(UUID[]::new))
                .param("zone", London.ZONE.getId())
                .param("since", Timestamp.from(London.startOf(today.minusWeeks(WEEKS_BACK))))
                .query(rs -> {
                    add(rs, all);
                });
        return all.known();
    }

    private static void add(ResultSet rs, Known.Gathering all) throws SQLException {
        String code = rs.getString("code");
        LocalDate on = rs.getObject("on_day", LocalDate.class);
        switch (rs.getString("what")) {
            case "STEP" -> all.steps.add(step(rs, on, SaidBy.valueOf(code)));
            case "PACE" -> all.paces.add(pace(rs, Pace.valueOf(code)));
            case "BORN" -> all.born = on;
            case "RULE" -> all.numbers = RuleRows.numbers(numbers(rs), code);
            default -> all.add(on, SupportKind.of(ContactMode.valueOf(code)), numbers(rs)[0]);
        }
    }

    private static Step step(ResultSet rs, LocalDate on, SaidBy saidBy) throws SQLException {
        return new Step(
                rs.getObject("id", UUID.class),
                on,
                SupportKind.minutes(numbers(rs)),
                rs.getString("more"),
                saidBy,
                rs.getString("words"),
                rs.getString("asked"),
                rs.getObject("by_id", UUID.class),
                Objects.requireNonNull(instant(rs, "at")),
                instant(rs, "done_at"),
                rs.getString("done_words"));
    }

    private static PaceSaid pace(ResultSet rs, Pace pace) throws SQLException {
        String words = rs.getString("words");
        return new PaceSaid(
                rs.getObject("id", UUID.class),
                pace,
                words == null ? "" : words,
                SaidBy.valueOf(rs.getString("more")),
                rs.getObject("by_id", UUID.class),
                Objects.requireNonNull(instant(rs, "at")),
                rs.getString("done_words"),
                rs.getObject("done_by", UUID.class),
                instant(rs, "done_at"));
    }

    static int[] numbers(ResultSet rs) throws SQLException {
        Array numbers = rs.getArray("numbers");
        return Arrays.stream((Integer[]) numbers.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
