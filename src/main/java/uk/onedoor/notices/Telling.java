package uk.onedoor.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.onedoor.notices.BorrowedEyes.Sight;
import uk.onedoor.platform.settings.Settings;

/**
 * Looks, for everybody who works in a council, at what is due, and writes down what they were not told yet. Twice is as once:
 * a thing is told to an account once, and the database sees to it.
 */
@Service
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Readers readers;
    private final BorrowedEyes eyes;
    private final Announcing announcing;
    private final Settings settings;
    private final Clock clock;

    Telling(Readers readers, BorrowedEyes eyes, Announcing announcing, Settings settings, Clock clock) {
        this.readers = readers;
        this.eyes = eyes;
        this.announcing = announcing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells everybody of the council; to be called as the product itself, in no transaction. */
    void tell() {
        Instant now = clock.instant();
        Rules rules = Rules.of(settings);
        List<Reader> all = readers.all();
        List<Notice> told = new ArrayList<>();
        Set<String> late = new HashSet<>();
        for (Reader reader : all) {
            Sight sight = look(reader, rules, now);
            told.addAll(rules.told(reader, sight, now));
            late.addAll(rules.late(sight.due(), now));
        }
        told.addAll(rules.forDirectors(all.stream().filter(Reader::isDirector), late, now));
        announcing.tell(told, all);
    }

    /** What goes wrong for one of them is ours to mend, and keeps nobody else from being told. */
    private Sight look(Reader reader, Rules rules, Instant now) {
        try {
            return eyes.of(reader, rules.until(now));
        } catch (RuntimeException ours) {
            LOG.error("Notices: what is due could not be read for account {}", reader.account(), ours);
            return new Sight(List.of(), Set.of());
        }
    }
}
