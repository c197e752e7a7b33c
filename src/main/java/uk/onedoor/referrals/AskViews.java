package uk.onedoor.referrals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.People;
import uk.onedoor.people.People.Match;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.TimelineLine;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Puts people's names to asks and steps, for the pages of the door. */
@Component
class AskViews {

    private final Staff staff;
    private final People people;
    private final Authorities authorities;
    private final StepRepository steps;
    private final Pen pen;

    AskViews(Staff staff, People people, Authorities authorities, StepRepository steps, Pen pen) {
        this.staff = staff;
        this.people = people;
        this.authorities = authorities;
        this.steps = steps;
        this.pen = pen;
    }

    List<AskLine> lines(List<Ask> asks) {
        Map<UUID, String> names =
                staff.names(asks.stream().flatMap(AskViews::accounts).collect(Collectors.toSet()));
        Map<HubId, String> hubs = hubs();
        List<YoungPersonId> known =
                asks.stream().map(Ask::person).filter(Objects::nonNull).toList();
        Map<YoungPersonId, YoungPerson> persons = people.find(known);
        List<AskLine> lines = new ArrayList<>();
        for (Ask ask : asks) {
            YoungPersonId person = ask.person();
            lines.add(new AskLine(
                    ask,
                    name(names, ask.now().owner().value()),
                    hubs.getOrDefault(ask.hub(), ""),
                    ask.cameBy() == CameBy.DOOR ? "" : name(names, ask.recordedBy()),
                    person == null ? null : persons.get(person)));
        }
        return lines;
    }

    AskLine line(Ask ask) {
        return lines(List.of(ask)).get(0);
    }

    /** The young people these lines name, for the trace of the page. */
    static List<UUID> named(List<AskLine> lines) {
        return lines.stream()
                .map(AskLine::person)
                .filter(Objects::nonNull)
                .map(person -> person.id().value())
                .distinct()
                .toList();
    }

    /** The same with those it might be about: one trace names everybody a page tells of. */
    static List<UUID> named(AskLine line, PossiblePeople whom) {
        return Stream.concat(named(List.of(line)).stream(), whom.named().stream())
                .distinct()
                .toList();
    }

    /** Those who can own what comes next. */
    List<Choice> owners(HubId hub) {
        return staff.inHub(hub).stream()
                .filter(worker -> !worker.gone())
                .map(worker -> new Choice(worker.id().toString(), worker.name()))
                .toList();
    }

    List<Choice> hubChoices() {
        return authorities.hubs(pen.viewer().authority()).stream()
                .map(hub -> new Choice(hub.id().toString(), hub.name()))
                .toList();
    }

    /** The people somebody might already be, told so that they can be known from each other, and "nobody of these". */
    PossiblePeople matches(String who, Page page, String otherValue, String otherKey) {
        Map<HubId, String> hubs = hubs();
        List<Choice> choices = new ArrayList<>();
        List<Match> found = people.possibleMatches(who, null);
        for (Match match : found) {
            String born = match.bornYear() == null ? "" : page.t("referrals.match.born", match.bornYear());
            String hub = match.hub() == null
                    ? page.t("referrals.match.noHub")
                    : page.t("referrals.match.hub", hubs.getOrDefault(match.hub(), ""));
            choices.add(new Choice(
                    match.id().toString(),
                    (match.nameUsed() + " " + match.lastName()).strip(),
                    (born + " " + hub).strip()));
        }
        choices.add(new Choice(otherValue, page.t(otherKey)));
        return new PossiblePeople(
                choices, found.stream().map(match -> match.id().value()).toList());
    }

    /** Whom an ask could be about: people it might already be, and somebody new. */
    PossiblePeople whom(Ask ask, Page page) {
        String who = ask.worry().who();
        return matches(who == null ? "" : who, page, WhomField.NEW, "referrals.match.new");
    }

    /** The steps of an ask as a timeline, newest first. */
    List<TimelineLine> story(Ask ask, Page page) {
        List<Step> story = steps.of(ask.id());
        Map<UUID, String> names =
                staff.names(story.stream().flatMap(AskViews::accounts).collect(Collectors.toSet()));
        Map<HubId, String> hubs = hubs();
        List<TimelineLine> lines = new ArrayList<>();
        for (Step step : story) {
            lines.add(new TimelineLine(
                    step.kind() == StepKind.WITH_US || step.kind() == StepKind.MET ? "good" : "",
                    title(step, names, hubs, page),
                    page.t("referrals.story.by", by(names, step.takenBy(), page)),
                    page.ago(step.takenAt()),
                    page.moment(step.takenAt()),
                    body(step, page),
                    null,
                    null));
        }
        return lines;
    }

    private static String title(Step step, Map<UUID, String> names, Map<HubId, String> hubs, Page page) {
        String owner = name(names, step.owner().value());
        WorkerId from = step.handedFrom();
        if (from != null) {
            return page.t("referrals.story.handed", name(names, from.value()), owner);
        }
        HubId hub = step.hub();
        return page.t(
                "referrals.story." + step.kind(),
                owner,
                page.date(step.nextOn()),
                hub == null ? "" : hubs.getOrDefault(hub, ""));
    }

    private static @Nullable String body(Step step, Page page) {
        if (step.handedFrom() != null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        if (step.what() != null) {
            parts.add(step.what());
        }
        Step.Accepted accepted = step.accepted();
        if (accepted != null) {
            parts.add(page.t(
                    "referrals.story.accepted", accepted.someone(), accepted.organisation(), page.date(accepted.on())));
        }
        Step.Thought thought = step.thought();
        if (thought != null) {
            parts.add(thought.question() + "\n" + thought.answer());
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    private static String by(Map<UUID, String> names, UUID account, Page page) {
        String name = name(names, account);
        return name.isEmpty() ? page.t("referrals.story.door") : name;
    }

    private static String name(Map<UUID, String> names, UUID account) {
        return names.getOrDefault(account, "");
    }

    private static Stream<UUID> accounts(Ask ask) {
        return Stream.of(ask.recordedBy(), ask.now().owner().value());
    }

    private static Stream<UUID> accounts(Step step) {
        WorkerId from = step.handedFrom();
        return Stream.of(step.takenBy(), step.owner().value(), from == null ? step.takenBy() : from.value());
    }

    private Map<HubId, String> hubs() {
        Map<HubId, String> hubs = new HashMap<>();
        for (Hub hub : authorities.hubs(pen.viewer().authority())) {
            hubs.put(hub.id(), hub.name());
        }
        return hubs;
    }

    /** True when possible matches are told to this viewer at all. */
    boolean mayRecognise() {
        return pen.viewer().may(Opens.TEAM);
    }
}
