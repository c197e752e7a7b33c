package uk.onedoor.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.postgres.Database;

/** How entries take their places: many at once, none lost, none twice, and nobody waits in a ring. */
@OneDoorTest
class ChainsTest {

    private static final int WRITERS = 8;
    private static final int PAGES = 25;

    @Autowired
    TestCouncil councils;

    @Autowired
    Audit audit;

    @Autowired
    Database database;

    @Autowired
    JdbcClient pages;

    @Test
    void writers_who_touch_the_same_people_in_opposite_orders_never_wait_in_a_ring() throws Exception {
        Council council = councils.make();
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(12).toList();
        long before = entries(council);
        try (var writers = Closing.of(WRITERS)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<UUID> order = new ArrayList<>(people);
                Collections.rotate(order, writer);
                if (writer % 2 == 1) {
                    Collections.reverse(order);
                }
                var viewer = council.signedIn(council.keyWorker);
                work.add(() -> CurrentViewer.as(viewer, () -> showAll(order)));
            }
            for (Future<Boolean> done : writers.pool().invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        long signIns = WRITERS;
        assertThat(entries(council) - before).isEqualTo((long) WRITERS * PAGES * people.size() + signIns);
        assertThat(new Verification(database, Path.of("target", "test-no-anchors"))
                        .run(line -> {})
                        .found())
                .filteredOn(one -> one.authority().equals(council.code))
                .isEmpty();
    }

    private boolean showAll(List<UUID> order) {
        for (int page = 0; page < PAGES; page++) {
            audit.page(() -> {
                order.forEach(audit::shown);
                return true;
            });
        }
        return true;
    }

    @Test
    void what_is_rolled_back_leaves_neither_an_entry_nor_a_gap() throws Exception {
        Council council = councils.make();
        long before = entries(council);
        assertThatThrownBy(() -> council.does(
                        council.keyWorker,
                        () -> audit.page(() -> {
                            audit.shown(UUID.randomUUID());
                            throw new IllegalStateException("not after all");
                        })))
                .hasMessage("not after all");
        assertThat(entries(council) - before).isEqualTo(1); // the sign-in
    }

    @Test
    void pages_cannot_reach_the_chains() {
        for (String sql : List.of(
                "insert into platform.audit_head values ('X', 1, 1, now(), '')",
                "update platform.audit_head set position = position + 1",
                "insert into platform.audit_waiting (authority_id, is_first, page, what, subjects) values ('X', false, 'x', 'SHOWN', '{}')",
                "select * from platform.audit_waiting",
                "select platform.trace('X', null, 'x', 'SHOWN', null, null, '{}', null, null)",
                "select platform.audit_begin('X', 1)",
                "select * from platform.gate_audit_grown()",
                "insert into platform.audit_anchor values ('X', 1, now(), '', '', '', '', '')")) {
            assertThatThrownBy(() -> pages.sql(sql).query((row, number) -> true).list())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private long entries(Council council) throws Exception {
        try (var owner = java.sql.DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var row = owner.createStatement()
                        .executeQuery("select count(*) from platform.audit_entry where authority_id = '" + council.code
                                + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A pool that ends with its test. */
    record Closing(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        static Closing of(int threads) {
            return new Closing(Executors.newFixedThreadPool(threads));
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
