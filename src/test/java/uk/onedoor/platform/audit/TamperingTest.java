package uk.onedoor.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestDatabase;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Tampering.Kind;
import uk.onedoor.platform.postgres.Database;

/**
 * What the owner of the database could do to the trace with its guards off, and that each is found and where. Every test
 * puts back what it did.
 */
@OneDoorTest
class TamperingTest {

    private static final String ENTRY = "platform.audit_entry where authority_id = '%s' and chain = %d";

    @Autowired
    TestCouncil councils;

    @Autowired
    Audit audit;

    @Autowired
    Anchors anchors;

    @Autowired
    Database database;

    private Council council;
    private int chain;
    private Connection owner;

    /** The anchors of an earlier run are of a database that is gone. */
    @BeforeAll
    static void begin_without_old_anchors() throws IOException {
        Files.deleteIfExists(TestDatabase.FOLDER.resolve("audit").resolve("anchors"));
    }

    @BeforeEach
    void twelve_pages_are_shown_and_anchored() throws Exception {
        council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        for (int page = 0; page < 12; page++) {
            council.does(
                    council.keyWorker,
                    () -> audit.page(() -> {
                        audit.shown(robin.value());
                        return true;
                    }));
        }
        anchors.drop();
        owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password());
        chain = number("select platform.audit_chain('%s', null, array['%s'::uuid])".formatted(council.code, robin));
        run("create table public.kept as select * from " + ENTRY.formatted(council.code, chain));
        run("create table public.kept_head as select * from platform.audit_head where authority_id = '" + council.code
                + "'");
        guards("disable");
    }

    @AfterEach
    void put_back() throws SQLException {
        run("delete from " + ENTRY.formatted(council.code, chain));
        run("insert into platform.audit_entry select * from public.kept");
        run("delete from platform.audit_head where authority_id = '" + council.code + "'");
        run("insert into platform.audit_head select * from public.kept_head");
        run("drop table public.kept, public.kept_head");
        guards("enable");
        owner.close();
    }

    @Test
    void what_nobody_touched_is_whole() throws Exception {
        assertThat(found()).isEmpty();
    }

    @Test
    void an_altered_entry_is_found() throws Exception {
        run("update " + set("page = '/somewhere-else'", "position = 5"));
        assertThat(found()).containsExactly(at(Kind.ALTERED, 5));
    }

    @Test
    void an_entry_altered_with_its_hash_reckoned_anew_is_found() throws Exception {
        run("update " + set("page = '/somewhere-else'", "position = 5"));
        seal(5);
        assertThat(found()).containsExactly(at(Kind.ALTERED, 5));
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        run("delete from " + ENTRY.formatted(council.code, chain) + " and position = 6");
        assertThat(found()).containsExactly(at(Kind.REMOVED, 6));
    }

    @Test
    void an_inserted_entry_is_found_though_the_rest_moved_up() throws Exception {
        run("update " + set("position = position + 1000", "position >= 7"));
        run("update " + set("position = position - 999", "position > 1000"));
        copy(6, 7);
        seal(7);
        assertThat(found()).contains(at(Kind.INSERTED, 7));
    }

    @Test
    void an_entry_added_past_the_end_is_found() throws Exception {
        long last = last();
        copy(last, last + 1);
        seal(last + 1);
        assertThat(found()).containsExactly(at(Kind.INSERTED, last + 1));
    }

    @Test
    void reordered_entries_are_found() throws Exception {
        run("update " + set("position = 1000", "position = 4"));
        run("update " + set("position = 4", "position = 5"));
        run("update " + set("position = 5", "position = 1000"));
        assertThat(found()).contains(at(Kind.REORDERED, 4));
    }

    @Test
    void a_back_dated_entry_is_found() throws Exception {
        run("update " + set("at = at - interval '3 days'", "position = 8"));
        assertThat(found()).containsExactly(at(Kind.ALTERED, 8));
    }

    @Test
    void an_entry_added_in_good_order_with_an_old_date_is_found() throws Exception {
        long last = last();
        copy(last, last + 1);
        run("update " + set("at = at - interval '30 days'", "position = " + (last + 1)));
        seal(last + 1);
        moveEnd();
        assertThat(found()).containsExactly(at(Kind.BACK_DATED, last + 1));
    }

    @Test
    void an_end_cut_off_is_found() throws Exception {
        long last = last();
        run("delete from " + ENTRY.formatted(council.code, chain) + " and position > " + (last - 3));
        assertThat(found()).containsExactly(at(Kind.TRUNCATED, last - 2));
    }

    @Test
    void an_end_cut_off_with_all_that_told_of_it_in_the_chain_is_found_by_the_anchors() throws Exception {
        run("delete from " + ENTRY.formatted(council.code, chain) + " and position > 3");
        moveEnd();
        assertThat(found()).extracting(Tampering::kind).containsExactly(Kind.TRUNCATED);
        run("delete from " + ENTRY.formatted(council.code, chain));
        run("delete from platform.audit_head where authority_id = '%s' and chain = %d".formatted(council.code, chain));
        assertThat(found()).extracting(Tampering::kind).containsExactly(Kind.TRUNCATED);
    }

    @Test
    void a_chain_written_anew_from_the_middle_is_found_by_the_anchors() throws Exception {
        run("update " + set("page = '/somewhere-else'", "position = 5"));
        for (long position = 5; position <= last(); position++) {
            seal(position);
        }
        moveEnd();
        assertThat(found()).extracting(Tampering::kind).containsExactly(Kind.ALTERED);
    }

    @Test
    void guards_left_off_are_found() throws Exception {
        assertThat(outcome().found()).extracting(Tampering::kind).contains(Kind.UNGUARDED);
        assertThat(outcome().words()).contains("The table audit_entry is no longer kept");
    }

    @Test
    void with_its_guards_on_not_even_the_owner_changes_the_trace() throws Exception {
        guards("enable");
        for (String sql : List.of(
                "update platform.audit_entry set page = 'x'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "delete from platform.audit_anchor",
                "delete from platform.audit_head",
                "update platform.audit_head set position = 0")) {
            assertThatThrownBy(() -> run(sql)).as(sql).hasMessageContaining("only ever added to");
        }
        guards("disable");
    }

    private List<Tampering> found() throws Exception {
        return outcome().found().stream()
                .filter(one -> one.authority().equals(council.code))
                .map(one -> Tampering.at(one.kind(), one.authority(), one.chain(), one.position()))
                .toList();
    }

    private Verification.Outcome outcome() throws Exception {
        return new Verification(database, TestDatabase.FOLDER).run(line -> {});
    }

    private Tampering at(Kind kind, long position) {
        return Tampering.at(kind, council.code, chain, position);
    }

    private String set(String change, String where) {
        return "platform.audit_entry set %s where authority_id = '%s' and chain = %d and %s"
                .formatted(change, council.code, chain, where);
    }

    private void copy(long from, long to) throws SQLException {
        run(
                "insert into platform.audit_entry select authority_id, chain, %d, sealed_at, at, recorded_at, account_id, page, what, relation, row_id, subjects, was, became, written_by, hash, hash from "
                                .formatted(to)
                        + ENTRY.formatted(council.code, chain) + " and position = " + from);
    }

    /** Reckons previous and hash as the product does. */
    private void seal(long position) throws SQLException {
        run("""
                update platform.audit_entry e set previous = b.hash, hash = sha256(b.hash || record_send(row(e.authority_id, e.chain,
                  e.position, e.sealed_at, e.at, e.recorded_at, e.account_id, e.page, e.what, e.relation, e.row_id, e.subjects, e.was, e.became, e.written_by)))
                from platform.audit_entry b where e.authority_id = '%1$s' and e.chain = %2$d and e.position = %3$d
                  and b.authority_id = '%1$s' and b.chain = %2$d and b.position = %3$d - 1
                """.formatted(council.code, chain, position));
    }

    private void moveEnd() throws SQLException {
        run("""
                update platform.audit_head h set (position, hash) = (select position, hash from platform.audit_entry
                  where authority_id = '%1$s' and chain = %2$d order by position desc limit 1)
                where authority_id = '%1$s' and chain = %2$d
                """.formatted(council.code, chain));
    }

    private long last() throws SQLException {
        return number("select max(position)::int from " + ENTRY.formatted(council.code, chain));
    }

    private void guards(String turn) throws SQLException {
        for (String table : List.of("audit_entry", "audit_head", "audit_anchor")) {
            run("alter table platform.%s %s trigger all".formatted(table, turn));
        }
    }

    private int number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
