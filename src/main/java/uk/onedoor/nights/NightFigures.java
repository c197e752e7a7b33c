package uk.onedoor.nights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.nights.NightCount.Alike;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Refusal;

/** Counts of nights, hub by hub, for who works with numbers; the rows behind them for who may see the young people. */
@Service
@Transactional
public class NightFigures {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    NightFigures(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** By the name of the hub they were with; under an empty name those who only stayed with us. */
    @Transactional(readOnly = true)
    public Map<String, NightCount> hubs(LocalDate first, LocalDate last) {
        Map<String, Long> people = new LinkedHashMap<>();
        Map<String, List<Alike>> nights = new LinkedHashMap<>();
        db.sql("select hub_name, kind, in_bed, out_of_area, far, people, nights from nights.counts(:first, :last)")
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    String hub = row.getString("hub_name") == null ? "" : row.getString("hub_name");
                    if (row.getString("kind") == null) {
                        people.put(hub, row.getLong("people"));
                    } else {
                        nights.computeIfAbsent(hub, any -> new ArrayList<>()).add(alike(row));
                    }
                });
        Map<String, NightCount> hubs = new LinkedHashMap<>();
        nights.forEach((hub, alike) -> hubs.put(hub, NightCount.of(people.getOrDefault(hub, 0L), alike)));
        return hubs;
    }

    /** Of each young person the viewer may see, the one with the most nights in a bed of the hub first. */
    @Transactional(readOnly = true)
    public Map<YoungPersonId, NightCount> people(LocalDate first, LocalDate last) {
        Map<YoungPersonId, List<Alike>> nights = new LinkedHashMap<>();
        db.sql("""
                select r.young_person_id, r.kind, r.bed is not null as in_bed, r.out_of_area,
                       nights.miles(r.authority_id, r.young_person_id, r.home_id, r.from_on) > 20 as far,
                       sum(least(r.until_on, cast(:last as date) + 1) - greatest(r.from_on, cast(:first as date))) as nights
                  from nights.run r
                 where r.authority_id = (select platform.authority()) and r.superseded_at is null
                   and r.from_on between :month and :last and r.until_on > :first
                 group by 1, 2, 3, 4, 5 order by 1""")
                .param("month", first.withDayOfMonth(1))
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    nights.computeIfAbsent(
                                    new YoungPersonId(row.getObject("young_person_id", UUID.class)),
                                    any -> new ArrayList<>())
                            .add(alike(row));
                });
        Map<YoungPersonId, NightCount> people = new LinkedHashMap<>();
        nights.forEach((who, alike) -> people.put(who, NightCount.of(1, alike)));
        return people;
    }

    /** What holds, of each figure that has one. */
    @Transactional(readOnly = true)
    public List<StatedBaseline> baselines() {
        return db.sql("""
                select b.id, b.figure, b.nights_a_year, b.words, a.display_name, b.recorded_at from nights.baseline b
                  join platform.account a on a.authority_id = b.authority_id and a.id = b.recorded_by
                 where b.authority_id = (select platform.authority()) and b.superseded_at is null order by b.figure""")
                .query((rs, row) -> new StatedBaseline(
                        rs.getObject("id", UUID.class),
                        NightFigure.valueOf(rs.getString("figure")),
                        rs.getInt("nights_a_year"),
                        rs.getString("words"),
                        rs.getString("display_name"),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /**
     * States what it was like before.
     *
     * @param instead the one it takes the place of, as the form showed it; null when there was none
     * @throws Refusal by {@code figure} when somebody stated another in the meantime
     */
    public void state(UUID id, NightFigure figure, int nightsAYear, String words, @Nullable UUID instead) {
        Viewer by = viewer.get();
        Timestamp now = Timestamp.from(clock.instant());
        try {
            db.sql("""
                    update nights.baseline set superseded_at = :now
                     where authority_id = (select platform.authority()) and figure = :figure and id = :instead and id <> :id
                       and superseded_at is null""")
                    .param("now", now)
                    .param("figure", figure.name())
                    .param("instead", instead == null ? id : instead)
                    .param("id", id)
                    .update();
            db.sql("""
                    insert into nights.baseline (authority_id, id, figure, nights_a_year, words, recorded_by, recorded_at)
                    values (:authority, :id, :figure, :nights, :words, :by, :now) on conflict (authority_id, id) do nothing""")
                    .param("authority", by.authority())
                    .param("id", id)
                    .param("figure", figure.name())
                    .param("nights", nightsAYear)
                    .param("words", words)
                    .param("by", by.account())
                    .param("now", now)
                    .update();
        } catch (DataIntegrityViolationException another) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("figure", "nights.baseline.meanwhile");
        }
    }

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                NightKind.valueOf(row.getString("kind")),
                row.getBoolean("in_bed"),
                row.getObject("out_of_area", Boolean.class),
                row.getObject("far", Boolean.class),
                row.getLong("nights"));
    }
}
