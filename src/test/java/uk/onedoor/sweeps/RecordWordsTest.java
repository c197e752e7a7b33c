package uk.onedoor.sweeps;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/**
 * A whole record can be told in words, in English and Welsh, whatever is kept in it by now: a new table, column or value
 * makes this fail until somebody has said what it means to the person it is about.
 */
@OneDoorTest
class RecordWordsTest {

    private static final Pattern VALUE = Pattern.compile("'([^']*)'::text");

    /** The guarded tables of a council that hold nothing about one young person, and why. */
    private static final Map<String, String> OF_NOBODY = Map.ofEntries(
            entry("authorities.authority", "the council itself"),
            entry("authorities.hub", "a hub itself; its name stands where it is meant"),
            entry("staff.worker", "somebody who works here"),
            entry("carers.household", "a family or host and who lives with them"),
            entry("carers.human", "somebody who opens their home"),
            entry("carers.part", "what somebody is in a household"),
            entry("carers.step", "what happened with a household"),
            entry("carers.told", "what was said of a household"),
            entry("carers.suitability_check", "what was asked about somebody who opens their home"),
            entry("carers.terms", "what a household offers"),
            entry("carers.trained", "somebody who opens their home"),
            entry("rota.shift", "who is planned to be on in a home"),
            entry("rota.worked", "who was on in a home"),
            entry("homes.address", "a home; a copy that leaves this house never carries where it stands"),
            entry("homes.care_of", "a home"),
            entry("placements.must_never_learn", "a home, and from whom it is kept: no copy tells that there is one"),
            entry("homes.home", "a home; what somebody's stay says of it stands with the stay"),
            entry("homes.room", "a home"),
            entry("homes.reopening", "a home"),
            entry("homes.bed", "a home"),
            entry("deadlines.home_happening", "a home"),
            entry("deadlines.home_reason", "a home"),
            entry("homes.out_of_service", "a home"),
            entry("homes.feature", "a home"),
            entry("homes.registration", "a home"),
            entry("homes.constellation", "homes that belong together"),
            entry("homes.satellite", "homes that belong together"),
            entry("homes.gathering", "homes that belong together"),
            entry("homes.gathering_family", "homes that belong together"),
            entry("staff.contract", "what was agreed with somebody who works here"),
            entry("staff.away", "somebody who works here"),
            entry("staff.away_because", "somebody who works here"),
            entry("keywork.why_away", "somebody who works here"),
            entry("staff.training", "what a council asks of whoever works there"),
            entry("staff.trained", "somebody who works here"),
            entry("staff.supervision", "somebody who works here"),
            entry("staff.supervision_note", "what two who work here said to each other, which nobody else reads"),
            entry("staff.goodbye", "somebody who works here"),
            entry("staff.leaving_talk", "somebody who worked here"),
            entry("staff.post", "a place for somebody who works here"),
            entry("staff.filling", "somebody who works here"),
            entry("staff.lives_at", "a print of a worker's postcode, which nobody can read"),
            entry("people.home_place", "a print of a home's postcode, which nobody can read"),
            entry("staff.door_owner", "somebody who works here"),
            entry("platform.role_held", "what somebody works here as"),
            entry("platform.sign_in", "how an account was used; its owner reads it on their own page"),
            entry("platform.second_factor", "how staff sign in"),
            entry("platform.recovery_code", "how staff sign in"),
            entry("platform.half_sign_in", "how staff sign in"),
            entry(
                    "platform.audit_entry",
                    "who looked and what changed: the copy says that it is read on their own pages"),
            entry("platform.audit_head", "where the trace ends"),
            entry("platform.audit_waiting", "the trace of an open transaction"),
            entry("platform.audit_anchor", "a witness of the trace"),
            entry("platform.own_word", "words a council chose"),
            entry("platform.setting", "numbers a council chose"),
            entry("platform.saved_once", "that a form was saved"),
            entry("platform.draft", "begun and not saved: its writer's alone, and no part of a record"),
            entry("referrals.provocation", "questions the huddle asks itself"),
            entry("returns.reading", "a file that was read"),
            entry("returns.unreadable", "a cell of a file that nobody could read"),
            entry("returns.left_off", "a row of a file that is on no timeline"),
            entry("returns.kept", "a return as it was given"),
            entry("returns.kept_file", "a file as it was given"),
            entry("returns.confirmation", "what was looked up of a row of a file"),
            entry("diary.here", "when somebody who works here can be reached"),
            entry("deadlines.own_value", "how long a clock of a council runs"),
            entry("notices.notice", "what somebody who works here was told; it names nobody"),
            entry("notices.wish", "how somebody who works here wants to hear"),
            entry("notices.address", "where e-mail reaches somebody who works here"),
            entry("notices.message", "a message to somebody who works here, without its words"),
            entry("meetings.meeting", "a hub's daily meeting; what was said of somebody there stands apart"),
            entry("meetings.attendance", "who was at a hub's daily meeting"),
            entry("meetings.hub_minute", "what was said of a hub as a whole"),
            entry("house.home_entry", "what was written about a home itself"),
            entry("house.handover", "what one shift of a home handed over to the next, beside their records"),
            entry("house.handover_read", "who read a handover"),
            entry("officers.contact", "whom of the police a council knows"),
            entry("nights.baseline", "how many nights there were before, of everybody together"),
            entry("nights.writing", "when the ledger of nights was written"),
            entry("demo.written", "what of the invented town is written"));

