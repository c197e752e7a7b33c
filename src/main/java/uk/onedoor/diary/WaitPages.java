package uk.onedoor.diary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.DiaryShown.OneWait;
import uk.onedoor.diary.DiaryShown.TheirWaits;
import uk.onedoor.diary.DiaryShown.Waiting;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Fills the pages of what is waited for. */
@Component
class WaitPages {

    private final Waits waits;
    private final PlanReach reach;
    private final People people;
    private final Audit audit;

    WaitPages(Waits waits, PlanReach reach, People people, Audit audit) {
        this.waits = waits;
        this.reach = reach;
        this.people = people;
        this.audit = audit;
    }

    TheirWaits list(YoungPersonId id, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            return new TheirWaits(opened.person(), opened.at(), opened.mayWrite(), lines(page, waits.of(id)));
        });
    }

    OneWait one(YoungPersonId id, UUID wait, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            Wait found = waits.get(wait);
            if (!opened.records().contains(found.youngPerson().value()) || !opened.mayWrite()) {
                throw new NotFound("wait " + wait);
            }
            return new OneWait(opened.person(), opened.at(), line(page, found, null));
        });
    }

    /** Who has waited longest for what, of those the viewer may see. */
    List<Waiting> longest(Page page) {
        return audit.page(() -> {
            List<Wait> all = waits.longest();
            Map<YoungPersonId, YoungPerson> who =
                    people.find(all.stream().map(Wait::youngPerson).distinct().toList());
            audit.shown(who.keySet().stream().map(YoungPersonId::value).toList());
            return all.stream()
                    .filter(one -> who.containsKey(one.youngPerson()))
                    .map(one -> line(
                            page,
                            one,
                            Objects.requireNonNull(who.get(one.youngPerson())).nameUsed()))
                    .toList();
        });
    }

    static List<Waiting> lines(Page page, List<Wait> waits) {
        return waits.stream().map(one -> line(page, one, null)).toList();
    }

    private static Waiting line(Page page, Wait one, @Nullable String name) {
        return new Waiting(
                one.id(),
                name,
                "/young-people/" + one.youngPerson() + "/waits/" + one.id(),
                page.name(one.what()),
                one.ofWhom(),
                one.words(),
                page.t("diary.wait.since", page.date(one.askedOn())),
                page.n(one.isOpen() ? "diary.wait.days" : "diary.wait.lasted", one.days(page.today())),
                one.endedHow() == null || one.endedOn() == null
                        ? null
                        : page.t("diary.wait.end." + one.endedHow().name(), page.date(one.endedOn())),
                one.endedBecause());
    }
}
