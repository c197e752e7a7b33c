package uk.onedoor.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.KeptReturn.FilePart;
import uk.onedoor.returns.KeptReturn.KeptFile;
import uk.onedoor.returns.reading.CollectionYear;

/** Stores returns with their files as they were given. */
@Repository
class KeptReturnRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEPT = """
            select id, year, year_reason, tables, children, beside, last_id, kept_by, kept_at, withdrawn_by, withdrawn_at,
                   withdrawn_because
              from returns.kept where authority_id = (select platform.authority())
            """;

    private final JdbcClient db;

    KeptReturnRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(KeptReturn kept) {
        db.sql("""
                insert into returns.kept (authority_id, id, year, year_reason, tables, children, beside, last_id, kept_by, kept_at)
                values (platform.authority(), :id, :year, :reason, cast(:tables as jsonb), :children, :beside, :last, :by, :at)""")
                .param("id", kept.id())
                .param("year", kept.year().ends())
                .param("reason", kept.yearReason())
                .param("tables", JSON.writeValueAsString(kept.tables()))
                .param("children", kept.children())
                .param("beside", kept.beside().name())
                .param("last", kept.last())
                .param("by", kept.keptBy())
                .param("at", Timestamp.from(kept.keptAt()))
                .update();
    }

    void insertFiles(UUID kept, FilePart part, List<GivenFile> files) {
        if (files.isEmpty()) return;
        db.sql("""
                insert into returns.kept_file (authority_id, id, kept_id, place, part, name, size, print, content)
                select platform.authority(), platform.new_id(), :kept, f.place, :part, f.name, f.size, f.print, f.content
                  from unnest(:places, :names, :sizes, :prints, :contents) as f (place, name, size, print, content)""")
                .param("kept", kept)
                .param("part", part.name())
                .param("places", IntStream.range(0, files.size()).boxed().toArray(Integer[]::new))
                .param("names", files.stream().map(GivenFile::name).toArray(String[]::new))
                .param("sizes", files.stream().map(file -> file.bytes().length).toArray(Integer[]::new))
                .param("prints", files.stream().map(GivenFile::print).toArray(String[]::new))
                .param(
                        "contents",
                        files.stream().map(file -> Packed.of(file.bytes())).toArray(byte[][]::new))
                .update();
    }

    List<KeptReturn> newest(int most) {
        return db.sql(KEPT + "order by kept_at desc, id desc limit :most")
                .param("most", most)
                .query(KeptReturnRepository::kept)
                .list();
    }

    Optional<KeptReturn> find(UUID id) {
        return db.sql(KEPT + "and id = :id")
                .param("id", id)
                .query(KeptReturnRepository::kept)
                .optional();
    }

    /** The newest of a year that was not withdrawn. */
    Optional<KeptReturn> newestOf(CollectionYear year) {
        return db.sql(KEPT + "and year = :year and withdrawn_at is null order by kept_at desc, id desc limit 1")
                .param("year", year.ends())
                .query(KeptReturnRepository::kept)
                .optional();
    }

    List<KeptFile> files(UUID kept) {
        return db.sql("""
                select part, name, size from returns.kept_file
                 where authority_id = (select platform.authority()) and kept_id = :kept order by part desc, place""")
                .param("kept", kept)
                .query((rs, row) ->
                        new KeptFile(FilePart.valueOf(rs.getString("part")), rs.getString("name"), rs.getInt("size")))
                .list();
    }

    /** The files themselves; none once the return was withdrawn. */
    List<GivenFile> contents(UUID kept, FilePart part) {
        return db.sql("""
                select name, content from returns.kept_file
                 where authority_id = (select platform.authority()) and kept_id = :kept and part = :part
                   and content is not null order by place""")
                .param("kept", kept)
                .param("part", part.name())
                .query((rs, row) -> new GivenFile(rs.getString("name"), Packed.whole(rs.getBytes("content"))))
                .list();
    }

    /** Takes a return away and empties its files; false when somebody did already. */
    boolean withdraw(UUID kept, UUID by, Instant at, String because) {
        int withdrawn = db.sql("""
                update returns.kept set withdrawn_by = :by, withdrawn_at = :at, withdrawn_because = :because
                 where authority_id = (select platform.authority()) and id = :kept and withdrawn_at is null""")
                .param("kept", kept)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("because", because)
                .update();
        if (withdrawn == 0) return false;
        db.sql("""
                update returns.kept_file set content = null
                 where authority_id = (select platform.authority()) and kept_id = :kept""").param("kept", kept).update();
        return true;
    }

    private static KeptReturn kept(ResultSet rs, int row) throws SQLException {
        Timestamp withdrawn = rs.getTimestamp("withdrawn_at");
        return new KeptReturn(
                rs.getObject("id", UUID.class),
                new CollectionYear(rs.getInt("year")),
                rs.getString("year_reason"),
                List.of(JSON.readValue(rs.getString("tables"), Reading.TableRead[].class)),
                rs.getInt("children"),
                KeptReturn.Beside.valueOf(rs.getString("beside")),
                rs.getObject("last_id", UUID.class),
                rs.getObject("kept_by", UUID.class),
                rs.getTimestamp("kept_at").toInstant(),
                withdrawn == null
                        ? null
                        : new KeptReturn.Withdrawn(
                                rs.getObject("withdrawn_by", UUID.class),
                                withdrawn.toInstant(),
                                rs.getString("withdrawn_because")));
    }
}
