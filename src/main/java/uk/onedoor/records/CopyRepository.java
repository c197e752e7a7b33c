package uk.onedoor.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Language;
import uk.onedoor.records.Copies.Copy;
import uk.onedoor.records.Copies.CopyId;
import uk.onedoor.records.Copies.Handed;
import uk.onedoor.records.Copies.NewCopy;
import uk.onedoor.records.CopyFiles.Files;

/** That copies were made, and who may make one. */
@Repository
class CopyRepository {

    private final JdbcClient db;

    CopyRepository(JdbcClient db) {
        this.db = db;
    }

    boolean mayMake(List<UUID> records) {
        return db.sql("""
                select not exists (select from unnest(:records) r where r not in (select platform.visible('CORE', 'W')))""")
                .param("records", records.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean proved() {
        return db.sql("select platform.proved()").query(Boolean.class).single();
    }

    void insert(Copy copy, Files files, String authority) {
        NewCopy asked = copy.asked();
        db.sql("""
                insert into records.copy (authority_id, id, young_person_id, language, handed, with_others, others_because,
                  entries, left_out, held_back, page_print, data_print, made_by, made_at)
                values (:authority, :id, :person, :language, :handed, :others, :because,
                  :entries, :leftOut, :heldBack, sha256(:page), sha256(:data), :by, :at) on conflict (authority_id, id) do nothing""")
                .param("authority", authority)
                .param("id", asked.id().value())
                .param("person", asked.youngPerson().value())
                .param("language", asked.language().name())
                .param("handed", asked.handed().name())
                .param("others", asked.withOthers())
                .param("because", asked.withOthers() ? asked.because() : null)
                .param("entries", files.contents().entries().size())
                .param("leftOut", files.contents().leftOut())
                .param("heldBack", files.contents().heldBack().size())
                .param("page", files.page())
                .param("data", files.data())
                .param("by", copy.by())
                .param("at", Timestamp.from(copy.at()))
                .update();
    }

    boolean isAsMade(CopyId id, Files files) {
        return db.sql("""
                select page_print = sha256(:page) and data_print = sha256(:data) from records.copy
                 where authority_id = (select platform.authority()) and id = :id""")
                .param("page", files.page())
                .param("data", files.data())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Copy> of(List<UUID> records) {
        return db.sql("""
                select c.*, a.display_name,
                       (select i.name_used from people.identity i where i.authority_id = c.authority_id
                         and i.young_person_id = c.young_person_id and i.superseded_at is null) as name
                  from records.copy c join platform.account a on a.authority_id = c.authority_id and a.id = c.made_by
                 where c.authority_id = (select platform.authority()) and c.young_person_id = any (:records)
                 order by c.made_at desc, c.id desc limit 50""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> copy(rs))
                .list();
    }

    private static Copy copy(ResultSet row) throws SQLException {
        NewCopy asked = new NewCopy(
                new CopyId(row.getObject("id", UUID.class)),
                new YoungPersonId(row.getObject("young_person_id", UUID.class)),
                Language.valueOf(row.getString("language")),
                Handed.valueOf(row.getString("handed")),
                row.getBoolean("with_others"),
                row.getString("others_because"));
        return new Copy(
                asked,
                row.getString("name"),
                row.getObject("made_by", UUID.class),
                row.getString("display_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("entries"),
                row.getInt("left_out"));
    }
}
