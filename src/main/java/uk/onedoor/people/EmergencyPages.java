package uk.onedoor.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.AccessAsks.AccessAsk;
import uk.onedoor.people.AccessAsks.Reply;
import uk.onedoor.people.Emergencies.Emergency;
import uk.onedoor.people.Emergencies.Outcome;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;

/** Fills the page of a young person's emergencies and of who asked to see them. */
@Component
class EmergencyPages {

    private final Emergencies emergencies;
    private final AccessAsks asks;
    private final Names names;
    private final Forms forms;
    private final Audit audit;

    EmergencyPages(Emergencies emergencies, AccessAsks asks, Names names, Forms forms, Audit audit) {
        this.emergencies = emergencies;
        this.asks = asks;
        this.names = names;
        this.forms = forms;
        this.audit = audit;
    }

    String audited(Supplier<String> reading) {
        return audit.page(reading);
    }

    String list(Page page, Model model, Frame frame, BindingResult asked) {
        List<Emergency> were = emergencies.of(frame.person().id());
        List<AccessAsk> asking = asks.of(frame.person().id());
        Map<UUID, String> known = names.of(Stream.concat(
                        were.stream().flatMap(one -> Stream.of(one.worker(), one.reviewedBy())),
                        asking.stream().map(AccessAsk::worker))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Viewer viewer = Objects.requireNonNull(page.viewer());
        boolean manages = viewer.may(Opens.MANAGERS);
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute(
                "emergencies",
                oneOpen(were.stream()
                        .map(one ->
                                shown(page, one, known, manages && !one.worker().equals(viewer.account())))
                        .toList()));
        model.addAttribute(
                "asks",
                oneOpen(asking.stream()
                        .map(one -> shown(page, one, known, manages))
                        .toList()));
        model.addAttribute("outcomes", Choice.of(page, Outcome.values()));
        model.addAttribute("replies", Choice.of(page, Reply.values()));
        return "people/emergencies";
    }

    /** One form at a time: the first that waits. */
    private static List<Shown.Looked> oneOpen(List<Shown.Looked> all) {
        Shown.Looked first = all.stream().filter(Shown.Looked::open).findFirst().orElse(null);
        return all.stream().map(one -> one.equals(first) ? one : one.closed()).toList();
    }

    private static Shown.Looked shown(Page page, Emergency one, Map<UUID, String> known, boolean open) {
        String when = page.t(
                "people.emergencies.when", page.moment(one.from()), page.moment(one.until()), page.name(one.reason()));
        @Nullable
        String found = one.outcome() == null
                ? null
                : page.t(
                        "people.emergencies.found",
                        known.getOrDefault(Objects.requireNonNull(one.reviewedBy()), ""),
                        page.name(one.outcome()));
        return new Shown.Looked(
                one.id().toString(),
                known.getOrDefault(one.worker(), ""),
                when,
                one.words(),
                found,
                one.reviewWords(),
                open && found == null);
    }

    private static Shown.Looked shown(Page page, AccessAsk one, Map<UUID, String> known, boolean open) {
        @Nullable String answer = one.answer() == null ? null : page.name(one.answer());
        return new Shown.Looked(
                one.id().toString(),
                known.getOrDefault(one.worker(), ""),
                page.t("people.emergencies.asked", page.moment(one.askedAt())),
                one.words(),
                answer,
                one.answerWords(),
                open && answer == null);
    }
}
