package uk.onedoor.meetings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Staff;

/** Who is at a meeting: who came, who left, who could not come. It says nothing of records, and is fit for every screen. */
@Controller
@RequestMapping("/meetings/{daily}/attendance")
@OpenTo(Opens.TEAM)
class AttendanceController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "meetings.kind.missing") Attendance.@Nullable Kind kind,

            @Nullable UUID worker,

            @Nullable @Size(max = 100, message = "meetings.long.100")
            String name,

            @Nullable @Size(max = 100, message = "meetings.long.100")
            String ofWhom) {}

    private final Meetings meetings;
    private final MeetingWords words;
    private final Staff staff;
    private final Forms forms;

    AttendanceController(Meetings meetings, MeetingWords words, Staff staff, Forms forms) {
        this.meetings = meetings;
        this.words = words;
        this.staff = staff;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable("daily") UUID meeting, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), Attendance.Kind.HERE, null, "", "");
        return asking(meeting, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String add(
            @PathVariable("daily") UUID meeting,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.come(
                            meeting,
                            asked.id(),
                            Objects.requireNonNull(asked.kind()),
                            asked.worker(),
                            typed(asked.name()),
                            typed(asked.ofWhom()));
                    return Saved.to("/meetings/" + meeting + "/attendance").saying(page.t("meetings.saved"));
                },
                () -> asking(meeting, page, model, errors));
    }

    @PostMapping("/{attendance}/left")
    String left(@PathVariable("daily") UUID meeting, @PathVariable UUID attendance, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            meetings.leave(meeting, attendance);
            return Saved.to("/meetings/" + meeting + "/attendance").saying(page.t("meetings.saved"));
        });
    }

    private String asking(UUID meeting, Page page, Model model, BindingResult typed) {
        Meeting of = meetings.get(meeting);
        model.addAttribute("meeting", words.meeting(page, of));
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("kinds", Choice.of(page, Attendance.Kind.values()));
        model.addAttribute("workers", workers(staff));
        return "meetings/attendance";
    }

    /** Everybody who works here, to choose from. */
    static List<Choice> workers(Staff staff) {
        return staff.all().stream()
                .filter(one -> !one.gone())
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
