package uk.onedoor.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * What the police would be told of somebody: written down beforehand, looked at again every so many days, so that nobody has to
 * remember it in the night. What is newest under a topic holds; what stood there before stays to be read as it was known then.
 */
@Service
@Transactional
public class Packs {

    /** How many days a line stands without being looked at: the council's own, else the one proposed. */
    static final String DAYS = "safety.rules.days";

    private final PackRepository kept;
    private final MissingEpisodes episodes;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    Packs(PackRepository kept, MissingEpisodes episodes, People people, Settings settings, Clock clock) {
        this.kept = kept;
        this.episodes = episodes;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is known, by topic; a topic nobody wrote about is not in it. */
    @Transactional(readOnly = true)
    public Map<PackTopic, PackLine> of(YoungPersonId who) {
        Map<PackTopic, PackLine> lines = new EnumMap<>(PackTopic.class);
        kept.of(people.records(who)).forEach(line -> lines.put(line.topic(), line));
        return lines;
    }

    /** What was not looked at since this moment asks to be. */
    @Transactional(readOnly = true)
    public Instant looksOldBefore() {
        return clock.instant().minus(Duration.ofDays(settings.number(DAYS)));
    }

    /**
     * Writes down what is known now; the id makes writing it twice one line.
     *
     * @param seen the line that stood there when the page was opened; null when none did
     * @throws NotFound when the viewer may not write of this
     * @throws Refusal by {@code words} when somebody wrote something newer meanwhile
     */
    public void say(YoungPersonId who, UUID id, PackTopic topic, String words, @Nullable UUID seen) {
        episodes.mayWrite(who);
        YoungPersonId person = people.kept(who);
        episodes.takeTurns(person);
        PackLine now = of(person).get(topic);
        if (now != null && now.id().equals(id)) {
            return;
        }
        if (now != null && !now.id().equals(seen)) {
            throw new Refusal("words", "safety.pack.newer", now.by(), now.words());
        }
        kept.add(person, id, topic, words);
    }

    /**
     * Somebody looked at a line and it is still right.
     *
     * @throws NotFound when there is no such line of theirs, or the viewer may not write of this
     * @throws Refusal when somebody wrote something newer meanwhile
     */
    public void check(YoungPersonId who, UUID check, UUID line) {
        episodes.mayWrite(who);
        if (of(who).values().stream().noneMatch(one -> one.id().equals(line))) {
            throw new Refusal("", "safety.pack.newer.look");
        }
        kept.check(check, line);
    }
}
