package uk.onedoor.site;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.HubBoard;
import uk.onedoor.keywork.HubBoard.Line;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;
import uk.onedoor.shared.NotFound;

/** The hub at a glance: everybody with it, for those who run it; counts, never people, for those who only count. */
@Controller
@OpenTo(Opens.COUNTS)
class HubController {

    private final HubBoard board;
    private final HubCounts counts;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final Audit audit;

    HubController(HubBoard board, HubCounts counts, Authorities authorities, CurrentViewer viewer, Audit audit) {
        this.board = board;
        this.counts = counts;
        this.authorities = authorities;
        this.viewer = viewer;
        this.audit = audit;
    }

    @GetMapping("/hub")
    String hub(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable HubId hub,
            @ModelAttribute("page") Page page,
            Model model) {
        Viewer who = viewer.get();
        if (!who.may(Opens.MANAGERS)) {
            model.addAttribute("counts", counts.now());
            return "site/counts";
        }
        HubId shown = hub != null
                ? hub
                : who.hubs().stream().sorted().findFirst().map(HubId::new).orElseThrow(() -> new NotFound("hub"));
        if (!who.hubs().contains(shown.value())) {
            throw new NotFound("hub " + shown);
        }
        List<Line> lines = audit.page(() -> {
            List<Line> read = board.of(shown);
            audit.shown(read.stream().map(line -> line.person().id().value()).toList());
            return read;
        });
        model.addAttribute("hub", authorities.hub(shown));
        model.addAttribute("lines", lines);
        model.addAttribute("tabs", tabs(who, shown));
        return "site/hub";
    }

    private List<Tab> tabs(Viewer who, HubId shown) {
        List<Tab> tabs = new ArrayList<>();
        for (UUID hub : who.hubs()) {
            tabs.add(new Tab(
                    authorities.hub(new HubId(hub)).name(),
                    "/hub?hub=" + hub,
                    shown.value().equals(hub)));
        }
        return tabs;
    }
}
