package uk.onedoor.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresAsRootTests {

    private static final int NOBODY = 65534;

    @RegisterExtension
    final Homes homes = new Homes();

    @BeforeEach
    void only_root_needs_a_way_round() throws Exception {
        assumeTrue(Account.ownUid() == 0, "not root: PostgreSQL runs plainly");
    }

    @AfterEach
    void choose_freely_again() {
        System.clearProperty("onedoor.postgres.as");
    }

    @Test
    void a_user_namespace_keeps_the_files_ours() throws Exception {
        assumeTrue(Command.works(List.of("unshare", "-U", "true")), "user namespaces are forbidden here");
        assertThat(ownerAfterStarting("unshare", homes.empty())).isZero();
    }

    @Test
    void an_account_without_rights_does_where_namespaces_are_forbidden() throws Exception {
        Path home = homes.empty();
        assertThat(ownerAfterStarting("setpriv", home)).isNotZero();
        System.clearProperty("onedoor.postgres.as");
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(Rows.in(postgres).count()).isEqualTo(1);
        }
        assertThat(Tree.ownerOf(home.resolve("data")))
                .as("it stays with its account")
                .isNotZero();
    }

    @Test
    void data_made_one_way_can_be_opened_the_other_way() throws Exception {
        Path home = homes.made();
        assertThat(ownerAfterStarting("setpriv", home)).isNotZero();
        System.setProperty("onedoor.postgres.as", "unshare");
        assumeTrue(Command.works(List.of("unshare", "-U", "true")), "user namespaces are forbidden here");
        try (var postgres = EmbeddedPostgres.open(home)) {
            assertThat(Rows.in(postgres).count()).isEqualTo(1);
        }
    }

    @Test
    void a_home_that_the_account_cannot_reach_is_named_with_the_ways_out() throws Exception {
        Path home = homes.made();
        Files.setPosixFilePermissions(home.getParent(), PosixFilePermissions.fromString("rwx------"));
        System.setProperty("onedoor.postgres.as", "setpriv");
        assertThatThrownBy(() -> EmbeddedPostgres.open(home))
                .isInstanceOf(PostgresCannotStart.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("--data")
                .hasMessageContaining("--database-url");
    }

    @Test
    void data_of_an_ordinary_user_stays_theirs() throws Exception {
        Path home = homes.made();
        Tree.giveTo(NOBODY, NOBODY, home);
        EmbeddedPostgres.open(home).close();
        assertThat(Tree.ownerOf(home.resolve("data"))).isEqualTo(NOBODY);
        assertThat(Tree.ownerOf(home.resolve("postgres.log"))).isEqualTo(NOBODY);
    }

    private static int ownerAfterStarting(String way, Path home) throws Exception {
        System.setProperty("onedoor.postgres.as", way);
        try (var postgres = EmbeddedPostgres.open(home)) {
            Rows.in(postgres).add(1);
            return Tree.ownerOf(home.resolve("data"));
        }
    }
}
