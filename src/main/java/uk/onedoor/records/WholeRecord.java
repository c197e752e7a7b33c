package uk.onedoor.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.web.Words;
import uk.onedoor.records.RecordTable.Way;

/**
 * Every row there is about somebody, read as whoever looks and under no other rights: what they may not see is not in it,
 * and is named instead.
 */
@Repository
class WholeRecord {

    /** One row of one table, as the database writes it as JSON. */
    record Row(String relation, JsonNode values) {}

    /** All rows, and the keys of the words for what this viewer does not read of the record. */
    record Found(List<Row> rows, List<String> missing) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final RecordTables tables;
    private final CurrentViewer viewer;

    WholeRecord(JdbcClient db, RecordTables tables, CurrentViewer viewer) {
        this.db = db;
        this.tables = tables;
        this.viewer = viewer;
    }

    /** The record that all these records of one person make together. */
    Found of(List<UUID> records) {
        List<Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>(sectionsNotRead(records));
        for (RecordTable table : tables.all().values()) {
            db.sql(sql(table))
                    .param("records", records.toArray(UUID[]::new))
                    .query(String.class)
                    .list()
                    .forEach(row -> rows.add(new Row(table.relation(), JSON.readTree(row))));
            if (readByOthers(table) || somethingIsOutOfSight(table, records)) {
                missing.add("records.missing." + table.relation());
            }
        }
        return new Found(rows, missing);
    }

    /** The names by which accounts and hubs are told. Young people are told by what they are here, not by name. */
    Map<UUID, String> names(Collection<UUID> named, List<UUID> records, Words words) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("""
                select id, case kind when 'STAFF' then display_name when 'DOOR' then :door when 'SYSTEM' then :product
                                     when 'YOUNG_PERSON' then :them end
                  from platform.account where authority_id = (select platform.authority()) and id = any (:named)
                   and (kind <> 'YOUNG_PERSON' or subject_id = any (:records))
                union all
                select id, name from authorities.hub where authority_id = (select platform.authority()) and id = any (:named)
                union all
                select id, name from homes.home where authority_id = (select platform.authority()) and id = any (:named)""")
                .param("named", named.toArray(UUID[]::new))
                .param("records", records.toArray(UUID[]::new))
                .param("door", words.say("records.by.door"))
                .param("product", words.say("records.by.product"))
                .param("them", words.say("records.by.them"))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** The names are the catalogue's own, quoted there. */
    private static String sql(RecordTable table) {
        String columns =
                table.columns().stream().map(column -> "r." + column.name()).collect(Collectors.joining(", "));
        Stream<String> named = table.byPerson() ? Stream.of("r.young_person_id = any (:records)") : Stream.empty();
        String theirs = Stream.concat(named, table.ways().stream().map(WholeRecord::theirs))
                .collect(Collectors.joining(" or "));
        return "select to_jsonb(x)::text from (select " + columns + " from " + table.relation()
                + " r where r.authority_id = (select platform.authority()) and (" + theirs + ")) x order by 1";
    }

    private static String theirs(Way way) {
        return way.through() == null
                ? "r." + way.byColumn() + " = any (:records)"
                : "r." + way.byColumn() + " in (select t." + way.throughColumn() + theirRows(way) + ")";
    }

    private static String theirRows(Way way) {
        return " from " + way.through() + " t where t.authority_id = (select platform.authority())"
                + " and t.young_person_id = any (:records)"
                + (way.unlessFilled() == null ? "" : " and t." + way.unlessFilled() + " is null");
    }

    private List<String> sectionsNotRead(List<UUID> records) {
        List<String> read = tables.all().values().stream()
                .flatMap(table -> table.sections().stream())
                .distinct()
                .toList();
        return db.sql("""
                select 'records.missing.section.' || s.code from platform.section s
                 where s.code = any (:read)
                   and exists (select from unnest(:records) r where r not in (select platform.visible(s.code))) order by 1""")
                .param("read", read.toArray(String[]::new))
                .param("records", records.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private boolean readByOthers(RecordTable table) {
        return !table.apart().isEmpty()
                && viewer.get().roles().stream().map(Role::name).noneMatch(table.apart()::contains);
    }

    /** True when something of theirs points to a row this viewer does not see. */
    private boolean somethingIsOutOfSight(RecordTable table, List<UUID> records) {
        return table.ways().stream()
                .filter(way -> way.through() != null)
                .anyMatch(way -> db.sql("select exists (select"
                                + theirRows(way) + " and not exists (select from " + table.relation()
                                + " r where r.authority_id = t.authority_id and r." + way.byColumn() + " = t."
                                + way.throughColumn()
                                + "))")
                        .param("records", records.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single());
    }
}
