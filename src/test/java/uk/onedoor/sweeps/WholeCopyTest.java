package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;

/** A copy of a record holds everything there is about somebody, whatever tables there are by now, and nobody else's. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeCopyTest {

    /** Words of a planted row that are not told, since a person or a file says so. */
    private static final List<String> NOT_TOLD = List.of(
            "carers.household.name", // whoever opens their home is not in a young person's copy; where they lived is,
            // as it was said
            "carers.human.name",
            "carers.human.phone",
            "deadlines.reason.clock",
            "people.network_member.phone",
            "people.network_member.may_know",
            "referrals.ask.asker_name",
            "referrals.ask.asker_contact",
            "keywork.allocation.reasons",
            "returns.fact.fact_key",
            "returns.fact.content_hash",
            "returns.fact.source_file",
            "returns.fact.source_table");

    /** What is about other people, table or column, and is in no copy. */
    private static final Set<String> NEVER = never();

    private static Set<String> never() {
        Properties never = new Properties();
        try (InputStream file =
                WholeCopyTest.class.getResourceAsStream("/uk/onedoor/records/never-in-a-copy.properties")) {
            never.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return never.stringPropertyNames();
    }

    private static boolean isTold(String column) {
        return !NOT_TOLD.contains(column)
                && !NEVER.contains(column)
                && !NEVER.contains(column.substring(0, column.lastIndexOf('.')));
    }

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    private SmallTown town;

    @BeforeAll
    void somebody_of_whom_everything_is_known() {
        town = new SmallTown(councils, signIns, database);
    }

    @Test
    void no_row_about_them_is_missing_whatever_table_it_is_in() {
        JsonNode copy = JsonMapper.shared().readTree(made("hub manager", "record.json"));
        Map<String, Integer> told = new TreeMap<>();
        copy.get("entries").forEach(entry -> told.merge(entry.get("kind").asString(), 1, Integer::sum));
        // The copy does not tell of itself.
        told.merge("records.copy", 1, Integer::sum);
        assertThat(told).isEqualTo(counted()).hasSizeGreaterThan(18);
        assertThat(copy.get("held_back").asInt()).isZero();
    }

    /** How many rows each table has about them, counted as the tables' owner. */
    private Map<String, Integer> counted() {
        String person = "'" + town.ours.youngPerson() + "'::uuid";
        Map<String, String> besides = Map.of(
                "referrals.ask", "id = '" + town.ours.ids().get("referrals.ask") + "'",
                "referrals.step", "ask_id = '" + town.ours.ids().get("referrals.ask") + "'",
                "platform.account", "subject_id = " + person);
        TreeSet<String> tables = new TreeSet<>(town.catalogue.rows(
                "select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " and a.attname = 'young_person_id' where c.relkind = 'r' and c.relrowsecurity"));
        tables.addAll(besides.keySet());
        tables.removeAll(NEVER);
        Map<String, Integer> counted = new TreeMap<>();
        for (String table : tables) {
            String theirs = besides.getOrDefault(table, "young_person_id = " + person);
            int rows = Integer.parseInt(town.catalogue
                    .rows("select count(*) from " + table + " where " + theirs)
                    .get(0));
            if (rows > 0) {
                counted.put(table, rows);
            }
        }
        return counted;
    }

    @Test
    void every_word_written_about_them_is_in_both_files_and_nobody_elses() {
        for (String file : List.of("record.json", "record.html")) {
            String copy = made("hub manager", file);
            TreeSet<String> missing = new TreeSet<>();
            town.ours.words().forEach((column, word) -> {
                if (!copy.contains(word) && !column.startsWith("returns.reading") && isTold(column)) {
                    missing.add(column);
                }
            });
            assertThat(missing).as(file).isEmpty();
            assertThat(copy).doesNotContain(town.neighbour.token()).doesNotContain(town.stranger.token());
        }
    }

    @Test
    void what_the_young_persons_circle_gave_us_in_trust_is_not_in_it() {
        for (String file : List.of("record.json", "record.html")) {
            String copy = made("key worker", file);
            assertThat(town.ours.words().keySet())
                    .filteredOn(column -> !isTold(column))
                    .hasSizeGreaterThan(12)
                    .noneMatch(column -> copy.contains(town.ours.words().get(column)));
        }
    }

    private String made(String who, String file) {
        Visitor visitor = web.as(town.person(who));
        String page = "/young-people/" + town.ours.youngPerson() + "/copy";
        Answer made = visitor.submit(
                visitor.get(page).page(),
                "/copy",
                Map.of("handed", "TOGETHER", "language", "ENGLISH", "again", TestCouncil.PASSWORD));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        Answer fetched = visitor.get(made.page().select("a[href$=" + file + "]").attr("href"));
        assertThat(fetched.status()).as(fetched.text()).isEqualTo(200);
        return fetched.body();
    }
}
