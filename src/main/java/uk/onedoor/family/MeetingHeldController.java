package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.onedoor.family.FamilyMeeting.Held;
import uk.onedoor.family.FamilyMeeting.Reviewed;
import uk.onedoor.people.Network;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** What came of a family meeting: who came, their own plan, and how it went when it was looked at again. */
@Controller
@RequestMapping("/young-people/{id}/family-meetings/{meeting}")
@OpenTo(Opens.RECORDS)
class MeetingHeldController {

    private static final int REVIEW_WEEKS = 6;

    record HeldForm(
            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "family.meeting.where.missing") @Size(max = 200, message = "family.long.200")
            String where,

            @NotBlank(message = "family.meeting.facilitator.missing") @Size(max = 100, message = "family.long.100")
            String facilitator,

            @Nullable List<UUID> came,

            @Nullable @Size(max = 500, message = "family.long.500")
            String others,

            @NotBlank(message = "family.meeting.plan.missing") @Size(max = 5000, message = "family.long.5000")
            String ownPlan,

            @NotNull(message = "family.meeting.agreed.missing") @Nullable
            Boolean agreed,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String agreedWords,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate reviewOn) {

        Held held() {
            return new Held(
                    on, where, facilitator, others, ownPlan, Boolean.TRUE.equals(agreed), agreedWords, reviewOn);
        }
    }

    record ReviewForm(
            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "family.meeting.review.missing") @Size(max = 2000, message = "family.long.2000")
            String words) {}

    private final FamilyMeetings meetings;
    private final Network network;
    private final FamilyPages pages;
    private final Forms forms;

    MeetingHeldController(FamilyMeetings meetings, Network network, FamilyPages pages, Forms forms) {
        this.meetings = meetings;
        this.network = network;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/held")
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @ModelAttribute("page") Page page,
            Model model) {
        LocalDate today = page.today();
        HeldForm blank = new HeldForm(today, "", "", null, null, "", null, null, today.plusWeeks(REVIEW_WEEKS));
        return asking(id, meeting, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/held")
    String held(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("asked") HeldForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.held(
                            meeting, id, asked.held(), asked.came() == null ? Set.of() : Set.copyOf(asked.came()));
                    return Saved.to(at(id, meeting)).saying(page.t("family.meeting.held.done"));
                },
                () -> asking(id, meeting, page, model, errors));
    }

    @GetMapping("/review")
    @OnlyNow
    String look(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @ModelAttribute("page") Page page,
            Model model) {
        ReviewForm blank = new ReviewForm(page.today(), "");
        return looking(id, meeting, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/review")
    String review(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("asked") ReviewForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.review(meeting, id, new Reviewed(asked.on(), asked.words()));
                    return Saved.to(at(id, meeting)).saying(page.t("family.meeting.reviewed.done"));
                },
                () -> looking(id, meeting, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID meeting, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/meeting-held", (frame, mayWrite) -> {
            FamilyMeeting offered = meetings.get(meeting, frame.records());
            if (!offered.isToBeHeld() && !typed.hasErrors()) {
                throw new NotFound("a meeting that is still to be held " + meeting);
            }
            model.addAttribute("meeting", offered);
            model.addAttribute(
                    "people",
                    network.of(frame.person().id()).stream()
                            .filter(member -> member.around().until() == null)
                            .map(member -> new Choice(
                                    member.id().toString(),
                                    member.around().name(),
                                    member.around().relationship()))
                            .toList());
            model.addAttribute(
                    "agreed",
                    List.of(
                            new Choice("true", page.t("family.meeting.agreed.yes")),
                            new Choice("false", page.t("family.meeting.agreed.no"))));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private String looking(YoungPersonId id, UUID meeting, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/meeting-review", (frame, mayWrite) -> {
            FamilyMeeting held = meetings.get(meeting, frame.records());
            if (held.held() == null || held.reviewed() != null && !typed.hasErrors()) {
                throw new NotFound("a plan to look at again " + meeting);
            }
            model.addAttribute("whole", meetings.whole(held));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id, UUID meeting) {
        return "/young-people/" + id + "/family-meetings/" + meeting;
    }
}
