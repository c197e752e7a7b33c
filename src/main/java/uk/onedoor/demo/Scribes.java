package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan.Council;

/** All who write the town down, each for one room. */
@Component
@ConditionalOnProperty("onedoor.demo")
class Scribes {

    private final CastMeans means;
    private final List<Scribe> scribes;

    Scribes(CastMeans means, List<Scribe> scribes) {
        this.means = means;
        this.scribes = scribes;
    }

    Cast cast(TownHistory history, Council council, Written written) {
        return new Cast(means, history, council, written);
    }

    void endOf(LocalDate day) {
        scribes.forEach(scribe -> scribe.endOf(day));
    }

    void afterwards(Cast cast, Written written, LocalDate today) {
        scribes.forEach(scribe -> scribe.afterwards(cast, written, today));
    }

    /** Writes one fact, and remembers that it is written. */
    void write(TownFact fact, Cast cast, Written written) {
        try {
            if (scribes.stream().noneMatch(scribe -> scribe.write(fact, cast, written))) {
                throw new IllegalStateException(
                        "Nobody writes down " + fact.getClass().getSimpleName());
            }
            scribes.forEach(scribe -> scribe.after(fact, cast, written));
        } catch (RuntimeException fault) {
            throw new IllegalStateException("Writing " + fact.key() + ": " + fault.getMessage(), fault);
        }
        if (!written.has(fact.key())) {
            written.put(fact.key(), Ids.next());
        }
    }
}
