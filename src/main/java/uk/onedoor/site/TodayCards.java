package uk.onedoor.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.LastSeen;
import uk.onedoor.keywork.LastSeen.Seen;
import uk.onedoor.keywork.MyYoungPeople;
import uk.onedoor.keywork.MyYoungPeople.Mine;
import uk.onedoor.keywork.MyYoungPeople.Standing;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.site.Today.Card;

/** The viewer's young people as cards: when each was last seen, and what comes next. */
@Component
class TodayCards {

    private final MyYoungPeople mine;
    private final LastSeen lastSeen;
    private final People everybody;

    TodayCards(MyYoungPeople mine, LastSeen lastSeen, People everybody) {
        this.everybody = everybody;
        this.mine = mine;
        this.lastSeen = lastSeen;
    }

    /** Whom somebody saw in an emergency or asks to see, who asks to come back, and who is owed a talk after a return: with us or not. */
    Map<YoungPersonId, YoungPerson> seenInAnEmergency(List<Due> due) {
        return everybody.find(due.stream()
                .filter(one -> one.titleKey().startsWith("people.due.")
                        || one.titleKey().startsWith("endings.due.wish.")
                        || one.titleKey().startsWith("safety.due"))
                .map(Due::youngPerson)
                .filter(Objects::nonNull)
                .toList());
    }

    List<Mine> people() {
        return mine.now();
    }

    /** The same people under the records that were joined to theirs: what is due or said may stand in either. */
    Map<YoungPersonId, YoungPerson> joined(Map<YoungPersonId, YoungPerson> people) {
        Map<YoungPersonId, YoungPerson> joined = new HashMap<>();
        everybody.joined().forEach((merged, kept) -> {
            YoungPerson person = people.get(new YoungPersonId(kept));
            if (person != null) {
                joined.put(new YoungPersonId(merged), person);
            }
        });
        return joined;
    }

    Map<YoungPersonId, Seen> seen(List<Mine> people) {
        return lastSeen.of(people.stream().map(one -> one.person().id()).toList());
    }

    /** Those close to the viewer, or the hub's others. */
    static List<Card> cards(
            Page page, List<Mine> people, Map<YoungPersonId, Seen> seen, Map<YoungPersonId, Due> due, boolean close) {
        List<Card> cards = new ArrayList<>();
        for (Mine one : people) {
            if (close == (one.standing() != Standing.HUB)) {
                YoungPerson person = one.person();
                List<String> lines = new ArrayList<>();
                lines.add(lastSeenLine(page, one.standing(), seen.get(person.id())));
                Due next = due.get(person.id());
                if (next != null) {
                    lines.add(page.t("site.today.next", next.title(page), page.ago(next.by())));
                }
                cards.add(new Card(
                        person.nameUsed(),
                        person.pronouns(),
                        "/young-people/" + person.id(),
                        person.initials(),
                        person.colour(),
                        person.pattern(),
                        lines));
            }
        }
        return cards;
    }

    private static String lastSeenLine(Page page, Standing standing, @Nullable Seen seen) {
        if (seen == null || (seen.byKeyWorker() == null && seen.byAnybody() == null)) {
            return page.t("site.today.seen.never");
        }
        if (standing == Standing.KEY_WORKER && seen.byKeyWorker() != null) {
            return page.t("site.today.seen.you", page.date(page.day(seen.byKeyWorker())), page.ago(seen.byKeyWorker()));
        }
        if (seen.byKeyWorker() != null) {
            return page.t(
                    "site.today.seen.keyWorker", page.date(page.day(seen.byKeyWorker())), page.ago(seen.byKeyWorker()));
        }
        return page.t(
                "site.today.seen.anybody",
                page.date(page.day(Objects.requireNonNull(seen.byAnybody()))),
                page.ago(seen.byAnybody()));
    }
}
