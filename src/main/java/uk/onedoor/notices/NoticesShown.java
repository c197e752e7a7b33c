package uk.onedoor.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.web.Page;

/**
 * The viewer's notices as they may be read now: what each is about is asked anew, so that what is done, or no longer theirs
 * to see, is not told any more.
 */
@Component
class NoticesShown {

    /** What is on the page; {@code over}: told, and meanwhile done or no longer the viewer's. */
    record Shown(List<NoticeLine> lines, int over) {}

    private final NoticeRepository notices;
    private final BorrowedEyes eyes;
    private final People people;
    private final Settings settings;
    private final Audit audit;

    NoticesShown(NoticeRepository notices, BorrowedEyes eyes, People people, Settings settings, Audit audit) {
        this.notices = notices;
        this.eyes = eyes;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
    }

    Shown read(Page page) {
        return audit.page(() -> {
            List<Notice> unread = notices.unread();
            Map<String, Due> due =
                    unread.isEmpty() ? Map.of() : due(page.clock().instant());
            Map<YoungPersonId, YoungPerson> who = people.find(unread.stream()
                    .map(one -> due.get(one.thing()))
                    .filter(Objects::nonNull)
                    .map(Due::youngPerson)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            audit.shown(who.keySet().stream().map(YoungPersonId::value).toList());
            List<NoticeLine> lines = unread.stream()
                    .filter(one -> one.howMany() != null || due.containsKey(one.thing()))
                    .map(one -> line(page, one, due.get(one.thing()), who))
                    .toList();
            return new Shown(lines, unread.size() - lines.size());
        });
    }

    private Map<String, Due> due(Instant now) {
        Map<String, Due> due = new HashMap<>();
        eyes.due(Rules.of(settings).until(now))
                .forEach(one -> due.put(Notice.thing(one.titleKey(), one.link(), one.by()), one));
        return due;
    }

    private static NoticeLine line(
            Page page, Notice notice, @Nullable Due due, Map<YoungPersonId, YoungPerson> people) {
        if (due == null) {
            int many = Objects.requireNonNull(notice.howMany());
            return new NoticeLine(page.n(notice.kind(), many), null, page.date(notice.by()), notice.link(), false);
        }
        YoungPerson who = due.youngPerson() == null ? null : people.get(due.youngPerson());
        return new NoticeLine(
                due.title(page),
                who == null ? null : who.wholeName(),
                page.date(due.by()) + ", " + page.ago(due.by()),
                due.link(),
                notice.step() == Step.MANAGER);
    }
}
