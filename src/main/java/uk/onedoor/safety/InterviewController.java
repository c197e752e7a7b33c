package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.safety.Interview.By;
import uk.onedoor.safety.Interview.Themes;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;

/** What became of the return home interview: offered, done, declined or decided against, by whom and why. */
@Controller
@RequestMapping("/young-people/{id}/missing/{episode}/interview")
@OpenTo(Opens.RECORDS)
class InterviewController {

    record Form(
            @NotNull(message = "unreadable") UUID interview,

            @NotNull(message = "safety.interview.kind.missing") @Nullable
            InterviewKind kind,

            @Nullable UUID worker,

            @Nullable @Size(max = 200, message = "safety.long.200")
            String byName,

            @Nullable @Size(max = 500, message = "safety.long.500")
            String notIndependent,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String words,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String why,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String where,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String withWhom,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String harm,

            @Nullable @Size(max = 2000, message = "safety.long.2000")
            String wouldHelp,

            @Nullable LocalTime time,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {

        /** @throws Refusal when nobody is named, or there are no words where some are needed */
        Interview interview(Clock clock) {
            String name = typed(byName);
            if (worker == null && name.isEmpty()) {
                throw new Refusal("byName", "safety.interview.who.missing");
            }
            InterviewKind what = Objects.requireNonNull(kind);
            // What somebody told is kept whatever came of the talk: one who declines it may have said why they went.
            Themes themes = new Themes(typed(why), typed(where), typed(withWhom), typed(harm), typed(wouldHelp));
            if (what == InterviewKind.DONE && themes.isEmpty()) {
                throw new Refusal("why", "safety.interview.themes.missing");
            }
            boolean saysWhy = what == InterviewKind.DECLINED || what == InterviewKind.DECIDED_AGAINST;
            if (saysWhy && typed(words).isEmpty()) {
                throw new Refusal("words", "safety.interview.why.missing");
            }
            String because = typed(notIndependent);
            By by = new By(worker, worker == null ? name : null, because.isEmpty() ? null : because);
            return new Interview(interview, what, MissingTime.meant(on, time, clock), by, typed(words), themes);
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    private final MissingPages pages;
    private final Interviews interviews;
    private final Staff staff;
    private final Forms forms;
    private final Clock clock;

    InterviewController(MissingPages pages, Interviews interviews, Staff staff, Forms forms, Clock clock) {
        this.pages = pages;
        this.interviews = interviews;
        this.staff = staff;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), null, null, "", "", "", "", "", "", "", "", null, null);
        return asking(id, episode, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    interviews.add(id, episode, asked.interview(clock));
                    return Saved.to(MissingPages.at(id, episode)).saying(page.t("safety.interview.saved"));
                },
                () -> asking(id, episode, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID episode, Page page, Model model, BindingResult typed) {
        return pages.askAbout(id, episode, page, model, "safety/interview", (frame, of) -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("kinds", Choice.of(page, InterviewKind.values()));
            List<Choice> workers = staff.all().stream()
                    .filter(one -> !one.gone())
                    .map(one -> new Choice(one.id().toString(), one.name()))
                    .toList();
            model.addAttribute("workers", workers);
        });
    }
}
