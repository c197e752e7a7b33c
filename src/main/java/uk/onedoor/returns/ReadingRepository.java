package uk.onedoor.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.CareHistories.LeftOff;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.ReadingNotice;
import uk.onedoor.returns.reading.UnreadableCell;

/** Stores the readings and their reports. */
@Repository
class ReadingRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String READING = """
            select id, year, year_reason, way, tables, notices, tally, read_by, read_at from returns.reading
            where authority_id = (select platform.authority())
            """;

    private final JdbcClient db;

    ReadingRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(Reading reading) {
        db.sql("""
                insert into returns.reading (authority_id, id, year, year_reason, way, tables, notices, tally, read_by, read_at)
                values (platform.authority(), :id, :year, :reason, :way, cast(:tables as jsonb), cast(:notices as jsonb),
                        cast(:tally as jsonb), :by, :at)""")
                .param("id", reading.id())
                .param("year", reading.year().ends())
                .param("reason", reading.yearReason())
                .param("way", reading.way().name())
                .param("tables", JSON.writeValueAsString(reading.tables()))
                .param("notices", JSON.writeValueAsString(reading.notices()))
                .param("tally", JSON.writeValueAsString(reading.tally()))
                .param("by", reading.readBy())
                .param("at", Timestamp.from(reading.readAt()))
                .update();
    }

    void insertUnreadable(UUID reading, List<UnreadableCell> cells) {
        if (cells.isEmpty()) return;
        db.sql("""
                insert into returns.unreadable (authority_id, id, reading_id, place, file, table_name, row_number, column_name, says, what, remedy)
                select platform.authority(), platform.new_id(), :reading, u.* from unnest(:places, :files, :tables, :rows,
                       :columns, :says, :what, :remedies) as u""")
                .param("reading", reading)
                .param("places", places(cells.size()))
                .param("files", column(cells, UnreadableCell::file))
                .param("tables", column(cells, UnreadableCell::table))
                .param("rows", cells.stream().map(UnreadableCell::row).toArray(Integer[]::new))
                .param("columns", column(cells, cell -> cell.column().isEmpty() ? null : cell.column()))
                .param("says", column(cells, cell -> storable(cell.text())))
                .param("what", column(cells, UnreadableCell::what))
                .param("remedies", column(cells, UnreadableCell::remedy))
                .update();
    }

    void insertLeftOff(UUID reading, List<LeftOff> rows) {
        if (rows.isEmpty()) return;
        db.sql("""
                insert into returns.left_off (authority_id, id, reading_id, place, file, table_name, row_number, why)
                select platform.authority(), platform.new_id(), :reading, l.*
                  from unnest(:places, :files, :tables, :rows, :why) as l""")
                .param("reading", reading)
                .param("places", places(rows.size()))
                .param("files", column(rows, LeftOff::file))
                .param("tables", column(rows, LeftOff::table))
                .param("rows", rows.stream().map(LeftOff::row).toArray(Integer[]::new))
                .param("why", column(rows, LeftOff::why))
                .update();
    }

    List<Reading> newest(int most) {
        return db.sql(READING + "order by read_at desc, id desc limit :most")
                .param("most", most)
                .query(ReadingRepository::reading)
                .list();
    }

    Optional<Reading> find(UUID id) {
        return db.sql(READING + "and id = :id")
                .param("id", id)
                .query(ReadingRepository::reading)
                .optional();
    }

    /** The unreadable cells, and rows (without a column), in the order of the files. */
    List<UnreadableCell> unreadable(UUID reading, int most) {
        return db.sql("""
                select file, table_name, row_number, column_name, says, what, remedy from returns.unreadable
                where authority_id = (select platform.authority()) and reading_id = :reading order by place limit :most""")
                .param("reading", reading)
                .param("most", most)
                .query((rs, row) -> new UnreadableCell(
                        rs.getString("file"),
                        rs.getString("table_name"),
                        rs.getInt("row_number"),
                        rs.getString("column_name") == null ? "" : rs.getString("column_name"),
                        rs.getString("says"),
                        rs.getString("what"),
                        rs.getString("remedy")))
                .list();
    }

    List<LeftOff> leftOff(UUID reading, int most) {
        return db.sql("""
                select file, table_name, row_number, why from returns.left_off
                where authority_id = (select platform.authority()) and reading_id = :reading order by place limit :most""")
                .param("reading", reading)
                .param("most", most)
                .query((rs, row) -> new LeftOff(
                        rs.getString("file"), rs.getString("table_name"), rs.getInt("row_number"), rs.getString("why")))
                .list();
    }

    private static Integer[] places(int size) {
        return IntStream.range(0, size).boxed().toArray(Integer[]::new);
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> what) {
        return rows.stream().map(what).toArray(String[]::new);
    }

    /** The database keeps every character but this one. */
    private static String storable(String text) {
        return text.replace('\0', ' ');
    }

    private static Reading reading(ResultSet rs, int row) throws SQLException {
        return new Reading(
                rs.getObject("id", UUID.class),
                new CollectionYear(rs.getInt("year")),
                rs.getString("year_reason"),
                Reading.Way.valueOf(rs.getString("way")),
                List.of(JSON.readValue(rs.getString("tables"), Reading.TableRead[].class)),
                List.of(JSON.readValue(rs.getString("notices"), ReadingNotice[].class)),
                JSON.readValue(rs.getString("tally"), ReadingTally.class),
                rs.getObject("read_by", UUID.class),
                rs.getTimestamp("read_at").toInstant());
    }
}
