package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** How hubs are staffed: everything of a hub for those who run it; counts for those who only count. */
@Controller
class StaffingController {

    private final StaffingShown shown;
    private final Authorities authorities;
    private final CurrentViewer viewer;

    StaffingController(StaffingShown shown, Authorities authorities, CurrentViewer viewer) {
        this.shown = shown;
        this.authorities = authorities;
        this.viewer = viewer;
    }

    @GetMapping("/staffing")
    @OpenTo(Opens.COUNTS)
    String counts(@ModelAttribute("page") Page page, Model model) {
        Viewer who = viewer.get();
        boolean runs = who.may(Opens.MANAGERS);
        model.addAttribute(
                "hubs",
                authorities.hubs(who.authority()).stream()
                        .filter(hub -> !runs || who.hubs().contains(hub.id().value()))
                        .map(hub -> shown.counted(page, hub))
                        .toList());
        model.addAttribute("runs", runs);
        return "staff/staffing";
    }

    @GetMapping("/hubs/{hub}/staffing")
    @OpenTo(Opens.MANAGERS)
    String hub(
            @PathVariable HubId hub,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @ModelAttribute("page") Page page,
            Model model) {
        if (!viewer.get().hubs().contains(hub.value())) {
            throw new NotFound("hub " + hub);
        }
        LocalDate day = on == null
                        || on.isBefore(LocalDate.of(2000, 1, 1))
                        || on.isAfter(page.today().plusYears(2))
                ? page.today()
                : on;
        boolean now = day.equals(page.today());
        model.addAttribute("hub", authorities.hub(hub));
        model.addAttribute("on", day);
        model.addAttribute("staffing", shown.of(page, hub, day));
        model.addAttribute("away", now ? shown.away(page, hub) : List.of());
        model.addAttribute("coming", now ? shown.coming(page, hub) : List.of());
        model.addAttribute("beside", now ? shown.beside(page, hub) : List.of());
        return "staff/hub-staffing";
    }
}
