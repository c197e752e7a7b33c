package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.keywork.BeforeSteppingAway;
import uk.onedoor.people.YoungPersonId;

/** Tells whoever writes down a stepping away which cliffs are near, and that support hardly grew less before it. */
@Component
@Transactional
class BeforeLettingGo implements BeforeSteppingAway {

    private final EndingsReading reading;
    private final CliffBook cliffs;

    BeforeLettingGo(EndingsReading reading, CliffBook cliffs) {
        this.reading = reading;
        this.cliffs = cliffs;
    }

    @Override
    public List<Warning> of(YoungPersonId who, LocalDate on) {
        Known known = reading.of(who);
        List<Warning> warnings = new ArrayList<>();
        for (Cliff cliff : near(known, on)) {
            String key = "endings.before." + cliff.kind().name();
            warnings.add(new Warning(key, new Object[] {cliff.on(), cliff.age(), cliff.words()}, true));
        }
        long weeks = known.plan().weeksUntil(on);
        int least = known.numbers().leastWeeks();
        if (weeks < least) {
            String key = weeks == 0 ? "endings.before.at.once" : "endings.before.sooner";
            warnings.add(new Warning(key, new Object[] {weeks, least}, false));
        }
        return warnings;
    }

    @Override
    public void answered(YoungPersonId who, LocalDate on, String words) {
        Known known = reading.of(who);
        for (Cliff cliff : near(known, on)) {
            cliffs.answerOnSteppingAway(who, AlarmAbout.of(cliff.kind()), cliff.on(), words);
        }
        if (known.plan().weeksUntil(on) < known.numbers().leastWeeks()) {
            cliffs.answerOnSteppingAway(who, AlarmAbout.SOONER, on, words);
        }
    }

    private static List<Cliff> near(Known known, LocalDate on) {
        int weeks = known.numbers().cliffWeeks();
        return known.cliffs().stream()
                .filter(cliff -> Cliffs.isNear(cliff, on, weeks))
                .toList();
    }
}
