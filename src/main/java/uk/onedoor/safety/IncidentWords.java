package uk.onedoor.safety;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.Incident.Answer;
import uk.onedoor.safety.Incident.Kind;
import uk.onedoor.safety.Incident.Said;
import uk.onedoor.safety.Incident.Step;
import uk.onedoor.safety.IncidentShown.Link;

/** Tells an incident in words: what happened, what followed, and what is still to be done. */
@Component
class IncidentWords {

    private final IncidentDue clocks;
    private final Incidents incidents;

    IncidentWords(IncidentDue clocks, Incidents incidents) {
        this.clocks = clocks;
        this.incidents = incidents;
    }

    IncidentShown told(Page page, Frame frame, Incident one) {
        String at = Incidents.at(frame.person().id(), one.id());
        boolean stands = one.written().stands();
        List<Deadline> open = !stands
                ? List.of()
                : clocks.open(new Glance(frame.person().id(), frame.records()))
                        .filter(clock -> one.id().equals(clock.about()))
                        .toList();
        MissingLine began = MissingWords.line(
                page,
                one.began().at(),
                page.t(one.began().danger() ? "safety.incident.danger.was" : "safety.incident.danger.none"),
                one.began().words(),
                one.written(),
                stands ? withdraw(at, one.id()) : null);
        return new IncidentShown(
                one.id(),
                at,
                page.moment(one.began().at()),
                one.began().place(),
                one.began().danger(),
                began.back(),
                began,
                one.steps().stream().map(step -> line(page, one, step, at)).toList(),
                open.stream().map(clock -> due(page, clock)).toList(),
                one.decision().isPresent(),
                links(page, one, open, at));
    }

    /** What is due first, and then the rest in the order in which they mostly follow. */
    private List<Link> links(Page page, Incident one, List<Deadline> open, String at) {
        Set<Kind> due = open.stream().map(IncidentDue::step).collect(Collectors.toCollection(LinkedHashSet::new));
        return Stream.concat(due.stream(), Arrays.stream(Kind.values()))
                .distinct()
                .filter(incidents::says)
                .filter(kind -> !isOnce(kind) || one.standing(kind).findAny().isEmpty())
                .map(kind -> new Link(page.t("safety.incident.do." + kind), at + "/" + kind.path(), due.contains(kind)))
                .toList();
    }

    private static boolean isOnce(Kind kind) {
        return kind == Kind.DECIDED || kind == Kind.NOTIFIABLE;
    }

    private static String due(Page page, Deadline clock) {
        Instant until = clock.until();
        String by = until == null ? page.date(clock.by()) : page.moment(until);
        String key = "safety.incident.due." + IncidentDue.step(clock);
        return page.t(clock.state().isMissed() ? key + ".late" : key, by);
    }

    private static MissingLine line(Page page, Incident one, Step step, String at) {
        return MissingWords.line(
                page, step.at(), what(page, step), words(page, step.said()), step.written(), link(one, step, at));
    }

    private static String what(Page page, Step step) {
        Said said = step.said();
        Answer answer = said.answer();
        String what = page.t("safety.incident.kind." + step.kind(), said.name());
        return answer == null ? what : what + ": " + page.name(answer);
    }

    private static String words(Page page, Said said) {
        return Stream.of(
                        said.words(),
                        said.answer() != null && !said.name().isBlank()
                                ? page.t("safety.incident.told.name", said.name())
                                : "",
                        said.reference().isBlank() ? "" : page.t("safety.incident.told.reference", said.reference()),
                        said.whoseRisk().isBlank() ? "" : page.t("safety.incident.told.risk", said.whoseRisk()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String link(Incident one, Step step, String at) {
        return one.written().stands() && step.written().stands() ? withdraw(at, step.id()) : null;
    }

    private static String withdraw(String at, UUID entry) {
        return at + "/since/" + entry + "/withdrawal";
    }
}
