package uk.onedoor.carers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.CarerFacts.Known;
import uk.onedoor.carers.CarerView.Board;
import uk.onedoor.carers.CarerView.Card;
import uk.onedoor.carers.CarerView.Column;
import uk.onedoor.carers.CarerView.Mark;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.carers.Story.Stage;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** All families and hosts: on their way to us by step, with us, and those of before. */
@Component
class BoardPage {

    private final CarerFacts facts;
    private final FoundConflicts conflicts;
    private final Staff staff;
    private final Audit audit;
    private final CurrentViewer viewer;

    BoardPage(CarerFacts facts, FoundConflicts conflicts, Staff staff, Audit audit, CurrentViewer viewer) {
        this.facts = facts;
        this.conflicts = conflicts;
        this.staff = staff;
        this.audit = audit;
        this.viewer = viewer;
    }

    /** One household where it is today. */
    private record Standing(Household household, Stage stage, LocalDate since) {}

    Board board(Page page) {
        return audit.page(() -> {
            Known known = facts.all(page.today());
            List<Part> parts =
                    known.parts().values().stream().flatMap(List::stream).toList();
            List<Conflict> found = conflicts.of(known.households(), parts);
            audit.shown(found.stream()
                    .map(one -> one.youngPerson().value())
                    .distinct()
                    .toList());
            return board(page, known, found);
        });
    }

    private Board board(Page page, Known known, List<Conflict> found) {
        boolean leads = viewer.get().may(Opens.CARERS);
        List<Standing> all = known.households().stream()
                .map(one -> standing(page, known, one))
                .toList();
        Map<UUID, String> names = leads ? names(known) : Map.of();
        List<Column> way = Stream.of(Stage.values())
                .filter(Stage::isOnTheWay)
                .map(stage -> column(page, known, stage, all, names, found))
                .filter(one -> !one.cards().isEmpty())
                .toList();
        List<Column> before = Stream.of(Stage.NOT_PROCEEDING, Stage.ENDED)
                .map(stage -> column(page, known, stage, all, names, found))
                .filter(one -> !one.cards().isEmpty())
                .toList();
        List<Card> with = all.stream()
                .filter(one -> one.stage() == Stage.APPROVED || one.stage() == Stage.RESTING)
                .map(one -> card(page, known, one, names, found))
                .toList();
        return new Board(sentence(page, all, with.size(), leads), leads, leads ? way : List.of(), with, before);
    }

    private static String sentence(Page page, List<Standing> all, int with, boolean leads) {
        if (!leads) {
            return page.n("carers.board.with", with);
        }
        List<Standing> way =
                all.stream().filter(one -> one.stage().isOnTheWay()).toList();
        Optional<Standing> longest = way.stream().min(Comparator.comparing(Standing::since));
        long days = longest.map(one -> ChronoUnit.DAYS.between(one.since(), page.today()))
                .orElse(0L);
        return page.n(
                "carers.board.way",
                way.size(),
                longest.map(one -> one.household().name()).orElse(""),
                page.n("carers.board.days", days));
    }

    private static Standing standing(Page page, Known known, Household household) {
        LocalDate asked = known.firstAsked(household);
        Story story = known.story(household);
        return new Standing(household, story.stage(page.today(), asked), story.waitingSince(page.today(), asked));
    }

    private Column column(
            Page page, Known known, Stage stage, List<Standing> all, Map<UUID, String> names, List<Conflict> found) {
        return new Column(
                CarerWords.stage(page, stage),
                all.stream()
                        .filter(one -> one.stage() == stage)
                        .sorted(Comparator.comparing(Standing::since))
                        .map(one -> card(page, known, one, names, found))
                        .toList());
    }

    private Card card(Page page, Known known, Standing one, Map<UUID, String> names, List<Conflict> found) {
        Household household = one.household();
        Offer offer = known.offers().get(household.id());
        String about = page.name(household.option());
        boolean with = !one.stage().isOnTheWay() && offer != null;
        return new Card(
                "/carers/" + household.id(),
                household.name(),
                with ? about + " – " + CarerWords.offer(page, Objects.requireNonNull(offer)) : about,
                one.stage().isOnTheWay() ? page.t("carers.board.since", CarerWords.when(page, one.since())) : null,
                one.stage().isOnTheWay() ? next(page, known, household, names) : null,
                marks(page, known, one, found));
    }

    private static List<Mark> marks(Page page, Known known, Standing one, List<Conflict> found) {
        List<Mark> marks = new ArrayList<>();
        if (one.stage() == Stage.RESTING) {
            LocalDate until = known.story(one.household())
                    .breakOn(page.today())
                    .map(Step::until)
                    .orElse(null);
            String words =
                    until == null ? page.t("carers.mark.rests") : page.t("carers.mark.rests.until", page.date(until));
            marks.add(new Mark(words, "wait"));
        }
        if (found.stream()
                .anyMatch(each -> each.answer() == null
                        && each.household().id().equals(one.household().id()))) {
            marks.add(new Mark(page.t("carers.mark.conflict"), "soon"));
        }
        List<Due> due = known.due(one.household(), page.today());
        if (!due.isEmpty()) {
            boolean late = due.get(0).by().isBefore(page.today());
            marks.add(new Mark(page.n("carers.mark.due", due.size()), late ? "now" : "soon"));
        }
        return marks;
    }

    /** What the last step left to do, and with whom. */
    private static @Nullable String next(Page page, Known known, Household household, Map<UUID, String> names) {
        List<Step> steps = known.story(household).current();
        Told last = steps.isEmpty()
                ? null
                : known.told().get(steps.get(steps.size() - 1).id());
        return last == null ? null : CarerWords.next(page, last, names);
    }

    private Map<UUID, String> names(Known known) {
        return staff.names(known.told().values().stream()
                .map(Told::nextWith)
                .filter(Objects::nonNull)
                .map(WorkerId::value)
                .collect(Collectors.toSet()));
    }
}
