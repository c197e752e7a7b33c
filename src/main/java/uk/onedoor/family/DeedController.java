package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.family.FamilyMeeting.Deed;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** The lines of a family's own plan: who does what, by when, and that it was done. */
@Controller
@RequestMapping("/young-people/{id}/family-meetings/{meeting}/deeds")
@OpenTo(Opens.RECORDS)
class DeedController {

    private static final int WEEKS = 2;

    record Form(
            @NotNull(message = "family.form.stale") UUID deed,

            @NotBlank(message = "family.deed.who.missing") @Size(max = 100, message = "family.long.100")
            String who,

            @NotBlank(message = "family.deed.what.missing") @Size(max = 300, message = "family.long.300")
            String what,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate by) {}

    private final FamilyMeetings meetings;
    private final FamilyPages pages;
    private final Forms forms;

    DeedController(FamilyMeetings meetings, FamilyPages pages, Forms forms) {
        this.meetings = meetings;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), "", "", page.today().plusWeeks(WEEKS));
        return asking(id, meeting, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String add(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.add(meeting, id, new Deed(asked.deed(), asked.who(), asked.what(), asked.by(), null));
                    return Saved.to(at(id, meeting)).saying(page.t("family.deed.added"));
                },
                () -> asking(id, meeting, page, model, errors));
    }

    @PostMapping("/{deed}/done")
    String done(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @PathVariable UUID deed,
            @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            meetings.done(meeting, id, deed, page.today());
            return Saved.to(at(id, meeting)).saying(page.t("family.deed.done.said"));
        });
    }

    private String asking(YoungPersonId id, UUID meeting, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/deed-new", (frame, mayWrite) -> {
            FamilyMeeting held = meetings.get(meeting, frame.records());
            if (held.held() == null) {
                throw new NotFound("a held meeting " + meeting);
            }
            model.addAttribute("meeting", held);
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id, UUID meeting) {
        return "/young-people/" + id + "/family-meetings/" + meeting;
    }
}
