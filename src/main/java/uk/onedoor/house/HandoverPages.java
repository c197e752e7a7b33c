package uk.onedoor.house;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.house.HandoverMaking.Made;
import uk.onedoor.house.HandoverShown.Handed;
import uk.onedoor.house.HandoverShown.Item;
import uk.onedoor.house.HandoverShown.Now;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Puts what one shift hands over to the next into words, with its trace. */
@Component
class HandoverPages {

    private final DayLog log;
    private final Handovers handovers;
    private final HandoverMaking making;
    private final LogPages lines;
    private final Audit audit;

    HandoverPages(DayLog log, Handovers handovers, HandoverMaking making, LogPages lines, Audit audit) {
        this.log = log;
        this.handovers = handovers;
        this.making = making;
        this.lines = lines;
        this.audit = audit;
    }

    static String at(HomeId home) {
        return "/homes/" + home + "/handover";
    }

    static String at(HomeId home, UUID handover) {
        return "/homes/" + home + "/handovers/" + handover;
    }

    /** What would be handed over now. */
    HandoverShown now(HomeId id, Page page) {
        return audit.page(() -> show(id, handovers.since(id), handovers.now(), true, page));
    }

    /** What was handed over; with what holds now, unless another followed it. */
    HandoverShown of(Handover handover, Page page) {
        boolean last = handovers
                .last(handover.home())
                .filter(one -> one.id().equals(handover.id()))
                .isPresent();
        return audit.page(() -> show(handover.home(), handover.since(), handover.at(), last, page));
    }

    Handed handed(Handover handover, UUID viewer, Page page) {
        return new Handed(
                page.t("house.handed.by", handover.by(), page.moment(handover.at())),
                handover.words(),
                handover.read().stream()
                        .map(one -> page.t("house.handed.read.by", one.by(), page.moment(one.at())))
                        .toList(),
                handover.awaits(viewer) ? at(handover.home(), handover.id()) + "/read" : null);
    }

    private HandoverShown show(HomeId id, Instant since, Instant until, boolean live, Page page) {
        Home home = log.mine(id);
        List<Entry> entries = log.writtenIn(id, since, until);
        Made made = live ? making.make(home, since, handovers.now()) : null;
        Map<YoungPersonId, YoungPerson> named = lines.named(entries, made == null ? Set.of() : made.everybody());
        audit.shown(named.keySet().stream().map(YoungPersonId::value).toList());
        return new HandoverShown(
                home.name(),
                LogPages.at(id),
                page.t("house.span", page.moment(since), page.moment(until)),
                entries.stream()
                        .map(entry -> lines.line(page, id, entry, named))
                        .toList(),
                made == null ? null : now(made, named, page));
    }

    private static Now now(Made made, Map<YoungPersonId, YoungPerson> named, Page page) {
        return new Now(
                LogPages.people(made.here(), named),
                names(made.coming(), named),
                names(made.going(), named),
                made.on().people().stream()
                        .map(one -> one.kind() == null ? one.name() : one.name() + ", " + page.name(one.kind()))
                        .toList(),
                made.happened().stream()
                        .flatMap(one -> item(one.youngPerson(), one.title(page), one.link(), named))
                        .toList(),
                made.due().stream()
                        .flatMap(one -> item(one.youngPerson(), one.title(page), one.link(), named))
                        .toList());
    }

    private static List<String> names(Set<YoungPersonId> ids, Map<YoungPersonId, YoungPerson> named) {
        return LogPages.of(ids, named).stream().map(YoungPerson::wholeName).toList();
    }

    private static Stream<Item> item(
            @Nullable YoungPersonId who, String title, String link, Map<YoungPersonId, YoungPerson> named) {
        YoungPerson person = who == null ? null : named.get(who);
        return person == null ? Stream.of() : Stream.of(new Item(person.wholeName(), title, link));
    }
}
