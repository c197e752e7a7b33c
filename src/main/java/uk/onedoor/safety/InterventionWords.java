package uk.onedoor.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.Intervention.Contents;
import uk.onedoor.safety.Intervention.Kind;
import uk.onedoor.safety.Intervention.Step;
import uk.onedoor.safety.InterventionShown.Part;

/** Tells a physical intervention in words: what was used, what followed, and what is still to be done. */
@Component
class InterventionWords {

    private final InterventionDue clocks;
    private final CurrentViewer viewer;

    InterventionWords(InterventionDue clocks, CurrentViewer viewer) {
        this.clocks = clocks;
        this.viewer = viewer;
    }

    InterventionShown told(Page page, Frame frame, Intervention one) {
        String at = Interventions.at(frame.person().id(), one.id());
        boolean stands = one.written().stands();
        List<String> due = !stands
                ? List.of()
                : clocks.open(new Glance(frame.person().id(), frame.records()))
                        .filter(clock -> one.id().equals(clock.about()))
                        .map(clock -> due(page, frame, clock))
                        .toList();
        return new InterventionShown(
                one.id(),
                at,
                stands,
                page.moment(one.began().at()),
                one.began().place(),
                one.began().usedBy(),
                MissingWords.line(
                        page,
                        one.began().at(),
                        page.t("safety.intervention.kind.USED", one.began().usedBy()),
                        one.began().place(),
                        one.written(),
                        stands ? withdraw(at, one.id()) : null),
                one.steps().stream().map(step -> line(page, one, step, at)).toList(),
                due,
                one.standing(Kind.RECORDED)
                        .map(Step::contents)
                        .map(contents -> parts(page, contents))
                        .orElse(null),
                one.standing(Kind.RECORDED).isEmpty(),
                one.standing(Kind.STAFF_SPOKEN_TO).isEmpty() && viewer.get().may(Opens.MANAGERS),
                one.standing(Kind.CHILD_SPOKEN_TO).isEmpty());
    }

    private static String due(Page page, Frame frame, Deadline clock) {
        Instant until = clock.until();
        String by = until == null ? page.date(clock.by()) : page.moment(until);
        String key = "safety.intervention.due." + InterventionDue.step(clock);
        return page.t(
                clock.state().isMissed() ? key + ".late" : key,
                by,
                frame.person().nameUsed());
    }

    private static List<Part> parts(Page page, Contents contents) {
        return List.of(
                part(page, "leadUp", contents.leadUp()),
                part(page, "measure", contents.measure()),
                part(page, "minutes", page.n("safety.intervention.minutes", contents.minutes())),
                part(page, "triedFirst", contents.triedFirst()),
                part(
                        page,
                        "othersThere",
                        contents.othersThere().isEmpty()
                                ? page.t("safety.intervention.othersThere.nobody")
                                : contents.othersThere()),
                part(page, "effect", contents.effect()),
                part(page, "harm", contents.harm()));
    }

    private static Part part(Page page, String about, String words) {
        return new Part(page.t("safety.intervention." + about), words);
    }

    private static MissingLine line(Page page, Intervention one, Step step, String at) {
        return MissingWords.line(
                page,
                step.at(),
                page.t("safety.intervention.kind." + step.kind()),
                step.words(),
                step.written(),
                link(one, step, at));
    }

    private static @Nullable String link(Intervention one, Step step, String at) {
        return one.written().stands() && step.written().stands() ? withdraw(at, step.id()) : null;
    }

    private static String withdraw(String at, UUID entry) {
        return at + "/followed/" + entry + "/withdrawal";
    }
}
