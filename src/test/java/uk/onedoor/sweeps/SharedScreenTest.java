package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/** No row of any table is on a screen that two look at which one of the two could not read alone, whatever rule opens it. */
class SharedScreenTest extends InASmallTown {

    private static final List<String> WHO = List.of(
            "hub manager",
            "key worker",
            "deputy manager",
            "residential worker",
            "outreach worker",
            "life coach",
            "communication support worker",
            "police liaison",
            "portfolio lead",
            "reg44 visitor",
            "social worker",
            "advocate",
            "director",
            "administrator",
            "manager of the other hub");

    private SmallTown town;
    private String everything;

    @BeforeAll
    void settle() {
        town = ownTown();
        everything = town.catalogue.rows("""
                        select format('select %L || '' '' || %I::text from %s', t.oid::regclass, a.attname, t.oid::regclass)
                          from pg_class t join pg_namespace n on n.oid = t.relnamespace
                          join pg_attribute a on a.attrelid = t.oid and a.attname = case when exists (
                            select from pg_attribute i where i.attrelid = t.oid and i.attname = 'id') then 'id' else 'young_person_id' end
                         where t.relkind = 'r' and n.nspname not like 'past%' and t.relrowsecurity
                           and has_column_privilege('onedoor_web', t.oid, a.attnum, 'select')
                         order by 1""").stream().collect(Collectors.joining(" union all "));
    }

    @Test
    void what_two_look_at_each_of_them_could_read_alone() throws SQLException {
        Map<String, Set<String>> alone = new HashMap<>();
        for (String who : WHO) {
            alone.put(who, seen(town.person(who), null));
        }
        assertThat(alone.get("hub manager")).hasSizeGreaterThan(100);
        Set<String> wrong = new TreeSet<>();
        int shown = 0;
        for (String host : WHO) {
            for (String guest : WHO) {
                UUID present = town.person(guest).viewer().account();
                Set<String> together = seen(town.person(host), present);
                shown += together.size();
                together.stream()
                        .filter(row -> !alone.get(host).contains(row)
                                || !alone.get(guest).contains(row))
                        .forEach(row -> wrong.add(host + " with " + guest + ": " + row.split(" ")[0]));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).isPositive();
    }

    private Set<String> seen(SignedIn host, @Nullable UUID guest) throws SQLException {
        try (Connection web = DriverManager.getConnection(
                database.url(), database.web().username(), database.web().password())) {
            web.setAutoCommit(false);
            try (var enter = web.prepareStatement("select platform.enter(?, '/test')")) {
                enter.setString(1, host.token());
                enter.execute();
            }
            if (guest != null) {
                try (var narrow = web.prepareStatement("select platform.narrow(?)")) {
                    narrow.setArray(1, web.createArrayOf("uuid", new UUID[] {guest}));
                    narrow.execute();
                }
            }
            Set<String> rows = new TreeSet<>();
            try (var asked = web.createStatement();
                    var answer = asked.executeQuery(everything)) {
                while (answer.next()) {
                    rows.add(answer.getString(1));
                }
            }
            web.rollback();
            return rows;
        }
    }
}
