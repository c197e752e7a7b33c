package uk.onedoor.endings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;

/** Tells steps and what was said about the pace in words for a page, with names for ids. */
@Component
class TaperWords {

    private final Staff staff;

    TaperWords(Staff staff) {
        this.staff = staff;
    }

    /** The steps that hold, in the order of their days. */
    List<StepLine> steps(Page page, Known known) {
        Step now = known.plan().on(page.today()).orElse(null);
        return known.plan().steps().stream()
                .map(step -> line(page, step, step.equals(now)))
                .toList();
    }

    /** Those another took the place of, newest first. */
    List<StepLine> before(Page page, Known known) {
        return known.steps().stream()
                .filter(step -> !step.holds())
                .sorted(Comparator.comparing(Step::at).reversed())
                .map(step -> line(page, step, false))
                .toList();
    }

    /** What was said about the pace, newest first. */
    List<PaceLine> paces(Page page, Known known) {
        Set<UUID> accounts = new HashSet<>();
        known.paces().forEach(said -> {
            accounts.add(said.by());
            if (said.answeredBy() != null) {
                accounts.add(said.answeredBy());
            }
        });
        Map<UUID, String> names = accounts.isEmpty() ? Map.of() : staff.names(accounts);
        return known.paces().stream()
                .sorted(Comparator.comparing(PaceSaid::at).reversed())
                .map(said -> line(page, said, names))
                .toList();
    }

    private static StepLine line(Page page, Step step, boolean now) {
        return new StepLine(
                step.id().toString(),
                page.t("endings.from", page.date(step.from())),
                step.total() == 0 ? page.t("endings.none.a.week") : Hours.aWeek(page, step.total()),
                Hours.each(page, step.minutes()),
                step.agreedWith(),
                page.said("endings.whose." + step.saidBy().name()),
                step.words(),
                step.asked(),
                now,
                step.supersededBecause());
    }

    private static PaceLine line(Page page, PaceSaid said, Map<UUID, String> names) {
        String day = page.date(page.day(said.at()));
        return new PaceLine(
                said.id().toString(),
                page.name(said.pace()),
                said.words(),
                said.saidBy() == SaidBy.YOUNG_PERSON
                        ? page.said("endings.pace.own", day)
                        : page.said("endings.pace.told", day, names.getOrDefault(said.by(), "")),
                said.answer(),
                said.answeredAt() == null || said.answeredBy() == null
                        ? null
                        : page.t(
                                "endings.pace.answered",
                                names.getOrDefault(said.answeredBy(), ""),
                                page.date(page.day(said.answeredAt()))),
                said.waits());
    }
}
