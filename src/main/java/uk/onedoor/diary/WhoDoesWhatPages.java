package uk.onedoor.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.diary.DiaryShown.By;
import uk.onedoor.diary.DiaryShown.Line;
import uk.onedoor.diary.DiaryShown.One;
import uk.onedoor.diary.DiaryShown.WhoDoesWhat;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** What do the pages of who does what show? */
@Component
class WhoDoesWhatPages {

    private final Promises promises;
    private final Allocations allocations;
    private final Network network;
    private final PlanReach reach;
    private final Audit audit;

    WhoDoesWhatPages(Promises promises, Allocations allocations, Network network, PlanReach reach, Audit audit) {
        this.promises = promises;
        this.allocations = allocations;
        this.network = network;
        this.reach = reach;
        this.audit = audit;
    }

    WhoDoesWhat list(YoungPersonId id, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            List<Promise> all = promises.of(id);
            return new WhoDoesWhat(
                    opened.person(),
                    opened.at(),
                    opened.mayWrite(),
                    by(page, all.stream().filter(Promise::isOpen).toList()),
                    by(page, all.stream().filter(one -> !one.isOpen()).toList()),
                    opened.mayWrite() ? who(id, opened.person(), page) : List.of());
        });
    }

    One one(YoungPersonId id, UUID promise, Page page) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(id);
            Promise found = promises.get(promise);
            if (!opened.records().contains(found.youngPerson().value()) || !opened.mayWrite()) {
                throw new NotFound("promise " + promise);
            }
            return new One(opened.person(), opened.at(), found.by(), found, line(page, found));
        });
    }

    static List<By> by(Page page, List<Promise> promises) {
        Map<String, By> by = new LinkedHashMap<>();
        for (Promise one : promises) {
            String key = one.holder() + " " + one.by();
            by.computeIfAbsent(key, any -> new By(one.by(), one.holder(), new ArrayList<>()))
                    .lines()
                    .add(line(page, one));
        }
        return List.copyOf(by.values());
    }

    private static Line line(Page page, Promise one) {
        LocalDate by = one.byOn();
        String when =
                by == null ? page.t("diary.promise.goes") : page.t("diary.promise.by", page.date(by), page.ago(by));
        List<String> moved = one.moves().stream()
                .map(move ->
                        page.t("diary.promise.moved", page.date(move.from()), page.date(move.to()), move.because()))
                .toList();
        String ended = one.endedHow() == null || one.endedOn() == null
                ? null
                : page.t("diary.promise.ended." + one.endedHow().name(), page.date(one.endedOn()));
        return new Line(
                one.id(),
                one.part() == null ? null : page.name(one.part()),
                one.words(),
                when,
                moved,
                ended,
                one.endedBecause(),
                one.isOverdue(page.today()));
    }

    /** Those who can promise something: the team, the people around who are no professionals, and the young person. */
    private List<Choice> who(YoungPersonId id, YoungPerson person, Page page) {
        Map<String, Choice> who = new LinkedHashMap<>();
        for (Allocation part : allocations.team(id)) {
            String value = Holder.WORKER + " " + part.worker();
            who.putIfAbsent(value, new Choice(value, part.workerName() + ", " + page.name(part.part())));
        }
        for (Member member : network.of(id)) {
            if (member.around().circle() != Circle.PROFESSIONAL
                    && member.around().until() == null) {
                String value = Holder.FAMILY + " " + member.id();
                who.put(
                        value,
                        new Choice(
                                value,
                                member.around().name() + ", " + member.around().relationship()));
            }
        }
        String own = Holder.YOUNG_PERSON.name();
        who.put(own, new Choice(own, person.nameUsed()));
        String agency = Holder.AGENCY.name();
        who.put(agency, new Choice(agency, page.t("diary.promise.who.else")));
        return List.copyOf(who.values());
    }
}