    @Autowired
    Database database;

    @Autowired
    Bundles bundles;

    private final Properties leftOut = read("columns-left-out");
    private final Properties values = read("columns-with-values");
    private final Properties aboutOthers = read("about-others");
    private final Properties neverInACopy = read("never-in-a-copy");
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new Catalogue(database);
    }

    @Test
    void every_table_and_column_of_a_record_has_words_or_a_reason_for_having_none() {
        Set<String> missing = new TreeSet<>();
        for (String column : columns()) {
            String table = column.substring(0, column.lastIndexOf('.'));
            say(missing, List.of("records." + table), "what an entry of " + table + " is");
            String name = column.substring(column.lastIndexOf('.') + 1);
            if (find(leftOut, column) == null) {
                say(
                        missing,
                        List.of("records." + column, "records.any." + name),
                        "what " + column + " means," + " or in columns-left-out.properties why it is left out");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_value_a_rule_lists_has_words() {
        Set<String> missing = new TreeSet<>();
        for (String column : columns()) {
            if (find(leftOut, column) == null) {
                String keys = find(values, column);
                for (String value : listed(column)) {
                    if (keys == null) {
                        missing.add("columns-with-values.properties: where the words for " + column + " are");
                    } else {
                        say(missing, filled(keys, value), "what " + value + " in " + column + " means");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void values_that_no_rule_lists_are_there_in_welsh_too() {
        Set<String> missing = new TreeSet<>();
        for (Object keys : values.values()) {
            for (String key : keys.toString().split(" ")) {
                Pattern known = Pattern.compile(Pattern.quote(key).replace("*", "\\E[A-Z0-9a-z_]+\\Q"));
                bundles.all(Language.ENGLISH).keySet().stream()
                        .filter(one -> known.matcher(one).matches())
                        .filter(one -> !bundles.all(Language.WELSH).containsKey(one))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_number_in_a_row_is_a_name_or_is_left_out() {
        List<String> bare = columns().stream()
                .filter(column -> find(leftOut, column) == null)
                .filter(column -> type(column).equals("uuid"))
                .filter(column -> !Objects.toString(find(values, column), "").startsWith("@"))
                .toList();
        assertThat(bare)
                .as("columns-with-values.properties (@account, @hub) or columns-left-out.properties")
                .isEmpty();
    }

    @Test
    void every_guarded_table_is_part_of_a_record_or_about_nobody() {
        Set<String> unknown = new TreeSet<>(catalogue.rows(
                "select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'"
                        + " where c.relkind = 'r' and c.relrowsecurity"));
        unknown.removeAll(tables());
        unknown.removeAll(OF_NOBODY.keySet());
        assertThat(unknown)
                .as(
                        "add to records.hangs_on (V085) how its rows belong to a young person, or say here that they do not")
                .isEmpty();
        assertThat(OF_NOBODY.keySet()).doesNotContainAnyElementsOf(tables());
    }

    @Test
    void every_table_of_a_record_says_by_which_section_or_by_whom_it_is_read() {
        List<String> unsaid = catalogue.rows(
                "select t from unnest(array['" + String.join("','", tables()) + "']) t"
                        + " where not exists (select from records.read_apart r where r.relation = t) and not exists (select from pg_policies p"
                        + " where p.schemaname || '.' || p.tablename = t and p.permissive = 'PERMISSIVE' and p.qual ~ 'visible\\(''[A-Z_]+''')");
        assertThat(unsaid).as("add to records.read_apart (V085) who reads it").isEmpty();
    }

    @Test
    void what_somebody_may_not_read_has_words_too() {
        Set<String> missing = new TreeSet<>();
        catalogue
                .rows("select relation from records.read_apart")
                .forEach(table -> say(missing, List.of("records.missing." + table), "who alone reads it"));
        catalogue
                .rows("select code from platform.section where code <> 'TRACE'")
                .forEach(code -> say(missing, List.of("records.missing.section." + code), "what the section is"));
        assertThat(missing).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_column_that_is_not_there() {
        Set<String> known = new TreeSet<>(columns());
        known.addAll(tables());
        columns().forEach(column -> known.add(column.substring(column.lastIndexOf('.') + 1)));
        Set<String> stale = new TreeSet<>();
        Stream.of(leftOut, values, aboutOthers, neverInACopy).forEach(file -> stale.addAll(file.stringPropertyNames()));
        stale.removeAll(known);
        assertThat(stale).isEmpty();
    }

    private void say(Set<String> missing, List<String> keys, String what) {
        for (Language language : List.of(Language.ENGLISH, Language.WELSH)) {
            if (keys.stream().noneMatch(bundles.all(language)::containsKey)) {
                missing.add("words/records_" + language.code() + ".properties: " + String.join(" or ", keys) + " – "
                        + what);
            }
        }
    }

    private static List<String> filled(String keys, String value) {
        return Stream.of(keys.split(" ")).map(key -> key.replace("*", value)).toList();
    }

    private static String find(Properties all, String column) {
        return all.getProperty(column, all.getProperty(column.substring(column.lastIndexOf('.') + 1)));
    }

    private List<String> tables() {
        return catalogue.rows("select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relrowsecurity"
                + " and (exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'young_person_id')"
                + " or c.oid::regclass::text in (select relation from records.hangs_on)) order by 1");
    }

    /** Every column a page may read, with its table. */
    private List<String> columns() {
        return catalogue.rows(
                "select t || '.' || a.attname from unnest(array['" + String.join("','", tables()) + "']) t"
                        + " join pg_attribute a on a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped"
                        + " where has_column_privilege('onedoor_web', a.attrelid, a.attnum, 'select') order by 1");
    }

    private String type(String column) {
        int dot = column.lastIndexOf('.');
        return catalogue
                .rows("select format_type(a.atttypid, null) from pg_attribute a where a.attrelid = '"
                        + column.substring(0, dot) + "'::regclass and a.attname = '" + column.substring(dot + 1) + "'")
                .get(0);
    }

    /** The words a rule lists for a column of its own. */
    private List<String> listed(String column) {
        int dot = column.lastIndexOf('.');
        List<String> listed = new ArrayList<>();
        catalogue
                .rows(
                        "select pg_get_constraintdef(k.oid) from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid"
                                + " and k.conkey = array[a.attnum] where k.contype = 'c' and k.conrelid = '"
                                + column.substring(0, dot)
                                + "'::regclass and a.attname = '" + column.substring(dot + 1) + "'")
                .stream()
                .filter(rule -> rule.contains("ANY (ARRAY["))
                .forEach(rule -> VALUE.matcher(rule)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(listed::add));
        return listed;
    }

    private static Properties read(String name) {
        try (InputStream file = Bundles.class.getResourceAsStream("/uk/onedoor/records/" + name + ".properties");
                InputStreamReader text =
                        new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(text);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
