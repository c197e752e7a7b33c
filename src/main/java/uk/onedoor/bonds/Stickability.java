package uk.onedoor.bonds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;

/** How do we stick with young people? Counted, never typed: of one with the rows behind it, of hubs in ranges. */
@Service
@Transactional(readOnly = true)
public class Stickability {

    private final BondRepository bonds;
    private final StickRepository rows;
    private final ObjectProvider<FirstRung> firstRung; // there may be none
    private final Clock clock;

    Stickability(BondRepository bonds, StickRepository rows, ObjectProvider<FirstRung> firstRung, Clock clock) {
        this.bonds = bonds;
        this.rows = rows;
        this.firstRung = firstRung;
        this.clock = clock;
    }

    /** Of one young person as at the end of a day, over every record of theirs. */
    public Sticks of(Glance glance, LocalDate asAt) {
        return facts(glance, AsAt.of(asAt, clock)).figures();
    }

    StickFacts facts(Glance glance, AsAt asAt) {
        StickRules.Life life = new StickRules.Life(
                rows.joined(glance.records(), asAt.day()),
                bonds.parts(glance.records(), asAt.day()),
                bonds.encounters(glance.records(), Bonds.EVER, asAt),
                rows.moves(glance.youngPerson(), glance.records(), asAt));
        return StickRules.of(life, asAt);
    }

    /** Who was rung first in a crisis, by whoever keeps crises; empty where nobody told us. */
    List<FirstRung.Ring> rung(Glance glance, AsAt asAt) {
        return firstRung.stream()
                .flatMap(source -> source.of(glance, asAt.day()).stream())
                .toList();
    }

    /** Of each hub, and of all together, for those who count and may see nobody. */
    List<Spread> hubs(LocalDate asAt) {
        List<FirstRung.Counted> rung = firstRung.stream()
                .flatMap(source -> source.counted(asAt).stream())
                .toList();
        return Spread.of(rows.hubs(AsAt.of(asAt, clock)), rung);
    }
}
