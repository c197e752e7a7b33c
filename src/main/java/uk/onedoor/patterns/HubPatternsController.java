package uk.onedoor.patterns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.MissingSpan;

/** What the times of everybody the viewer may see have in common, for whoever runs a hub and the police role. */
@Controller
@OpenTo(Opens.PATTERNS)
class HubPatternsController {

    private final PatternPages patterns;
    private final People people;
    private final Audit audit;

    HubPatternsController(PatternPages patterns, People people, Audit audit) {
        this.patterns = patterns;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/missing/patterns")
    @OnlyNow
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<MissingSpan> spans = patterns.spans();
            Map<UUID, UUID> kept = people.joined();
            Map<UUID, String> names = new HashMap<>();
            people.find(spans.stream()
                            .map(span -> span.record().value())
                            .map(record -> new YoungPersonId(kept.getOrDefault(record, record)))
                            .distinct()
                            .toList())
                    .forEach((id, who) -> names.put(id.value(), who.wholeName()));
            audit.shown(names.keySet());
            patterns.tell(page, model, spans, kept, names);
            return "patterns/hub";
        });
    }
}
