package uk.onedoor.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.Crisis.Count;
import uk.onedoor.family.Crisis.Told;
import uk.onedoor.family.CrisisPlan.Ring;
import uk.onedoor.family.CrisisPlan.RingKind;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;

/** When it got hard, and how often a family went through it without us: that is what we hope for, and so we count it. */
@Service
@Transactional
public class Crises {

    private static final String CRISIS = """
            select id, young_person_id, happened_on, words, rung_first, rung_name, without_us, plan_used, helped from family.crisis
             where authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;
    private final People people;
    private final WhoToRing whoToRing;
    private final CurrentViewer viewer;
    private final Clock clock;

    Crises(JdbcClient db, People people, WhoToRing whoToRing, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.people = people;
        this.whoToRing = whoToRing;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Writes down a crisis, under an id made before.
     *
     * @throws Refusal by {@code on} when that day is still to come; by {@code withoutUs} when we were rung and it is said that
     *     it went without us; by {@code rungName} when somebody around them was rung and nobody says who
     */
    public void tell(UUID id, YoungPersonId youngPerson, Told told) {
        if (told.on().isAfter(London.today(clock)) || told.on().isBefore(LocalDate.of(2000, 1, 1))) {
            throw new Refusal("on", "family.day.wrong");
        }
        if (told.withoutUs() && told.rungFirst().isUs()) {
            throw new Refusal("withoutUs", "family.crises.without.rung");
        }
        if (told.rungFirst() == RungFirst.NETWORK && told.rungName() == null) {
            throw new Refusal("rungName", "family.crises.rung.name.missing");
        }
        db.sql("""
                insert into family.crisis (authority_id, id, young_person_id, happened_on, words, rung_first, rung_name, without_us,
                  plan_used, helped, recorded_by, recorded_at)
                values (:authority, :id, :person, :on, :words, :rung, :name, :without, :used, :helped, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", youngPerson.value())
                .param("on", told.on())
                .param("words", told.words())
                .param("rung", told.rungFirst().name())
                .param("name", told.rungName() == null ? nameOf(youngPerson, told.rungFirst()) : told.rungName())
                .param("without", told.withoutUs())
                .param("used", told.planUsed())
                .param("helped", told.helped())
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Who that is when it is one of us: the key worker of now, or their hub. */
    private @Nullable String nameOf(YoungPersonId youngPerson, RungFirst rung) {
        RingKind kind = rung == RungFirst.HUB ? RingKind.HUB : RingKind.WORKER;
        return !rung.isUs()
                ? null
                : whoToRing.of(youngPerson).stream()
                        .filter(one -> one.who().kind() == kind)
                        .map(Ring::name)
                        .findFirst()
                        .orElse(null);
    }

    /** Every crisis, the newest first. */
    @Transactional(readOnly = true)
    public List<Crisis> of(YoungPersonId youngPerson) {
        return of(people.everyRecord(youngPerson));
    }

    @Transactional(readOnly = true)
    List<Crisis> of(Collection<UUID> records) {
        return db.sql(CRISIS + "young_person_id = any (:records) order by happened_on desc, recorded_at desc limit 200")
                .param("records", records.toArray(UUID[]::new))
                .query(Crises::crisis)
                .list();
    }

    /** Those since a day of everybody the viewer may see. */
    List<Crisis> since(LocalDate day) {
        return db.sql(CRISIS + "happened_on >= :day order by happened_on desc, recorded_at desc limit 500")
                .param("day", day)
                .query(Crises::crisis)
                .list();
    }

    /** How many since a day in each hub, for those who count. */
    @Transactional(readOnly = true)
    List<Count> counts(LocalDate since) {
        return db.sql(
                        "select hub, crises, without_us, plan_used from family.crisis_counts(cast(:since as date)) order by hub")
                .param("since", since)
                .query((rs, row) -> new Count(rs.getString(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    private static Crisis crisis(ResultSet rs, int row) throws SQLException {
        return new Crisis(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Told(
                        rs.getObject("happened_on", LocalDate.class),
                        rs.getString("words"),
                        RungFirst.valueOf(rs.getString("rung_first")),
                        rs.getString("rung_name"),
                        rs.getBoolean("without_us"),
                        rs.getBoolean("plan_used"),
                        rs.getString("helped")));
    }
}
