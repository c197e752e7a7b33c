package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.NeverLearns.Who;

/** Stores who must never learn where a home stands; who is shown it, and who is told an address, the database decides. */
@Repository
class NeverLearnsRepository {

    private final JdbcClient db;
    private final Pen pen;

    NeverLearnsRepository(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    void insert(NeverLearns said) {
        MemberId member = said.who().member();
        pen.sign(db.sql("""
                        insert into placements.must_never_learn (authority_id, id, home_id, person_id, member_id, who, from_on, said_by,
                          because, recorded_by, recorded_at)
                        values (:authority, :id, :home, :person, :member, :who, :from, :said, :because, :by, :now)
                        on conflict do nothing"""))
                .param("id", said.id())
                .param("home", said.home().value())
                .param("person", said.who().person().value())
                .param("member", member == null ? null : member.value())
                .param("who", said.who().name())
                .param("from", said.from())
                .param("said", said.saidBy())
                .param("because", said.because())
                .update();
    }

    boolean over(UUID id, HomeId home, String because) {
        return pen.sign(db.sql("""
                        update placements.must_never_learn set over_at = :now, over_by = :by, over_because = :because
                         where authority_id = :authority and id = :id and home_id = :home and over_at is null"""))
                        .param("id", id)
                        .param("home", home.value())
                        .param("because", because)
                        .update()
                == 1;
    }

    List<NeverLearns> of(HomeId home) {
        return db.sql("""
                select n.id, n.home_id, n.person_id, n.member_id, n.who, n.from_on, n.said_by, n.because from placements.must_never_learn n
                 where n.authority_id = (select platform.authority()) and n.home_id = :home and n.over_at is null
                 order by n.who, n.id""")
                .param("home", home.value())
                .query(NeverLearnsRepository::said)
                .list();
    }

    /** The homes a page about somebody must not lead to; true: kept from them, false: from somebody around them. */
    Map<HomeId, Boolean> keptFrom(YoungPersonId person) {
        Map<HomeId, Boolean> kept = new HashMap<>();
        db.sql("select k.home_id, k.themselves from placements.never_for(:person) k")
                .param("person", person.value())
                .query(row -> {
                    kept.put(new HomeId(row.getObject("home_id", UUID.class)), row.getBoolean("themselves"));
                });
        return kept;
    }

    private static NeverLearns said(ResultSet rs, int row) throws SQLException {
        UUID member = rs.getObject("member_id", UUID.class);
        return new NeverLearns(
                rs.getObject("id", UUID.class),
                new HomeId(rs.getObject("home_id", UUID.class)),
                new Who(
                        new YoungPersonId(rs.getObject("person_id", UUID.class)),
                        member == null ? null : new MemberId(member),
                        rs.getString("who")),
                rs.getObject("from_on", LocalDate.class),
                rs.getString("said_by"),
                rs.getString("because"));
    }
}
