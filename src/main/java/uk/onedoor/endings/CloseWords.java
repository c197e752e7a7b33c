package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Tells in words how close we stay, who would like to come back, and who would be there. */
@Component
class CloseWords {

    private final Allocations allocations;
    private final Staff staff;

    CloseWords(Allocations allocations, Staff staff) {
        this.allocations = allocations;
        this.staff = staff;
    }

    List<KeepingLine> keepings(Page page, Known known) {
        return known.keepings(page.today()).stream()
                .map(keeping -> new KeepingLine(
                        keeping.key(),
                        page.name(keeping.kind()),
                        page.date(keeping.due()) + ", " + page.ago(keeping.due()),
                        keeping.words(),
                        keeping.outcome() == null || keeping.outcomeOn() == null
                                ? null
                                : page.name(keeping.outcome()) + ", " + page.date(keeping.outcomeOn()),
                        keeping.outcomeWords()))
                .toList();
    }

    /** What they wished, newest first. */
    List<WishLine> wishes(Page page, Known known) {
        Set<UUID> accounts = new HashSet<>();
        known.wishes().forEach(wish -> {
            accounts.add(wish.worker());
            if (wish.answeredBy() != null) {
                accounts.add(wish.answeredBy());
            }
        });
        Map<UUID, String> names = accounts.isEmpty() ? Map.of() : staff.names(accounts);
        return known.wishes().stream()
                .sorted(Comparator.comparing(Wish::at).reversed())
                .map(wish -> line(page, wish, names))
                .toList();
    }

    private static WishLine line(Page page, Wish wish, Map<UUID, String> names) {
        LocalDate on = page.day(wish.at());
        return new WishLine(
                page.said(wish.withUs() ? "endings.wish.more" : "endings.wish.back"),
                wish.words(),
                page.t(
                        "endings.wish.said",
                        page.date(on),
                        names.getOrDefault(wish.worker(), ""),
                        page.date(wish.answerBy())),
                wish.answer(),
                wish.answeredAt() == null || wish.answeredBy() == null
                        ? null
                        : page.t(
                                "endings.pace.answered",
                                names.getOrDefault(wish.answeredBy(), ""),
                                page.date(page.day(wish.answeredAt()))),
                wish.waits(),
                wish.withUs());
    }

    /** Those who were beside them last and still work here, their key worker first. */
    List<Face> samePeople(Page page, Glance glance) {
        List<Allocation> all = allocations.of(glance);
        Set<WorkerId> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparing((Allocation part) -> part.part())
                        .thenComparing(Allocation::fromOn, Comparator.reverseOrder()))
                .filter(part -> seen.add(part.worker()))
                .filter(part -> staff.find(part.worker())
                        .filter(worker -> !isGone(worker))
                        .isPresent())
                .map(part -> new Face(part.workerName(), page.name(part.part())))
                .toList();
    }

    private static boolean isGone(Worker worker) {
        return worker.gone();
    }
}
