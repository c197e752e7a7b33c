package uk.onedoor.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.Timeline.Stretch;
import uk.onedoor.people.TimelineEntry.Strand;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;

/** The story of a young person: one timeline across rooms, fifty entries at a time, or many for paper. */
@Controller
@OpenTo(Opens.RECORDS)
class StoryController {

    private static final int MOST = 50;
    private static final int ON_PAPER = 1_000;

    private final Frames frames;
    private final Timeline timeline;
    private final Told told;
    private final Audit audit;

    StoryController(Frames frames, Timeline timeline, Told told, Audit audit) {
        this.frames = frames;
        this.timeline = timeline;
        this.told = told;
        this.audit = audit;
    }

    @GetMapping("/young-people/{id}/story")
    String show(
            @PathVariable YoungPersonId id,
            @RequestParam(required = false) @Nullable Strand strand,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant before,
            @RequestParam(defaultValue = "false") boolean whole,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.STORY);
            Stretch stretch = timeline.stretch(frame.glance(), before, strand, whole ? ON_PAPER : MOST);
            String here = frame.at() + "/story";
            String with = strand == null ? "?" : "?strand=" + strand + "&";
            model.addAttribute("frame", frame);
            model.addAttribute("lines", told.lines(page, stretch.entries()));
            model.addAttribute("strands", strands(page, here, strand));
            model.addAttribute("latest", before == null);
            model.addAttribute("here", here + (strand == null ? "" : "?strand=" + strand));
            model.addAttribute(
                    "earlier", stretch.earlier() == null ? null : here + with + "before=" + stretch.earlier());
            model.addAttribute("whole", whole ? null : here + with + "whole=true");
            return "people/story";
        });
    }

    private static List<Tab> strands(Page page, String here, @Nullable Strand current) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(page.t("people.story.everything"), here, current == null));
        for (Strand strand : Strand.values()) {
            tabs.add(new Tab(page.name(strand), here + "?strand=" + strand, strand == current));
        }
        return tabs;
    }
}
