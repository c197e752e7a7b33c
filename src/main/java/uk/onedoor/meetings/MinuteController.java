package uk.onedoor.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/**
 * A line of the minutes is written: about a young person or the hub, on one's own phone or on the screen that all look at,
 * where everybody who is there may see whom it is about.
 */
@Controller
@RequestMapping("/meetings/{daily}")
@OpenTo(Opens.TEAM)
class MinuteController {

    record Form(
            @NotNull(message = "unreadable") UUID minute,

            @NotBlank(message = "meetings.words.missing") @Size(max = 1000, message = "meetings.long.1000")
            String words,

            @Nullable UUID owner,

            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate by) {

        Minutes.Said said() {
            return new Minutes.Said(minute, words.strip(), owner == null ? null : new WorkerId(owner), by);
        }
    }

    private final Meetings meetings;
    private final Minutes minutes;
    private final MinutePages pages;
    private final Staff staff;
    private final Forms forms;

    MinuteController(Meetings meetings, Minutes minutes, MinutePages pages, Staff staff, Forms forms) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.pages = pages;
        this.staff = staff;
        this.forms = forms;
    }

    @GetMapping("/young-people/{id}/minute")
    @OnlyNow
    String ask(
            @PathVariable("daily") UUID meeting,
            @PathVariable YoungPersonId id,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(meeting, id, false, page, model, blank());
    }

    @PostMapping("/young-people/{id}/minute")
    String add(
            @PathVariable("daily") UUID meeting,
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return saving(meeting, id, false, asked, errors, page, model);
    }

    @GetMapping("/room/young-people/{id}/minute")
    @OnlyNow
    String askInRoom(
            @PathVariable("daily") UUID meeting,
            @PathVariable YoungPersonId id,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(meeting, id, true, page, model, blank());
    }

    @PostMapping("/room/young-people/{id}/minute")
    String addInRoom(
            @PathVariable("daily") UUID meeting,
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        pages.mustBeShared(meetings.get(meeting), id);
        return saving(meeting, id, true, asked, errors, page, model);
    }

    @GetMapping("/minute")
    String askOfHub(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page, Model model) {
        return asking(meeting, null, false, page, model, blank());
    }

    @PostMapping("/minute")
    String addOfHub(
            @PathVariable("daily") UUID meeting,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return saving(meeting, null, false, asked, errors, page, model);
    }

    @GetMapping("/room/minute")
    String askOfHubInRoom(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page, Model model) {
        return asking(meeting, null, true, page, model, blank());
    }

    @PostMapping("/room/minute")
    String addOfHubInRoom(
            @PathVariable("daily") UUID meeting,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return saving(meeting, null, true, asked, errors, page, model);
    }

    private String saving(
            UUID meeting,
            @Nullable YoungPersonId about,
            boolean room,
            Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Meeting of = meetings.get(meeting);
                    if (about == null) {
                        minutes.add(of, asked.said());
                    } else {
                        minutes.add(of, about, asked.said());
                    }
                    return Saved.to(MeetingWords.at(of) + (room ? "/room" : "")).saying(page.t("meetings.saved"));
                },
                () -> asking(meeting, about, room, page, model, errors));
    }

    private String asking(
            UUID meeting, @Nullable YoungPersonId about, boolean room, Page page, Model model, BindingResult typed) {
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("workers", AttendanceController.workers(staff));
        return pages.ask(meetings.get(meeting), about, room, page, model);
    }

    private static BindingResult blank() {
        return new BeanPropertyBindingResult(new Form(Ids.next(), "", null, null), "asked");
    }
}
