package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.CarerFacts.Known;
import uk.onedoor.carers.CarerView.Checked;
import uk.onedoor.carers.CarerView.Found;
import uk.onedoor.carers.CarerView.Frame;
import uk.onedoor.carers.CarerView.Happened;
import uk.onedoor.carers.CarerView.Next;
import uk.onedoor.carers.CarerView.Person;
import uk.onedoor.carers.CarerView.Whole;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.carers.Story.Stage;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Staff;

/** Everything the viewer may know of one household, on one page. */
@Component
class HouseholdPage {

    private final CarerFacts facts;
    private final FoundConflicts conflicts;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    HouseholdPage(CarerFacts facts, FoundConflicts conflicts, People people, Staff staff, Audit audit) {
        this.facts = facts;
        this.conflicts = conflicts;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    Whole whole(Page page, Frame frame) {
        return audit.page(() -> {
            Household household = frame.household();
            Known known = facts.of(household, page.today());
            List<Conflict> found = conflicts.of(List.of(household), known.parts(household));
            audit.shown(found.stream()
                    .map(one -> one.youngPerson().value())
                    .distinct()
                    .toList());
            return whole(page, frame, known, found);
        });
    }

    /** The conflicts of one household, for the page on which they are answered. */
    List<Conflict> found(Household household, List<Part> parts) {
        return conflicts.of(List.of(household), parts);
    }

    private Whole whole(Page page, Frame frame, Known known, List<Conflict> found) {
        Household household = frame.household();
        LocalDate today = page.today();
        Story story = known.story(household);
        Stage stage = story.stage(today, known.firstAsked(household));
        List<Part> parts = known.parts(household);
        Map<UUID, String> names = names(known, found);
        Offer offer = known.offers().get(household.id());
        boolean reads = frame.mayWrite();
        return new Whole(
                frame,
                page.t(
                        "carers.stands." + stage,
                        CarerWords.when(page, story.waitingSince(today, known.firstAsked(household)))),
                parts.stream().map(part -> person(page, part)).toList(),
                CarerWords.facts(page, offer, story.reviewDue(today, known.rhythm())),
                offer == null ? null : offer.words(),
                told(page, found, names),
                found.stream().anyMatch(one -> one.answer() == null),
                reads
                        ? known.due(household, today).stream()
                                .map(due -> CarerWords.due(page, due))
                                .toList()
                        : List.of(),
                reads && stage.isOnTheWay() ? missing(page, known, household) : List.of(),
                checks(page, known, household),
                happened(page, story, known, names),
                reads ? next(page, frame, story) : List.of(),
                stage == Stage.RESTING);
    }

    private static Person person(Page page, Part part) {
        Human human = part.human();
        return new Person(
                human.name(),
                human.phone(),
                page.t("carers.part." + part.kind()),
                part.until() == null
                        ? page.t("carers.part.since", page.date(part.from()))
                        : page.t("carers.part.span", page.date(part.from()), page.date(part.until())),
                human.worker() == null ? null : page.t("carers.person.works"),
                part.holdsOn(page.today()));
    }

    private List<Found> told(Page page, List<Conflict> found, Map<UUID, String> names) {
        Set<YoungPersonId> who = found.stream().map(Conflict::youngPerson).collect(Collectors.toSet());
        Map<YoungPersonId, YoungPerson> known = who.isEmpty() ? Map.of() : people.find(who);
        return found.stream()
                .map(one -> {
                    YoungPerson young = known.get(one.youngPerson());
                    Conflict.Answer answer = one.answer();
                    return new Found(
                            words(page, one, young == null ? "" : young.nameUsed()),
                            answer == null ? null : answer.words(),
                            answer == null
                                    ? null
                                    : page.t(
                                            "carers.conflict.by",
                                            names.getOrDefault(answer.by().value(), ""),
                                            page.date(answer.on()),
                                            page.date(answer.until())));
                })
                .toList();
    }

    /** "Kit is key worker of Robin, and a carer here". */
    static String words(Page page, Conflict conflict, String youngPerson) {
        return page.t(
                "carers.conflict.found." + conflict.kind(),
                conflict.human().name(),
                youngPerson,
                page.t("carers.part.in." + conflict.part()));
    }

    private static List<String> missing(Page page, Known known, Household household) {
        return Readiness.missing(household.option(), known.parts(household), known.checks(household), page.today())
                .stream()
                .map(one -> CarerWords.missing(page, one))
                .toList();
    }

    private static List<Checked> checks(Page page, Known known, Household household) {
        Map<HumanId, String> names = known.parts(household).stream()
                .map(Part::human)
                .distinct()
                .collect(Collectors.toMap(Human::id, Human::name));
        return known.checks(household).stream()
                .map(one -> CarerWords.check(page, one, one.human() == null ? null : names.get(one.human())))
                .toList();
    }

    private static List<Happened> happened(Page page, Story story, Known known, Map<UUID, String> names) {
        List<Happened> lines = new ArrayList<>();
        for (Step step : story.steps()) {
            lines.add(0, CarerWords.happened(page, step, known.told().get(step.id()), names));
        }
        return lines;
    }

    private static List<Next> next(Page page, Frame frame, Story story) {
        List<Next> next = new ArrayList<>();
        story.mayFollow(page.today())
                .forEach(kind ->
                        next.add(new Next(page.t("carers.step.do." + kind), frame.at() + "/step?kind=" + kind)));
        return next;
    }

    private Map<UUID, String> names(Known known, Collection<Conflict> found) {
        Set<UUID> accounts = new HashSet<>();
        known.told().values().stream()
                .map(Told::nextWith)
                .filter(Objects::nonNull)
                .forEach(worker -> accounts.add(worker.value()));
        found.stream()
                .map(Conflict::answer)
                .filter(Objects::nonNull)
                .forEach(answer -> accounts.add(answer.by().value()));
        return accounts.isEmpty() ? Map.of() : staff.names(accounts);
    }
}
