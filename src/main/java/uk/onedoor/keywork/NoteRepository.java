package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.keywork.Note.Withdrawal;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.TooLate;

/** Stores notes, one row a young person. */
@Repository
class NoteRepository {

    private static final String COLUMNS = """
            n.id, n.young_person_id, n.together_id, n.author, n.happened_at, n.recorded_at, n.how, n.minutes, n.area, n.words,
            n.own_words, n.mood, n.withheld_because, n.reached_out, n.refused, n.shared_at, n.withdrawn_at, n.withdrawn_by, n.withdrawn_because,
            n.corrects, n.corrected_by
            """;
    /** Each record of the person is read from its own end of the index, so that the page stays flat as notes grow. */
    static final String NEWEST = """
            select newest.*, a.display_name
              from unnest(cast(:ids as uuid[])) as who (id)
              cross join lateral (
                select %s from keywork.note n
                 where n.authority_id = (select platform.authority()) and n.young_person_id = who.id
                   and n.happened_at < :before and n.withdrawn_at is null and n.corrected_by is null
                 order by n.happened_at desc limit :most) as newest
              left join platform.account a on a.authority_id = (select platform.authority()) and a.id = newest.author
             order by newest.happened_at desc, newest.id limit :most""".formatted(COLUMNS);

    private final JdbcClient db;

    NoteRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(NoteId id, YoungPersonId about, NewNote note, @Nullable NoteId corrects, Viewer by, Instant now) {
        db.sql("""
                insert into keywork.note (authority_id, id, young_person_id, together_id, author, happened_at, recorded_at,
                  how, minutes, area, words, own_words, mood, withheld_because, reached_out, refused, corrects)
                values (:authority, :id, :person, :together, :author, :happened, :now,
                  :how, :minutes, :area, :words, :own, :mood, :withheld, :reached, :refused, :corrects) on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", id.value())
                .param("person", about.value())
                .param("together", note.together())
                .param("author", by.account())
                .param("happened", Timestamp.from(note.happenedAt()))
                .param("now", Timestamp.from(now))
                .param("how", note.how().name())
                .param("minutes", note.minutes())
                .param("area", note.area() == null ? null : note.area().name())
                .param("words", note.words())
                .param("own", note.ownWords())
                .param("mood", note.mood())
                .param("withheld", note.withheldBecause())
                .param(
                        "reached",
                        note.reachedOut() == null ? null : note.reachedOut().name())
                .param("refused", note.refused() ? true : null)
                .param("corrects", corrects == null ? null : corrects.value())
                .update();
    }

    void withdraw(NoteId id, String because, Viewer by, Instant now) {
        int withdrawn = db.sql("""
                update keywork.note set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                 where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""")
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .param("because", because)
                .param("id", id.value())
                .update();
        TooLate.unless(withdrawn);
    }

    void share(NoteId id, Viewer by, Instant now) {
        db.sql("""
                update keywork.note set shared_at = :now, shared_by = :by
                 where authority_id = (select platform.authority()) and id = :id and shared_at is null""")
                .param("now", Timestamp.from(now))
                .param("by", by.account())
                .param("id", id.value())
                .update();
    }

    void markCorrected(NoteId id, NoteId corrected) {
        db.sql("""
                update keywork.note set corrected_by = :corrected
                 where authority_id = (select platform.authority()) and id = :id and corrected_by is null""")
                .param("corrected", corrected.value())
                .param("id", id.value())
                .update();
    }

    Optional<Note> find(NoteId id) {
        return db.sql("select " + COLUMNS + """
                , a.display_name from keywork.note n
                left join platform.account a on a.authority_id = n.authority_id and a.id = n.author
                where n.authority_id = (select platform.authority()) and n.id = :id""")
                .param("id", id.value())
                .query(NoteRepository::note)
                .optional();
    }

    /** Who else a note was written about at once. */
    List<YoungPersonId> alsoAbout(Note note) {
        return db
                .sql("""
                select distinct young_person_id from keywork.note
                 where authority_id = (select platform.authority()) and author = :author and happened_at = :happened
                   and together_id = :together and young_person_id <> :person and withdrawn_at is null""")
                .param("author", note.author())
                .param("happened", Timestamp.from(note.happenedAt()))
                .param("together", note.together())
                .param("person", note.youngPerson().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(YoungPersonId::new)
                .toList();
    }

    /** The notes that hold, of every record of one person, newest first. */
    List<Note> of(Collection<UUID> ids, Instant before, int most) {
        return db.sql(NEWEST)
                .param("ids", ids.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(NoteRepository::note)
                .list();
    }

    private static Note note(ResultSet rs, int row) throws SQLException {
        String area = rs.getString("area");
        UUID corrects = rs.getObject("corrects", UUID.class);
        UUID correctedBy = rs.getObject("corrected_by", UUID.class);
        Timestamp shared = rs.getTimestamp("shared_at");
        return new Note(
                new NoteId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                rs.getObject("together_id", UUID.class),
                rs.getObject("author", UUID.class),
                rs.getString("display_name"),
                rs.getTimestamp("happened_at").toInstant(),
                rs.getTimestamp("recorded_at").toInstant(),
                ContactMode.valueOf(rs.getString("how")),
                rs.getObject("minutes", Integer.class),
                area == null ? null : PortfolioArea.valueOf(area),
                rs.getString("words"),
                rs.getString("own_words"),
                rs.getObject("mood", Integer.class),
                rs.getString("withheld_because"),
                rs.getString("reached_out") == null ? null : ReachedOut.valueOf(rs.getString("reached_out")),
                rs.getBoolean("refused"),
                shared == null ? null : shared.toInstant(),
                withdrawal(rs),
                corrects == null ? null : new NoteId(corrects),
                correctedBy == null ? null : new NoteId(correctedBy));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet rs) throws SQLException {
        Timestamp at = rs.getTimestamp("withdrawn_at");
        return at == null
                ? null
                : new Withdrawal(
                        at.toInstant(), rs.getObject("withdrawn_by", UUID.class), rs.getString("withdrawn_because"));
    }
}
