package uk.onedoor.bonds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Who of us knows a young person, since when and how well: counted from the notes of time together, as at any day. */
@Service
@Transactional(readOnly = true)
public class Bonds {

    static final Instant EVER = London.startOf(LocalDate.of(1990, 1, 1));

    private final BondRepository rows;
    private final Clock clock;

    Bonds(BondRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Their bonds as at the end of a day, the oldest first; of every record of theirs. */
    public List<Bond> of(Glance glance, LocalDate asAt) {
        return BondRules.of(glance.youngPerson(), rows.encounters(glance.records(), EVER, AsAt.of(asAt, clock)));
    }

    /** The same of one record. */
    public List<Bond> of(YoungPersonId youngPerson, LocalDate asAt) {
        return of(Glance.about(youngPerson), asAt);
    }

    /**
     * Tells every bond of the council as at the end of a day, one after the other and in no order: for the product itself,
     * to anybody else there are none. However many there are, few are held at once.
     */
    public void all(LocalDate asAt, Consumer<Bond> each) {
        rows.all(AsAt.of(asAt, clock).before(), each);
    }
}
