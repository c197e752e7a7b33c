package uk.onedoor.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.HubBoard;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.UnusualLooks;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Page;
import uk.onedoor.referrals.Ask;
import uk.onedoor.referrals.Asks;
import uk.onedoor.site.Today.Morning;
import uk.onedoor.site.Today.Name;
import uk.onedoor.site.Today.Part;

/** What somebody who runs a hub needs to know in the morning, in words: who sleeps here, who waits, who was not seen. */
@Component
class TodayHub {

    /** From so many days on, somebody with us has not been seen for long. */
    private static final int LONG_UNSEEN_DAYS = 7;

    private static final Set<HomeKind> BEDS = EnumSet.of(HomeKind.HUB_BED, HomeKind.HUB_EMERGENCY_BED);
    private static final int MOST_NAMES = 6;

    private final HubBoard board;
    private final Asks asks;
    private final TodayNames names;
    private final Authorities authorities;
    private final UnusualLooks looks;

    TodayHub(HubBoard board, Asks asks, TodayNames names, Authorities authorities, UnusualLooks looks) {
        this.board = board;
        this.asks = asks;
        this.names = names;
        this.authorities = authorities;
        this.looks = looks;
    }

    /** One for each hub the viewer works in. */
    List<Morning> of(Page page, Viewer viewer) {
        return viewer.hubs().stream().sorted().map(hub -> of(page, hub)).toList();
    }

    private Morning of(Page page, UUID id) {
        HubId hub = new HubId(id);
        List<HubBoard.Line> lines = board.of(hub);
        LocalDate seenBefore = page.today().minusDays(LONG_UNSEEN_DAYS);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(page.n("site.hub.withUs", lines.size()), "/hub?hub=" + id, List.of(), 0));
        parts.add(part(page, id, "tonight", only(lines, "", line -> BEDS.contains(line.homeKind()))));
        Set<YoungPersonId> withUs =
                lines.stream().map(line -> line.person().id()).collect(Collectors.toSet());
        List<YoungPerson> onlySleep = names.onlySleepHere(hub, page.today(), withUs::contains);
        if (!onlySleep.isEmpty()) {
            parts.add(part(page, id, "onlySleep", named(onlySleep, "")));
        }
        parts.add(door(page, hub));
        parts.add(part(page, id, "noKeyWorker", only(lines, "/key-worker", line -> line.keyWorker() == null)));
        parts.add(part(page, id, "unseen", only(lines, "", line -> unseen(line, seenBefore))));
        parts.add(part(page, id, "baselines", named(names.baselines(hub, page.today()), "/baseline")));
        parts.add(part(page, id, "followUps", named(names.followUps(hub), "/follow-ups")));
        int unusual = looks.waiting(hub);
        if (unusual > 0) {
            parts.add(new Part(page.n("site.today.hub.looks", unusual), "/unusual-looks", List.of(), 0));
        }
        return new Morning(authorities.hub(hub).name(), parts);
    }

    private static boolean unseen(HubBoard.Line line, LocalDate before) {
        LocalDate since = line.lastSeenOn() == null ? line.beganOn() : line.lastSeenOn();
        return !since.isAfter(before);
    }

    /** Whoever waits, and by when the first of them was promised an answer. */
    private Part door(Page page, HubId hub) {
        List<Ask> waiting = asks.waiting(hub);
        String count = page.n("site.today.hub.door", waiting.size());
        if (waiting.isEmpty()) {
            return new Part(count, "/referrals", List.of(), 0);
        }
        LocalDate first = waiting.get(0).now().nextOn();
        String by = page.t("site.today.hub.door.first", page.date(first), page.ago(first));
        return new Part(count + " " + by, "/huddle", List.of(), 0);
    }

    private static Part part(Page page, UUID hub, String key, List<Name> names) {
        List<Name> first = names.subList(0, Math.min(names.size(), MOST_NAMES));
        String rest = names.size() > first.size() ? "/hub?hub=" + hub : null;
        return new Part(page.n("site.today.hub." + key, names.size()), rest, first, names.size() - first.size());
    }

    private static List<Name> only(List<HubBoard.Line> lines, String at, Predicate<HubBoard.Line> which) {
        return lines.stream().filter(which).map(line -> name(line.person(), at)).toList();
    }

    private static List<Name> named(List<YoungPerson> who, String at) {
        return who.stream().map(person -> name(person, at)).toList();
    }

    private static Name name(YoungPerson person, String at) {
        return new Name(person.id().value(), person.wholeName(), "/young-people/" + person.id() + at);
    }
}
