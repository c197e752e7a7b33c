package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** What the database itself keeps, whatever a page would do: tried past every rule in Java. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarerConstraintsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final HouseholdId host = new HouseholdId(Ids.next());
    private final HumanId ada = new HumanId(Ids.next());
    private TestCouncil.Council council;

    @BeforeAll
    void a_host() {
        council = councils.make();
        var today = London.today(clock);
        council.does(
                council.manager,
                () -> pipeline.enquire(
                        new Household(host, "Okoro household", HomeOption.SUPPORTED_LODGINGS, council.hub, null),
                        new Part(
                                Ids.next(),
                                new Human(ada, "Ada Okoro", council.keyWorker, null),
                                host,
                                Part.Kind.HOST,
                                today,
                                null),
                        today,
                        new Told("They have room", null, null, null)));
    }

    private int as(WorkerId worker, String sql) {
        String filled = sql.replace("{c}", "'" + council.code + "'")
                .replace("{h}", "'" + host + "'")
                .replace("{m}", "'" + ada + "'")
                .replace("{id}", "'" + UUID.randomUUID() + "'")
                .replace("{by}", "'" + council.manager + "', now()");
        return council.as(worker, () -> {
            Integer rows = new TransactionTemplate(transactions)
                    .execute(status -> db.sql(filled).update());
            return rows == null ? 0 : rows;
        });
    }

    private void broken(String sql, String constraint) {
        assertThatThrownBy(() -> as(council.manager, sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void nobody_under_16_in_lodgings_and_no_ages_the_wrong_way_round() {
        String terms =
                "insert into carers.terms values ({c}, {id}, {h}, '%s', '2026-11-01', %s, 1, true, true, false, '{}',"
                        + " null, {by})";
        broken(terms.formatted("SUPPORTED_LODGINGS", "15, 17"), "nobody_under_16_in_lodgings");
        broken(terms.formatted("SUPPORTED_LODGINGS", "17, 16"), "ages_of_the_young");
        broken(terms.formatted("KIN", "10, 16"), "terms_authority_id_household_id_option_fkey");
    }

    @Test
    void a_worker_is_one_human_and_a_human_has_one_part_at_a_time() {
        broken(
                "insert into carers.human values ({c}, {id}, 'Ada again', '" + council.keyWorker + "', null, {by})",
                "a_worker_is_one_human");
        broken(
                "insert into carers.part values ({c}, {id}, {m}, {h}, 'BACK_UP', '2027-01-01', null, {by})",
                "one_part_at_a_time");
    }

    @Test
    void a_break_is_one_at_a_time_and_only_an_approval_or_a_break_runs_out() {
        String step = "insert into carers.step values ({c}, {id}, {h}, '%s', '2026-11-01', '%s', null, {by})";
        broken(step.formatted("VISIT", "2026-11-09"), "only_a_break_or_an_approval_runs_out");
        broken(step.formatted("BREAK", "2026-11-01"), "runs_out_after_it_begins");
        assertThat(as(council.manager, step.formatted("BREAK", "2026-11-09"))).isOne();
        broken(step.formatted("BREAK", "2026-11-05").replace("11-01'", "11-03'"), "one_break_at_a_time");
    }

    @Test
    void a_check_is_of_somebody_or_of_the_home_and_comes_back_once() {
        String check =
                "insert into carers.suitability_check (authority_id, id, household_id, human_id, kind, asked_on, asked_by,"
                        + " recorded_at) values ({c}, {id}, {h}, %s, '%s', '2026-11-01', {by})";
        broken(check.formatted("{m}", "HOME_SAFETY"), "a_home_is_checked_or_somebody");
        broken(check.formatted("null", "DBS"), "a_home_is_checked_or_somebody");
        assertThat(as(council.manager, check.formatted("null", "HOME_SAFETY"))).isOne();
        broken(check.formatted("null", "HOME_SAFETY"), "asked_once_at_a_time");
        String back = "update carers.suitability_check set came_back_on = '2026-11-02', result = '%s', came_by = '"
                + council.manager + "', came_recorded_at = now() where household_id = {h}";
        broken(back.formatted("AGAINST"), "what_worries_is_told");
        assertThat(as(council.manager, back.formatted("NOTHING_AGAINST"))).isOne();
        assertThat(as(council.manager, back.formatted("NOTHING_AGAINST"))).isZero();
    }

    @Test
    void only_those_who_lead_write_and_nobody_else_reads_what_was_asked() {
        WorkerId residential = council.joins("Rae Residential", Role.RESIDENTIAL_WORKER, council.hub);
        assertThatThrownBy(() -> as(
                        residential,
                        "insert into carers.household values ({c}, {id}, 'Mine', 'KIN', null, null, {by})"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        for (String table : new String[] {"told", "suitability_check", "household", "human", "step", "terms"}) {
            assertThat(count(residential, table)).as(table).isZero();
        }
        assertThat(count(council.manager, "household")).isPositive();
        assertThat(count(council.manager, "told")).isPositive();
    }

    private long count(WorkerId worker, String table) {
        return council.as(worker, () -> {
            Long rows = new TransactionTemplate(transactions)
                    .execute(status -> db.sql("select count(*) from carers." + table)
                            .query(Long.class)
                            .single());
            return rows == null ? 0 : rows;
        });
    }
}
