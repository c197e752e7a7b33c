package uk.onedoor.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.platform.local.Telling;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.postgres.Database.Login;
import uk.onedoor.platform.postgres.EmbeddedPostgres;

/**
 * The whole drill: people write, a back-up is made meanwhile, the records are destroyed, and the back-up is brought back.
 * What was acknowledged before the back-up began must be there, and what was sealed must still open.
 */
class DrillTest {

    @TempDir
    static Path folder;

    private static final Said SAID = new Said(new ArrayList<>());
    private static final Queue<String> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();
    private static final String TOKEN = "a token that a browser keeps";
    private static Set<String> before = Set.of();
    private static String secret = "";
    private static volatile boolean writing = true;

    record Said(List<String> lines) implements Telling {
        @Override
        public void progress(String words) {
            lines.add(words);
        }

        @Override
        public void result(String words) {
            lines.add(words);
        }
    }

    @BeforeAll
    static void write_back_up_meanwhile_and_destroy() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data().resolve("postgres"))) {
            Database database = migrated(postgres);
            signIn(database);
            List<Thread> writers = List.of(writer(database), writer(database));
            while (ACKNOWLEDGED.size() < 200) {
                Thread.sleep(20);
            }
            before = Set.copyOf(ACKNOWLEDGED);
            new Backup(postgres, data()).make(backup(), SAID);
            assertThat(ACKNOWLEDGED).hasSizeGreaterThan(before.size());
            writing = false;
            for (Thread writer : writers) {
                writer.join();
            }
            secret = one(database, database.gate(), "select encode(platform.gate_node_secret(), 'hex')");
        }
        FileList.empty(data());
    }

    @AfterAll
    static void stop_writing() {
        writing = false;
    }

    @Test
    void everything_comes_back_and_what_was_sealed_still_opens() throws Exception {
        Path target = folder.resolve("restored");
        assertThat(new Restore(backup(), target).run(SAID)).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(target.resolve("postgres"))) {
            Database database = postgres.database("onedoor");
            assertThat(words(database)).containsAll(before).size().isLessThanOrEqualTo(ACKNOWLEDGED.size());
            assertThat(one(database, database.gate(), "select encode(platform.gate_node_secret(), 'hex')"))
                    .isEqualTo(secret);
            assertThat(one(
                            database,
                            database.web(),
                            "select (platform.enter('%s', '/x') is not null)::text".formatted(TOKEN)))
                    .isEqualTo("true");
            assertThat(Contents.of(database).differences(Manifest.read(backup()).contents()))
                    .isEmpty();
        }
    }

    @Test
    void nothing_is_ever_restored_over_something() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("a-note"), "mine");
        refuses(backup(), there, "is not empty", "Nothing was changed");
        assertThat(there.resolve("a-note")).hasContent("mine");
    }

    @Test
    void a_damaged_back_up_is_refused_and_leaves_nothing_behind() throws IOException {
        Path damaged = copy("damaged");
        Path table = largest(damaged);
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);
        Path target = folder.resolve("from-damaged");
        refuses(damaged, target, "is damaged", damaged.relativize(table).toString());
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void an_incomplete_back_up_is_refused() throws IOException {
        Path gap = copy("gap");
        Files.delete(gap.resolve("postgres/passwords/onedoor_web"));
        refuses(gap, folder.resolve("from-gap"), "is damaged", "passwords/onedoor_web");
        Path broken = copy("broken-off");
        Files.delete(broken.resolve("manifest.json"));
        refuses(broken, folder.resolve("from-broken-off"), "no whole back-up", "broken off");
        Path forged = copy("forged");
        Path manifest = forged.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 1 "));
        refuses(forged, folder.resolve("from-forged"), "is damaged", "manifest.json");
    }

    @Test
    void a_back_up_of_a_newer_version_is_refused() throws IOException {
        Path newer = copy("newer");
        Manifest ours = Manifest.read(newer);
        Files.delete(newer.resolve("manifest.json"));
        Files.delete(newer.resolve("manifest.json.sha256"));
        new Manifest(1, "9.0", 999, 18, ours.madeAt(), ours.tables(), ours.auditRoots(), ours.folders(), ours.files())
                .write(newer);
        refuses(newer, folder.resolve("from-newer"), "newer OneDoor (9.0)", "Nothing was changed");
    }

    @Test
    void a_restore_that_does_not_hold_what_was_written_down_is_taken_away_again() throws IOException {
        Path other = copy("other");
        Manifest ours = Manifest.read(other);
        Files.delete(other.resolve("manifest.json"));
        Files.delete(other.resolve("manifest.json.sha256"));
        var tables = new java.util.TreeMap<>(ours.tables());
        tables.put("platform.own_word", "7 rows, 0");
        new Manifest(1, "x", ours.schema(), 18, ours.madeAt(), tables, ours.auditRoots(), ours.folders(), ours.files())
                .write(other);
        Path target = folder.resolve("from-other");
        refuses(other, target, "not what was backed up", "platform.own_word");
        assertThat(target).isEmptyDirectory();
    }

    private static void refuses(Path backup, Path target, String... words) {
        assertThatThrownBy(() -> new Restore(backup, target).run(SAID))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContainingAll(words);
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Path backup() {
        return folder.resolve("backup");
    }

    private static Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (var all = Files.walk(backup())) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, copy.resolve(backup().relativize(path).toString()));
            }
        }
        return copy;
    }

    private static Path largest(Path backup) throws IOException {
        try (var all = Files.walk(backup.resolve("postgres/data/base"))) {
            return all.filter(Files::isRegularFile)
                    .max(java.util.Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static Database migrated(EmbeddedPostgres postgres) {
        Database database = postgres.database("onedoor");
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .defaultSchema("flyway")
                .load()
                .migrate();
        return database;
    }

    private static void signIn(Database database) throws SQLException {
        String account = one(database, database.gate(), "select platform.gate_service('X00000001', 'SYSTEM')::text");
        one(
                database,
                database.gate(),
                "select platform.gate_begin('%s', sha256('%s'), 'SERVICE', '1 day')::text".formatted(account, TOKEN));
    }

    private static Thread writer(Database database) {
        Thread thread = new Thread(() -> {
            try (Connection owner = open(database, database.owner());
                    var insert = owner.prepareStatement(
                            "insert into platform.own_word select 'X00000001', gen_random_uuid(), 'EN', 'k' || ?, ?, gen_random_uuid(), now()")) {
                while (writing) {
                    String words = java.util.UUID.randomUUID().toString();
                    insert.setString(1, words);
                    insert.setString(2, words);
                    insert.execute();
                    ACKNOWLEDGED.add(words);
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        thread.start();
        return thread;
    }

    private static Set<String> words(Database database) throws SQLException {
        return one(database, database.owner(), "select string_agg(words, ' ') from platform.own_word")
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                .collect(Collectors.toSet());
    }

    private static Connection open(Database database, Login login) throws SQLException {
        return DriverManager.getConnection(database.url(), login.username(), login.password());
    }

    private static String one(Database database, Login login, String sql) throws SQLException {
        try (Connection connection = open(database, login);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
