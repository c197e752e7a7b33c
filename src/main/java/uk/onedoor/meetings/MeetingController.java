package uk.onedoor.meetings;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A meeting: on somebody's own phone or desk, on the screen that all look at, and afterwards its minutes. */
@Controller
@RequestMapping("/meetings/{daily}")
@OpenTo(Opens.TEAM)
class MeetingController {

    private final MeetingPages pages;
    private final Meetings meetings;
    private final Forms forms;

    MeetingController(MeetingPages pages, Meetings meetings, Forms forms) {
        this.pages = pages;
        this.meetings = meetings;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page, Model model) {
        return pages.own(meeting, page, model);
    }

    @GetMapping("/room")
    String room(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page, Model model) {
        return pages.room(meeting, page, model);
    }

    @PostMapping("/end")
    String end(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            meetings.end(meeting);
            return Saved.to("/meetings/" + meeting).saying(page.t("meetings.ended"));
        });
    }
}
