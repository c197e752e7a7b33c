package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Goodbyes.Goodbye;
import uk.onedoor.staff.Goodbyes.LeavingReason;
import uk.onedoor.staff.Goodbyes.Plan;
import uk.onedoor.staff.Goodbyes.Talk;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Planning how somebody leaves, that they stay after all, and the talk about why they go. */
@Controller
@RequestMapping("/staff/{worker}")
@OpenTo(Opens.STAFF)
class GoodbyeController {

    record Form(
            @NotNull(message = "staff.goodbye.last.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate lastDay,

            @Nullable WorkerId tells,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate tellBy,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate farewellOn,

            @Nullable @Size(max = 1000, message = "staff.goodbye.farewell.long")
            String farewell,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate talkBy,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate handedInOn) {

        static Form of(@Nullable Plan plan) {
            return plan == null
                    ? new Form(null, null, null, null, null, null, null)
                    : new Form(
                            plan.lastDay(),
                            plan.tells(),
                            plan.tellBy(),
                            plan.farewellOn(),
                            plan.farewell(),
                            plan.talkBy(),
                            plan.handedInOn());
        }

        Plan plan() {
            return new Plan(
                    java.util.Objects.requireNonNull(lastDay), tells, tellBy, farewellOn, farewell, talkBy, handedInOn);
        }
    }

    record TalkForm(
            @Nullable UUID id,

            @NotNull(message = "staff.supervision.held.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate heldOn,

            @NotEmpty(message = "staff.talk.reasons.missing") @Nullable
            List<LeavingReason> reasons,

            @Nullable @Size(max = 4000, message = "staff.talk.words.long")
            String words) {}

    private final WorkPages work;
    private final WorkShown shown;
    private final Goodbyes goodbyes;
    private final Forms forms;

    GoodbyeController(WorkPages work, WorkShown shown, Goodbyes goodbyes, Forms forms) {
        this.work = work;
        this.shown = shown;
        this.goodbyes = goodbyes;
        this.forms = forms;
    }

    @GetMapping("/goodbye")
    String ask(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        return show(open(worker), null, page, model);
    }

    @PostMapping("/goodbye")
    String plan(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        return forms.save(
                errors,
                () -> {
                    goodbyes.plan(worker, asked.plan());
                    return Saved.to(open.at()).saying(page.t("staff.goodbye.done"));
                },
                () -> show(open, errors, page, model));
    }

    @PostMapping("/goodbye/staying")
    String stay(@PathVariable WorkerId worker, @ModelAttribute("page") Page page) {
        Open open = open(worker);
        return forms.save(() -> {
            goodbyes.callOff(worker);
            return Saved.to(open.at()).saying(page.t("staff.goodbye.stays.done"));
        });
    }

    @GetMapping("/leaving-talk")
    String askWhy(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        TalkForm begun = new TalkForm(Ids.next(), page.today(), List.of(), null);
        return showTalk(work.open(worker, Standing.LEADS), new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/leaving-talk")
    String keepWhy(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") TalkForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = work.open(worker, Standing.LEADS);
        return forms.save(
                errors,
                () -> {
                    UUID id = asked.id() == null ? Ids.next() : asked.id();
                    EnumSet<LeavingReason> reasons = EnumSet.copyOf(java.util.Objects.requireNonNull(asked.reasons()));
                    goodbyes.keep(worker, new Talk(id, asked.heldOn(), reasons, asked.words()));
                    return Saved.to(open.at()).saying(page.t("staff.talk.done"));
                },
                () -> showTalk(open, errors, page, model));
    }

    private Open open(WorkerId worker) {
        return work.open(worker, Standing.LEADS, Standing.ADMINISTERS);
    }

    private String show(Open open, @Nullable BindingResult errors, Page page, Model model) {
        WorkerId worker = open.worker().id();
        Plan plan = goodbyes.of(worker).map(Goodbye::plan).orElse(null);
        model.addAttribute("open", open);
        model.addAttribute("planned", plan != null);
        model.addAttribute("goodbye", shown.goodbye(page, open));
        model.addAttribute("people", work.others(worker));
        model.addAttribute("form", forms.show(page, errors, Stored.of(Form.of(plan))));
        return "staff/goodbye";
    }

    private String showTalk(Open open, BindingResult errors, Page page, Model model) {
        WorkerId worker = open.worker().id();
        model.addAttribute("open", open);
        model.addAttribute("leaves", goodbyes.of(worker).isPresent());
        model.addAttribute("talk", goodbyes.talk(worker).orElse(null));
        model.addAttribute("reasons", Choice.of(page, LeavingReason.values()));
        model.addAttribute("form", forms.show(page, errors));
        return "staff/leaving-talk";
    }
}
