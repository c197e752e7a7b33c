package uk.onedoor.patterns;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.TimelineSince;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.EpisodePages;
import uk.onedoor.safety.MissingSpan;

/** What the times one young person was missing have in common, for whoever runs the hub and the police role. */
@Controller
@OpenTo(Opens.PATTERNS)
class PersonPatternsController {

    private final EpisodePages pages;
    private final PatternPages patterns;
    private final TimelineSince timeline;

    PersonPatternsController(EpisodePages pages, PatternPages patterns, TimelineSince timeline) {
        this.pages = pages;
        this.patterns = patterns;
        this.timeline = timeline;
    }

    @GetMapping("/young-people/{id}/missing/patterns")
    @OnlyNow
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "patterns/person", frame -> tell(page, model, frame));
    }

    private void tell(Page page, Model model, Frame frame) {
        List<MissingSpan> spans = patterns.spans().stream()
                .filter(span -> frame.records().contains(span.record().value()))
                .toList();
        YoungPersonId who = frame.person().id();
        Map<UUID, UUID> kept = frame.records().stream().collect(Collectors.toMap(record -> record, any -> who.value()));
        patterns.tell(
                page, model, spans, kept, Map.of(who.value(), frame.person().nameUsed()));
        List<TimelineEntry> entries = spans.isEmpty()
                ? List.of()
                : timeline.of(
                        new Glance(who, frame.records()), spans.get(0).since().minus(Beside.NEAR));
        Function<TimelineEntry, String> words = entry -> entry.title(page);
        model.addAttribute("before", Beside.before(spans, entries, words));
        model.addAttribute("after", Beside.after(spans, entries, words));
    }
}
