package uk.onedoor.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PairSource.Told;

/** Whose sections the viewer may read and write, many people at once. */
@Component
class MixRights {

    static final String MIX = "MIX";

    private final JdbcClient db;

    MixRights(JdbcClient db) {
        this.db = db;
    }

    /** Those of the given whose section the viewer may read. */
    Set<YoungPersonId> readable(String section, Collection<YoungPersonId> people) {
        return may(section, "R", people);
    }

    /** Those of the given of whom the viewer may write what was weighed. */
    Set<YoungPersonId> writable(Collection<YoungPersonId> people) {
        return may(MIX, "W", people);
    }

    private Set<YoungPersonId> may(String section, String right, Collection<YoungPersonId> people) {
        return db
                .sql("""
                        select asked.id from unnest(:people) as asked (id)
                         where (select platform.holds('SYSTEM')) or asked.id in (select platform.visible(:section, :right))""")
                .param("people", people.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .param("section", section)
                .param("right", right)
                .query((rs, row) -> new YoungPersonId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** What the rooms told, as this viewer may read it: without the reason where they may not read what it rests on. */
    List<Told> asReadable(Collection<Told> told, Collection<YoungPersonId> people) {
        Map<String, Set<YoungPersonId>> readable = new HashMap<>();
        return told.stream()
                .map(one -> {
                    Reason.Why why = one.reason().why();
                    if (why == null) {
                        return one;
                    }
                    Set<YoungPersonId> of = readable.computeIfAbsent(why.section(), code -> readable(code, people));
                    boolean open = why.about() == null
                            ? of.contains(one.pair().first())
                                    && of.contains(one.pair().second())
                            : of.contains(why.about());
                    return open ? one : new Told(one.pair(), one.reason().toldOnly());
                })
                .toList();
    }
}
