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

/** The team around a young person: who does what, with their phone; somebody joins it, somebody's part ends. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/team")
class TeamController {

    /** Who joins, as what, from when and why. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "keywork.allocation.worker.missing")
            UUID worker,

            @NotNull(message = "keywork.team.part.missing") TeamPart part,

            @Nullable PortfolioArea area,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate from,

            @NotBlank(message = "keywork.allocation.because.missing")
            @Size(max = 2000, message = "keywork.too.long.2000")
            String because) {}

    /** From when a part is no more, and why. */
    record EndingForm(
            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotBlank(message = "keywork.team.ending.missing") @Size(max = 2000, message = "keywork.too.long.2000")
            String because) {}

    private final Allocations allocations;
    private final TeamPages teamPages;
    private final Forms forms;

    TeamController(Allocations allocations, TeamPages teamPages, Forms forms) {
        this.allocations = allocations;
        this.teamPages = teamPages;
        this.forms = forms;
    }

    @GetMapping
    String team(@PathVariable UUID person, Page page, Model model) {
        var asked = Map.of("id", Ids.next(), "from", page.today());
        return show(person, new MapBindingResult(asked, "part"), page, model);
    }

    @PostMapping
    String join(
            @PathVariable UUID person,
            @Valid @ModelAttribute("part") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    allocations.allocate(allocation(new YoungPersonId(person), asked));
                    return Saved.to("/young-people/" + person + "/team").saying(page.t("keywork.team.done"));
                },
                () -> show(person, errors, page, model));
    }

    @GetMapping("/{allocation}/ending")
    @OnlyNow
    String askEnding(@PathVariable UUID person, @PathVariable UUID allocation, Page page, Model model) {
        var asked = new MapBindingResult(Map.of("on", page.today()), "ending");
        return showEnding(person, allocation, asked, page, model);
    }

    @PostMapping("/{allocation}/ending")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID allocation,
            @Valid @ModelAttribute("ending") EndingForm asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    allocations.end(ending(person, allocation, page).part().id(), asked.on(), asked.because());
                    return Saved.to("/young-people/" + person + "/team").saying(page.t("keywork.team.ending.done"));
                },
                () -> showEnding(person, allocation, errors, page, model));
    }

    private static NewAllocation allocation(YoungPersonId person, Form asked) {
        if (asked.part() == TeamPart.KEY_WORKER) {
            throw new Refusal("part", "keywork.team.key.worker.elsewhere");
        }
        return new NewAllocation(
                new AllocationId(asked.id()),
                person,
                new WorkerId(asked.worker()),
                asked.part(),
                asked.part() == TeamPart.PORTFOLIO_LEAD ? asked.area() : null,
                asked.from(),
                asked.because(),
                null,
                null);
    }

    private String show(UUID person, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        TeamPages.Team team = teamPages.team(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        model.addAttribute("person", team.person());
        model.addAttribute("now", team.now());
        model.addAttribute("before", team.before());
        model.addAttribute("parts", team.mayGive());
        model.addAttribute("workers", team.workers());
        model.addAttribute("mayChooseKeyWorker", team.mayChooseKeyWorker());
        model.addAttribute("covers", team.covers());
        model.addAttribute("mended", team.mended());
        model.addAttribute("tellsGoodbye", TeamGoodbyes.tells(Objects.requireNonNull(page.viewer())));
        return "keywork/team";
    }

    private String showEnding(UUID person, UUID allocation, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        TeamPages.Ending ending = ending(person, allocation, page);
        model.addAttribute("person", ending.person());
        model.addAttribute("part", ending.part());
        return "keywork/ending";
    }

    private TeamPages.Ending ending(UUID person, UUID allocation, Page page) {
        return teamPages.ending(
                new YoungPersonId(person), new AllocationId(allocation), Objects.requireNonNull(page.viewer()));
    }
}
