package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** About me: what a young person says of themselves, in their own voice, section by section, with all it said before. */
@Service
@Transactional
public class AboutMe {

    /** The sections, in the order they are read. */
    public enum Section {
        HOW_TO_TALK_WITH_ME,
        WHAT_MATTERS,
        WHAT_I_WANT,
        STRENGTHS,
        GOOD_DAY,
        WORRIES,
        EDUCATION,
        HEALTH_AT_A_GLANCE
    }

    /** Whose words they are. */
    public enum SaidBy {
        YOUNG_PERSON,
        WITH_WORKER,
        WORKER
    }

    /** The words of a section, whose they are, who wrote them down and when. */
    public record Entry(Section section, String words, SaidBy saidBy, UUID recordedBy, Instant recordedAt) {}

    private static final int LONGEST = 5_000;
    private static final int ONE_LINE = 200;

    private final JdbcClient db;
    private final PersonRepository persons;
    private final Turns turns;
    private final CurrentViewer viewer;
    private final Clock clock;

    AboutMe(JdbcClient db, PersonRepository persons, Turns turns, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.turns = turns;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What holds now, by section. */
    @Transactional(readOnly = true)
    public Map<Section, Entry> of(YoungPersonId id) {
        return of(id, persons.records(id));
    }

    /** What holds now in any of these records of one person: what the kept one says goes before the others. */
    Map<Section, Entry> of(YoungPersonId kept, Collection<UUID> records) {
        Map<Section, Entry> entries = new EnumMap<>(Section.class);
        read(kept, records, "and superseded_at is null").forEach(entry -> entries.putIfAbsent(entry.section(), entry));
        return entries;
    }

    /** Everything a section ever said, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(YoungPersonId id, Section section) {
        return read(id, persons.records(id), "").stream()
                .filter(entry -> entry.section() == section)
                .sorted(Comparator.comparing(Entry::recordedAt).reversed())
                .toList();
    }

    /**
     * Says something in a section; what it said before stays as history.
     *
     * @throws Refusal by {@code words} when they are too long
     */
    public void say(YoungPersonId id, Section section, String words, SaidBy saidBy) {
        int longest = section == Section.HOW_TO_TALK_WITH_ME ? ONE_LINE : LONGEST;
        if (words.length() > longest) {
            throw new Refusal("words", "people.about.too.long", longest, words.length());
        }
        Viewer by = viewer.get();
        turns.take("about me", id.value());
        if (holds(id, section, words.strip(), saidBy)) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("""
                update people.about_me set superseded_at = :now
                where authority_id = :authority and young_person_id = :person and section = :section and superseded_at is null""")
                .param("now", now)
                .param("authority", by.authority())
                .param("person", id.value())
                .param("section", section.name())
                .update();
        db.sql("""
                insert into people.about_me (authority_id, id, young_person_id, section, words, said_by, recorded_by, recorded_at)
                values (:authority, :id, :person, :section, :words, :said, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", id.value())
                .param("section", section.name())
                .param("words", words.strip())
                .param("said", saidBy.name())
                .param("by", by.account())
                .param("now", now)
                .update();
    }

    /** Saying the same again, as a double click does, makes no history. */
    private boolean holds(YoungPersonId id, Section section, String words, SaidBy saidBy) {
        Entry now = of(id, List.of(id.value())).get(section);
        return now != null && now.words().equals(words) && now.saidBy() == saidBy;
    }

    private List<Entry> read(YoungPersonId kept, Collection<UUID> records, String which) {
        return db.sql("""
                select section, words, said_by, recorded_by, recorded_at from people.about_me
                where authority_id = (select platform.authority()) and young_person_id = any (:records) %s
                order by (young_person_id = :kept) desc, recorded_at desc""".formatted(which))
                .param("records", records.toArray(UUID[]::new))
                .param("kept", kept.value())
                .query((rs, row) -> new Entry(
                        Section.valueOf(rs.getString("section")),
                        rs.getString("words"),
                        SaidBy.valueOf(rs.getString("said_by")),
                        rs.getObject("recorded_by", UUID.class),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }
}
