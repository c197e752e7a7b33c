package uk.onedoor.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.people.Voices.Answer;
import uk.onedoor.people.Voices.Said;

/** Tells what young people said: about themselves, and to us, with our answers. */
@Component
@Transactional(readOnly = true)
class OwnTimeline implements TimelineSource {

    private final JdbcClient db;
    private final VoiceRepository voices;

    OwnTimeline(JdbcClient db, VoiceRepository voices) {
        this.db = db;
        this.voices = voices;
    }

    @Override
    public List<TimelineEntry> of(Glance glance, Instant before, int most) {
        List<TimelineEntry> all = new ArrayList<>(aboutMe(glance.records(), before, most));
        voices.before(glance.records(), before, most).forEach(said -> all.add(said(said)));
        all.sort(java.util.Comparator.comparing(TimelineEntry::at).reversed());
        return all.size() > most ? all.subList(0, most) : all;
    }

    @Override
    public Set<Strand> strands() {
        return EnumSet.of(Strand.OWN_WORDS);
    }

    private List<TimelineEntry> aboutMe(Collection<UUID> ids, Instant before, int most) {
        return db.sql("""
                select id, young_person_id, section, words, said_by, recorded_by, recorded_at from people.about_me
                 where authority_id = (select platform.authority()) and young_person_id = any (:ids)
                   and recorded_at < :before and words <> ''
                 order by recorded_at desc limit :most""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((rs, row) -> {
                    boolean own = SaidBy.valueOf(rs.getString("said_by")) != SaidBy.WORKER;
                    String words = rs.getString("words");
                    return entry(
                            rs.getObject("id", UUID.class),
                            rs.getTimestamp("recorded_at").toInstant(),
                            own ? "people.timeline.about" : "people.timeline.about.worker",
                            new Object[] {Section.valueOf(rs.getString("section"))},
                            own ? "" : words,
                            own ? words : null,
                            rs.getObject("recorded_by", UUID.class));
                })
                .list();
    }

    private static TimelineEntry said(Said said) {
        String answers =
                said.answered().stream().map(Answer::words).collect(java.util.stream.Collectors.joining("\n\n"));
        return entry(
                said.id().value(),
                said.at(),
                "people.timeline.said." + said.kind() + (said.answered().isEmpty() ? "" : ".answered"),
                new Object[0],
                answers,
                said.words().isEmpty() ? null : said.words(),
                null);
    }

    private static TimelineEntry entry(
            UUID id,
            Instant at,
            String titleKey,
            Object[] places,
            String body,
            @org.jspecify.annotations.Nullable String ownWords,
            @org.jspecify.annotations.Nullable UUID by) {
        return new TimelineEntry(
                id, at, false, Strand.OWN_WORDS, titleKey, places, body, ownWords, by, null, null, null);
    }
}
