package uk.onedoor.deadlines;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.onedoor.people.Glance;

/** What a room above knows that starts, meets or ends clocks. Each room that does implements it; this one knows none of them. */
public interface FactSource {

    /** A fact of one record; where two were joined this room finds the one that is kept. */
    record Told(UUID record, Fact fact) {}

    /** The kinds of fact it ever tells: it is not asked when none of them matters. */
    Set<FactKind> kinds();

    /** Every fact of the young people the viewer may see: asked once for all of them. */
    List<Told> all();

    /** The facts of one young person. */
    List<Fact> of(Glance glance);
}
