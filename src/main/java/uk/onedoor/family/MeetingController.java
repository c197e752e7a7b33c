package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import uk.onedoor.family.FamilyMeeting.Answered;
import uk.onedoor.family.FamilyMeeting.Offer;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A family meeting: offered, what the family said, and all that came of it. */
@Controller
@RequestMapping("/young-people/{id}/family-meetings")
@OpenTo(Opens.RECORDS)
class MeetingController {

    record OfferForm(
            @NotNull(message = "family.form.stale") UUID meeting,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @NotBlank(message = "family.meeting.to.missing") @Size(max = 200, message = "family.long.200")
            String to,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String about) {}

    record AnswerForm(
            @NotNull(message = "family.meeting.answer.missing") @Nullable
            MeetingAnswer answer,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1000, message = "family.long.1000")
            String words) {}

    private final FamilyMeetings meetings;
    private final FamilyPages pages;
    private final Forms forms;

    MeetingController(FamilyMeetings meetings, FamilyPages pages, Forms forms) {
        this.meetings = meetings;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        OfferForm blank = new OfferForm(Ids.next(), page.today(), "", null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String offer(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") OfferForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.offer(asked.meeting(), id, new Offer(asked.on(), asked.to(), asked.about()));
                    return Saved.to(at(id, asked.meeting())).saying(page.t("family.meeting.offered.done"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{meeting}")
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(
                id,
                page,
                model,
                "family/meeting",
                (frame, mayWrite) ->
                        model.addAttribute("whole", meetings.whole(meetings.get(meeting, frame.records()))));
    }

    @GetMapping("/{meeting}/answer")
    @OnlyNow
    String hear(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @ModelAttribute("page") Page page,
            Model model) {
        AnswerForm blank = new AnswerForm(null, page.today(), null);
        return hearing(id, meeting, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/{meeting}/answer")
    String answer(
            @PathVariable YoungPersonId id,
            @PathVariable UUID meeting,
            @Valid @ModelAttribute("asked") AnswerForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    meetings.answer(
                            meeting,
                            id,
                            new Answered(Objects.requireNonNull(asked.answer()), asked.on(), asked.words()));
                    return Saved.to(at(id, meeting)).saying(page.t("family.meeting.answered.done"));
                },
                () -> hearing(id, meeting, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(
                id,
                page,
                model,
                "family/meeting-new",
                (frame, mayWrite) -> model.addAttribute("form", forms.show(page, typed)));
    }

    private String hearing(YoungPersonId id, UUID meeting, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "family/meeting-answer", (frame, mayWrite) -> {
            FamilyMeeting offered = meetings.get(meeting, frame.records());
            if (!offered.waits() && !typed.hasErrors()) {
                throw new NotFound("an answer that is still to come " + meeting);
            }
            model.addAttribute("meeting", offered);
            model.addAttribute("answers", Choice.of(page, List.of(MeetingAnswer.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id, UUID meeting) {
        return "/young-people/" + id + "/family-meetings/" + meeting;
    }
}
