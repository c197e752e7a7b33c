package uk.onedoor.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresCrashTests {

    @RegisterExtension
    final Homes homes = new Homes();

    @Test
    void a_killed_server_heals_while_we_live_on_the_same_port_with_its_rows() throws Exception {
        Path home = homes.made();
        try (var postgres = EmbeddedPostgres.open(home)) {
            Rows rows = Rows.in(postgres);
            rows.add(1);
            kill(postmaster(home));
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> rows.count() == 1);
            kill(postmaster(home));
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> rows.count() == 1);
        }
        assertThat(new Leftovers(home.resolve("data")).any()).isFalse();
    }

    @Test
    void a_killed_onedoor_leaves_a_server_behind_and_the_next_start_has_every_acknowledged_row() throws Exception {
        Path home = homes.made();
        int acknowledged;
        try (var other = OtherProcess.writingIn(home)) {
            other.says();
            acknowledged = other.kill();
        }
        assertThat(new Leftovers(home.resolve("data")).any()).as("orphan").isTrue();
        long orphan = postmaster(home);
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(postmaster(home)).isNotEqualTo(orphan);
            assertThat(Rows.in(postgres).count()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void both_killed_is_no_obstacle_either() throws Exception {
        Path home = homes.made();
        int acknowledged;
        try (var other = OtherProcess.writingIn(home)) {
            other.says();
            kill(postmaster(home));
            acknowledged = other.kill();
        }
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(Rows.in(postgres).count()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void a_onedoor_told_to_end_takes_its_server_with_it() throws Exception {
        Path home = homes.made();
        try (var other = OtherProcess.writingIn(home)) {
            other.says();
            other.tellToEnd();
            assertThat(new Leftovers(home.resolve("data")).any()).isFalse();
        }
        EmbeddedPostgres.open(home).close();
    }

    @Test
    void a_second_onedoor_is_told_which_process_holds_the_directory() throws Exception {
        Path home = homes.made();
        try (var other = OtherProcess.writingIn(home)) {
            other.says();
            assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                    .isInstanceOf(PostgresCannotStart.class)
                    .hasMessageContaining("already using the directory " + home)
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("--data");
            assertThat(other.says()).as("the first is undisturbed").isNotNull();
            other.kill();
        }
        EmbeddedPostgres.open(home).close();
    }

    @Test
    void a_lock_file_naming_a_strangers_process_is_no_obstacle() throws Exception {
        Path home = homes.made();
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + home + "\n");
        EmbeddedPostgres.open(home).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_start_cut_short_is_made_good() throws Exception {
        Path home = homes.made();
        Tree.delete(home.resolve("data"));
        Files.createDirectories(home.resolve("data.part/base"));
        Files.writeString(home.resolve("data.part/PG_VERSION"), "18\n");
        Path program = home.resolve("postgresql-" + Archive.ours().version()).resolve("bin/postgres");
        Files.write(program, new byte[10]);
        try (var postgres = EmbeddedPostgres.open(home)) {
            Rows.in(postgres).add(1);
        }
        assertThat(home.resolve("data.part")).doesNotExist();
    }

    @Test
    void a_directory_of_another_version_is_named_and_left_alone() throws Exception {
        Path home = homes.made();
        Path version = home.resolve("data/PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("written by PostgreSQL 16")
                .hasMessageContaining("brings PostgreSQL 18");
        Files.writeString(version, "18\n");
        EmbeddedPostgres.open(home).close();
    }

    @Test
    void a_lost_superuser_password_is_named() throws Exception {
        Path home = homes.made();
        Files.delete(home.resolve("passwords/postgres"));
        assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining("passwords/postgres is missing");
    }

    private static long postmaster(Path home) throws Exception {
        List<String> lines = Files.readAllLines(home.resolve("data/postmaster.pid"));
        return Long.parseLong(lines.get(0).strip());
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }
}
