package uk.onedoor.patterns;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.postcodes.Located;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.safety.MissingSpan;
import uk.onedoor.safety.MissingSpans;

/** Puts into a model what episodes of some young people have in common, as drawings and as lists. */
@Component
class PatternPages {

    private final MissingSpans missing;
    private final Whereabouts whereabouts;
    private final Postcodes postcodes;
    private final Clock clock;

    PatternPages(MissingSpans missing, Whereabouts whereabouts, Postcodes postcodes, Clock clock) {
        this.missing = missing;
        this.whereabouts = whereabouts;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /** From which moment on episodes are looked at: the beginning of the month eleven months ago. */
    Instant from() {
        return London.startOf(DaysPicture.from(London.today(clock)));
    }

    /** The spans of the last twelve months, of everybody the viewer may see. */
    List<MissingSpan> spans() {
        return missing.since(from());
    }

    /**
     * The drawings and lists of these spans.
     *
     * @param kept the record that is kept, by a record that was joined to it
     * @param names the young people of them, by the record that is kept
     */
    void tell(Page page, Model model, List<MissingSpan> spans, Map<UUID, UUID> kept, Map<UUID, String> names) {
        Set<UUID> episodes = spans.stream().map(MissingSpan::episode).collect(Collectors.toSet());
        List<Common> commons = Shared.of(
                whereabouts.all().stream()
                        .filter(one -> episodes.contains(one.episode()))
                        .toList(),
                kept);
        model.addAttribute("episodes", spans.size());
        model.addAttribute("days", DaysPicture.of(spans, kept, clock.instant()));
        model.addAttribute("hours", HoursPicture.of(spans));
        model.addAttribute(
                "weekdays", Arrays.stream(DayOfWeek.values()).map(page::name).toList());
        model.addAttribute(
                "parts", Arrays.stream(PartOfDay.values()).map(page::name).toList());
        model.addAttribute(
                "map",
                MapPicture.of(commons, code -> postcodes.find(code).map(Located::at))
                        .orElse(null));
        model.addAttribute("network", NetworkPicture.of(commons, names));
        model.addAttribute(
                "commons", commons.stream().map(one -> line(page, one, names)).toList());
    }

    private static CommonLine line(Page page, Common one, Map<UUID, String> names) {
        return new CommonLine(
                page.name(one.kind()),
                one.name(),
                page.n("patterns.episodes", one.episodes()),
                one.people().keySet().stream()
                        .map(who -> names.getOrDefault(who, ""))
                        .sorted()
                        .collect(Collectors.joining(", ")),
                page.name(one.handling()),
                one.words());
    }
}
