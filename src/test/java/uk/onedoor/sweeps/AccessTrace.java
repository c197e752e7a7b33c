package uk.onedoor.sweeps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.AccessWorld.Somebody;
import uk.onedoor.sweeps.WrittenRows.Written;

/** What questions leave behind: no row where nothing may be saved, and a trace that names whom it should and nobody else. */
final class AccessTrace implements AutoCloseable {

    /** A look as the trace keeps it. */
    private record Look(
            String account, String subject, @Nullable String emergency) {}

    private final AccessWorld world;
    private final AccessOracle oracle;
    private final AccessTally tally;
    private final WrittenRows written;
    private final String began;
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    AccessTrace(AccessWorld world, AccessOracle oracle, AccessTally tally) {
        this.world = world;
        this.oracle = oracle;
        this.tally = tally;
        written = new WrittenRows(world.catalogue);
        began = world.catalogue.rows("select clock_timestamp()::text").get(0);
    }

    /** Somebody opened a page about somebody. */
    void opened(SignedIn who, Somebody person) {
        opened.add(who.viewer().account() + " " + person.planted().youngPerson());
    }

    /** Compares; whatever was written is told with the page that wrote it. */
    @Override
    public void close() {
        List<Written> rows = written.since().stream()
                .filter(row -> world.ours.contains(row.council()))
                .toList();
        written.close();
        tally.cell(true, rows.isEmpty(), () -> "Written where nothing may be: " + rows + " by " + pagesThatWrote());
        looks();
    }

    private List<String> pagesThatWrote() {
        return world.catalogue.rows("select distinct page || ' ' || relation || ' ' || what from platform.audit_entry"
                + ofOurs() + " and what <> 'SHOWN'");
    }

    private void looks() {
        Map<String, Role> roles = new HashMap<>();
        world.actors.forEach((role, who) -> roles.put(who.viewer().account().toString(), role));
        Map<String, Somebody> people = new HashMap<>();
        world.everybody().forEach(person -> {
            people.put(person.kept().toString(), person);
            people.put(person.planted().youngPerson().toString(), person);
        });
        Set<String> seen = new HashSet<>();
        List<Look> looks = world.catalogue.rows(
                "select distinct account_id, s, relation from platform.audit_entry, unnest(subjects) s" + ofOurs()
                        + " and what = 'SHOWN' and page not like '/referrals/%'", // there the trace names possible
                // matches
                row -> new Look(row.getString(1), row.getString(2), row.getString(3)));
        for (Look look : looks) {
            Role role = roles.get(look.account());
            Somebody person = people.get(look.subject());
            seen.add(look.account() + " " + look.subject());
            if (role != null && person != null) {
                look(role, person, look);
            }
        }
        opened.forEach(pair -> tally.cell(true, seen.contains(pair), () -> "The trace of " + pair));
    }

    private void look(Role role, Somebody person, Look look) {
        boolean may = oracle.may(role, person.relation(), "CORE", true)
                || person.state() == State.SUPPORT_ENDED && oracle.wereWithTheirHub(role, person.relation());
        tally.cell(true, may, () -> "The trace says that " + role + " was shown " + person + ", which");
        boolean emergency = person.relation().name().startsWith("EMERGENCY");
        tally.cell(
                emergency,
                Objects.equals(look.emergency(), "platform.glass"),
                () -> "The trace of " + role + " and " + person + " names an emergency");
    }

    private String ofOurs() {
        return " where authority_id in ('" + String.join("','", world.ours) + "') and sealed_at > '" + began + "'";
    }
}
