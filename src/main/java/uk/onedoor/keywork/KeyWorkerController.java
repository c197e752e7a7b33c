package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
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
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Naming the one key worker, or handing over to the next: suggestions with their reasons, a person decides. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/young-people/{person}/key-worker")
@OnlyNow
class KeyWorkerController {

    /** Who from when and why; {@code insteadOf} and what follows {@code because} at a change. */
    record Form(
            @NotNull(message = "unreadable") UUID id,
            @Nullable UUID insteadOf,

            @NotNull(message = "keywork.allocation.worker.missing")
            UUID worker,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from,

            @NotBlank(message = "keywork.allocation.because.missing")
            @Size(max = 2000, message = "keywork.too.long.2000")
            String because,

            @Nullable Boolean planned,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate metOn,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String notMetBecause,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate togetherFrom,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate togetherUntil,

            @Size(max = 5000, message = "keywork.too.long.5000") @Nullable
            String told,

            @Nullable UUID toldBy,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate goodbyeOn) {

        /** Only a change is handed over. */
        @Nullable
        Handing handing() {
            if (insteadOf == null) {
                return null;
            }
            if (planned == null) {
                throw new Refusal("planned", "keywork.handover.planned.missing");
            }
            if (toldBy == null) {
                throw new Refusal("toldBy", "keywork.handover.told.by.missing");
            }
            String words = told == null ? "" : told;
            return new Handing(
                    planned, metOn, notMetBecause, togetherFrom, togetherUntil, words, new WorkerId(toldBy), goodbyeOn);
        }
    }

    private final Allocations allocations;
    private final TeamPages teamPages;
    private final Forms forms;

    KeyWorkerController(Allocations allocations, TeamPages teamPages, Forms forms) {
        this.allocations = allocations;
        this.teamPages = teamPages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, Page page, Model model) {
        return show(new YoungPersonId(person), null, page, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID person,
            @Valid @ModelAttribute("allocation") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    allocations.allocate(allocation(new YoungPersonId(person), asked));
                    return Saved.to("/young-people/" + person + "/team").saying(page.t("keywork.allocation.done"));
                },
                () -> show(new YoungPersonId(person), errors, page, model));
    }

    private static NewAllocation allocation(YoungPersonId person, Form asked) {
        return new NewAllocation(
                new AllocationId(asked.id()),
                person,
                new WorkerId(asked.worker()),
                TeamPart.KEY_WORKER,
                null,
                asked.from(),
                asked.because(),
                asked.insteadOf() == null ? null : new AllocationId(asked.insteadOf()),
                asked.handing());
    }

    private String show(YoungPersonId person, @Nullable BindingResult errors, Page page, Model model) {
        TeamPages.Choosing choosing = teamPages.choosing(person, Objects.requireNonNull(page.viewer()), page.today());
        Allocation now = choosing.followed().shown();
        BindingResult asked = errors != null
                ? errors
                : new MapBindingResult(
                        Map.of(
                                "id",
                                Ids.next(),
                                "insteadOf",
                                now == null ? "" : now.id(),
                                "from",
                                page.today(),
                                "planned",
                                "true",
                                "toldBy",
                                now == null ? "" : now.worker()),
                        "allocation");
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("person", choosing.person());
        model.addAttribute("now", now);
        model.addAttribute("two", choosing.followed().areTwo());
        model.addAttribute("followed", choosing.followed().parts());
        model.addAttribute("tellers", choosing.tellers());
        model.addAttribute("suggested", choosing.suggested());
        model.addAttribute("apart", choosing.apart());
        return "keywork/keyWorker";
    }
}
