package uk.onedoor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.postgres.Database;

/** What must hold for every table there is, asked of the database's own catalogue. */
@OneDoorTest
class GuardedTablesTest {

    private static final String OURS = """
            from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where t.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'flyway', 'pg_toast')
              -- reference data holds nobody: sections, rights, measures, provocations as printed
              and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'authority_id')
            """;

    @Autowired
    Database database;

    @Test
    void row_security_is_on_and_forced_everywhere() throws SQLException {
        assertThat(names("select n.nspname || '.' || t.relname " + OURS
                        + " and not (t.relrowsecurity and t.relforcerowsecurity)"))
                .isEmpty();
        assertThat(names("select n.nspname || '.' || t.relname " + OURS)).hasSizeGreaterThan(10);
    }

    @Test
    void every_key_is_led_by_the_council() throws SQLException {
        assertThat(names("select n.nspname || '.' || t.relname " + OURS + """
                         and not exists (select from pg_index i join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                           where i.indrelid = t.oid and i.indisprimary and a.attname = 'authority_id')""")).isEmpty();
    }

    @Test
    void every_change_is_audited_but_secrets_the_audit_itself_what_is_not_saved_yet_and_what_is_reckoned()
            throws SQLException {
        assertThat(
                        names(
                                "select n.nspname || '.' || t.relname " + OURS
                                        + " and not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'audited')"))
                .containsExactlyInAnyOrder(
                        "platform.sign_in",
                        "platform.second_factor",
                        "platform.recovery_code",
                        "platform.half_sign_in",
                        "platform.audit_entry",
                        "platform.audit_head",
                        "platform.audit_waiting",
                        "platform.audit_anchor",
                        "platform.saved_once",
                        "platform.draft",
                        "nights.run",
                        "nights.distance",
                        "demo.written");
    }

    @Test
    void the_trace_knows_each_row_by_its_id_its_young_person_or_as_the_only_one_of_its_council() throws SQLException {
        assertThat(names("select n.nspname || '.' || t.relname " + OURS + """
                         and exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'platform.record_change'::regproc)
                         and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary and
                           (select array_agg(a.attname::text order by a.attname) from pg_attribute a
                             where a.attrelid = t.oid and a.attnum = any (i.indkey) and a.attname <> 'authority_id')
                           is not distinct from (select case when exists (select from pg_attribute a
                               where a.attrelid = t.oid and a.attname = 'id') then '{id}' when exists (select from pg_attribute a
                               where a.attrelid = t.oid and a.attname = 'young_person_id') then '{young_person_id}' end::text[]))""")).isEmpty();
    }

    @Test
    void the_pages_own_nothing_and_delete_nothing() throws SQLException {
        assertThat(
                        names(
                                "select relname::text from pg_class where relowner in ('onedoor_web'::regrole, 'onedoor_gate'::regrole)"))
                .isEmpty();
        assertThat(
                        names(
                                "select n.nspname || '.' || t.relname " + OURS
                                        + " and (has_table_privilege('onedoor_web', t.oid, 'DELETE') or has_table_privilege('onedoor_web', t.oid, 'TRUNCATE'))"))
                .isEmpty();
    }

    @Test
    void functions_that_carry_the_rule_themselves_fix_their_search_path_and_are_not_public() throws SQLException {
        String secure = "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where p.prosecdef and n.nspname not in ('pg_catalog', 'public') ";
        assertThat(names(secure + "and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path%'"))
                .isEmpty();
        assertThat(
                        names(
                                secure
                                        + "and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'EXECUTE')"))
                .isEmpty();
    }

    private List<String> names(String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
