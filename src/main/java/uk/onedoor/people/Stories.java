package uk.onedoor.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Shown.Contact;
import uk.onedoor.people.Shown.Reply;
import uk.onedoor.people.Shown.Voice;
import uk.onedoor.people.Voices.Said;
import uk.onedoor.platform.web.Page;

/** What was told and said, in words for a page: the last lines of the timeline, things said with their answers. */
@Component
class Stories {

    private final Timeline timeline;
    private final Told told;
    private final Voices voices;
    private final Names names;
    private final Glance.Reading<Map<UUID, TimelineEntry>> lastFewHundred;

    Stories(Timeline timeline, Told told, Voices voices, Names names) {
        this.timeline = timeline;
        this.told = told;
        this.voices = voices;
        this.names = names;
        this.lastFewHundred = glance -> timeline.latest(glance, 300).stream()
                .collect(Collectors.toMap(TimelineEntry::id, Function.identity(), (newer, older) -> newer));
    }

    List<Shown.Told> lately(Page page, Glance glance, int most) {
        return told.lines(page, timeline.latest(glance, most));
    }

    Contact answers(YoungPersonId who) {
        return names.contact(voices.whoAnswers(who));
    }

    List<Voice> voices(Page page, Glance glance, int most) {
        return shown(page, voices.of(glance.records(), most), glance);
    }

    /** Those of the last things said that nobody has answered. */
    List<Voice> waiting(Page page, Glance glance, int most) {
        List<Said> unanswered = voices.of(glance.records(), most).stream()
                .filter(said -> said.answered().isEmpty())
                .toList();
        return shown(page, unanswered, glance);
    }

    /** Things said, with names for ids; {@code glance} finds what something is about, when they are one person's. */
    List<Voice> shown(Page page, List<Said> said, @Nullable Glance glance) {
        Set<UUID> accounts = new HashSet<>();
        said.forEach(one -> {
            accounts.add(one.answers().value());
            one.answered().forEach(answer -> accounts.add(answer.by()));
        });
        Map<UUID, String> written = names.of(accounts);
        Map<UUID, String> abouts = abouts(page, said, glance);
        return said.stream().map(one -> voice(page, one, written, abouts)).toList();
    }

    private static Voice voice(Page page, Said said, Map<UUID, String> names, Map<UUID, String> abouts) {
        List<Reply> replies = said.answered().stream()
                .map(answer -> new Reply(
                        answer.words(), names.getOrDefault(answer.by(), ""), Told.when(page, answer.at(), false)))
                .toList();
        return new Voice(
                said.id().toString(),
                page.name(said.kind()),
                said.words(),
                said.about() == null ? null : abouts.get(said.about()),
                Told.when(page, said.at(), false),
                replies.isEmpty() ? names.getOrDefault(said.answers().value(), "") : null,
                replies);
    }

    private Map<UUID, String> abouts(Page page, List<Said> said, @Nullable Glance glance) {
        Map<UUID, String> abouts = new HashMap<>();
        if (glance == null) {
            return abouts;
        }
        said.stream().map(Said::about).filter(java.util.Objects::nonNull).forEach(about -> {
            String words = about(page, about, glance);
            if (words != null) {
                abouts.put(about, words);
            }
        });
        return abouts;
    }

    /** What an entry is, in one line; null when it is not among the last few hundred. */
    @Nullable
    String about(Page page, UUID entry, Glance glance) {
        TimelineEntry found = glance.once(lastFewHundred).get(entry);
        if (found == null) {
            return null;
        }
        boolean own = page.viewer() != null && page.viewer().youngPerson() != null;
        return page.t("people.said.about", own ? found.own(page) : found.title(page), page.date(page.day(found.at())));
    }
}
