package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final List<StayingClose> others;

    CloseWords(Allocations allocations, Staff staff, List<StayingClose> others) {
        this.allocations = allocations;
        this.staff = staff;
        this.others = others;
    }

    /** All there is to do and what came of it, whichever room does it, in the order of its days. */
    List<KeepingLine> all(Page page, Known known, Glance glance) {
        Stream<KeepingLine> also = others.stream()
                .flatMap(other -> other.of(page, glance).stream())
                .map(toDo -> new KeepingLine(
                        "", toDo.due(), toDo.what(), when(page, toDo.due()), "", toDo.stands(), "", toDo.link()));
        return Stream.concat(keepings(page, known).stream(), also)
                .sorted(Comparator.comparing(KeepingLine::due))
                .toList();
    }

    List<KeepingLine> keepings(Page page, Known known) {
        return known.keepings(page.today()).stream()
                .map(keeping -> new KeepingLine(
                        keeping.key(),
                        keeping.due(),
                        page.name(keeping.kind()),
                        when(page, keeping.due()),
                        keeping.words(),
                        stands(page, keeping),
                        keeping.outcomeWords(),
                        keeping.isOpen() ? "/stay-close/outcome" : null))
                .toList();
    }

    private static String when(Page page, LocalDate due) {
        return page.date(due) + ", " + page.ago(due);
    }

    private static @Nullable String stands(Page page, Keeping keeping) {
        if (keeping.outcome() != null && keeping.outcomeOn() != null) {
            return page.name(keeping.outcome()) + ", " + page.date(keeping.outcomeOn());
        }
        return keeping.due().isAfter(page.today()) ? null : page.t("endings.keeping.nobody");
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
