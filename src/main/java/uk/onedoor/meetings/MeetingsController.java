package uk.onedoor.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** The meetings of the viewer's hubs: the one of today, begun or still to begin, and those before it. */
@Controller
@RequestMapping("/meetings")
@OpenTo(Opens.TEAM)
class MeetingsController {

    record Beginning(
            @NotNull(message = "unreadable") UUID id,
            @NotNull(message = "unreadable") UUID hub) {}

    private final Meetings meetings;
    private final MeetingWords words;
    private final Settings settings;
    private final CurrentViewer viewer;
    private final Forms forms;

    MeetingsController(Meetings meetings, MeetingWords words, Settings settings, CurrentViewer viewer, Forms forms) {
        this.meetings = meetings;
        this.words = words;
        this.settings = settings;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        List<HubMeetings> hubs = viewer.get().hubs().stream()
                .sorted()
                .map(hub -> words.hub(page, new HubId(hub), meetings.of(new HubId(hub))))
                .toList();
        model.addAttribute("hubs", hubs);
        model.addAttribute("next", Ids.next().toString());
        model.addAttribute(
                "time",
                "%d:%02d".formatted(settings.number("meetings.time.hour"), settings.number("meetings.time.minute")));
        return "meetings/meetings";
    }

    @PostMapping
    String begin(
            @Valid @ModelAttribute("asked") Beginning asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> Saved.to("/meetings/" + meetings.begin(asked.id(), new HubId(asked.hub()))),
                () -> show(page, model));
    }
}
