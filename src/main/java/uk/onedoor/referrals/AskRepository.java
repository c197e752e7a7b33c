package uk.onedoor.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.referrals.NewAsk.AskedBy;
import uk.onedoor.referrals.NewAsk.Worry;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.staff.WorkerId;

/** Stores asks for help and reads them with their open step. */
@Repository
class AskRepository {

    private static final String OPEN = " and s.kind in ('RECEIVED', 'NOT_YET', 'WALKED') ";
    private static final String ASK = """
            select a.id as ask, a.hub_id as ask_hub, a.came_by, a.about_self, a.who, a.words, a.how_soon, a.hope, a.asker,
                   a.asker_name, a.asker_contact, a.asked_at, a.recorded_by, p.young_person_id as person, s.*
              from referrals.step s
              join referrals.ask a on a.authority_id = s.authority_id and a.id = s.ask_id
              left join referrals.about_person p on p.authority_id = a.authority_id and p.ask_id = a.id
                   and p.withdrawn_at is null
             where s.authority_id = (select platform.authority()) and s.superseded_at is null
            """;

    private final JdbcClient db;

    AskRepository(JdbcClient db) {
        this.db = db;
    }

    /** The code of an ask's receipt, always the same for the same ask. */
    String receiptCode(AskId id) {
        byte[] seal = db.sql("select referrals.receipt_seal(:ask)")
                .param("ask", id.value())
                .query(byte[].class)
                .single();
        return Codes.from(seal);
    }

    /** Saves an ask; the same ask a second time changes nothing. */
    void insert(AskId id, NewAsk ask, HubId hub, String code, Instant askedAt, Signed signed) {
        db.sql("""
                insert into referrals.ask (authority_id, id, hub_id, came_by, about_self, who, words, how_soon, hope, asker,
                  asker_name, asker_contact, asked_at, recorded_by, recorded_at, receipt_hash)
                values (:authority, :id, :hub, :came, :self, :who, :words, :soon, :hope, :asker, :name, :contact, :asked,
                  :by, :now, :receipt)
                on conflict do nothing""")
                .param("authority", signed.authority())
                .param("id", id.value())
                .param("hub", hub.value())
                .param("came", ask.cameBy().name())
                .param("self", ask.worry().aboutSelf())
                .param("who", ask.worry().who())
                .param("words", ask.worry().words())
                .param("soon", ask.worry().howSoon().name())
                .param("hope", ask.worry().hope())
                .param("asker", name(ask.by().relation()))
                .param("name", ask.by().name())
                .param("contact", ask.by().contact())
                .param("asked", Timestamp.from(askedAt))
                .param("by", signed.by())
                .param("now", Timestamp.from(signed.at()))
                .param("receipt", Codes.hash(code))
                .update();
    }

    Optional<Ask> find(AskId id) {
        return db.sql(ASK + " and s.ask_id = :ask")
                .param("ask", id.value())
                .query(AskRepository::ask)
                .optional();
    }

    /** What waits at a hub's door, by promise. */
    List<Ask> waiting(HubId hub) {
        return db.sql(
                        ASK
                                + " and s.kind in ('RECEIVED', 'NOT_YET') and a.hub_id = :hub order by s.next_on, a.asked_at, a.id")
                .param("hub", hub.value())
                .query(AskRepository::ask)
                .list();
    }

    /** Everything undecided of the viewer's hubs whose date is not after this day; null for any date. */
    List<Ask> dueUntil(@Nullable LocalDate day) {
        return db.sql(
                        ASK + OPEN
                                + " and s.next_on <= coalesce(cast(:day as date), date 'infinity') order by s.next_on, a.asked_at, a.id")
                .param("day", day)
                .query(AskRepository::ask)
                .list();
    }

    List<Ask> openOwnedBy(WorkerId owner) {
        return db.sql(ASK + OPEN + " and s.owner_id = :owner order by s.next_on, a.asked_at, a.id")
                .param("owner", owner.value())
                .query(AskRepository::ask)
                .list();
    }

    private static Ask ask(ResultSet rs, int row) throws SQLException {
        String asker = rs.getString("asker");
        UUID person = rs.getObject("person", UUID.class);
        return new Ask(
                new AskId(rs.getObject("ask", UUID.class)),
                new HubId(rs.getObject("ask_hub", UUID.class)),
                CameBy.valueOf(rs.getString("came_by")),
                new Worry(
                        rs.getBoolean("about_self"),
                        rs.getString("who"),
                        rs.getString("words"),
                        HowSoon.valueOf(rs.getString("how_soon")),
                        rs.getString("hope")),
                new AskedBy(
                        asker == null ? null : Asker.valueOf(asker),
                        rs.getString("asker_name"),
                        rs.getString("asker_contact")),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getObject("recorded_by", UUID.class),
                person == null ? null : new YoungPersonId(person),
                StepRepository.step(rs, row));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
