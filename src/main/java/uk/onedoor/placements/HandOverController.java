package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Hands a request for a home to somebody else, who sees to it from then on. */
@Controller
@RequestMapping("/young-people/{id}/home-requests/{request}/hand-over")
@OpenTo(Opens.HOMES)
class HandOverController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID handing,

            @NotNull(message = "placements.hand.owner.missing") @Nullable
            WorkerId owner,

            @NotBlank(message = "placements.hand.because.missing") @Size(max = 1000, message = "placements.long.1000")
            String because) {}

    private final HomeRequests requests;
    private final PlacementPages pages;
    private final Forms forms;

    HandOverController(HomeRequests requests, PlacementPages pages, Forms forms) {
        this.requests = requests;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), null, "");
        return asking(id, request, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String handOver(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    WorkerId to = Objects.requireNonNull(asked.owner());
                    requests.handOver(
                            Objects.requireNonNull(asked.handing()), new HomeRequestId(request), to, asked.because());
                    return Saved.to("/young-people/" + id + "/home-requests/" + request)
                            .saying(page.t("placements.hand.done"));
                },
                () -> asking(id, request, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID request, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "placements/hand-over", frame -> {
            HomeRequest asked = requests.of(frame, new HomeRequestId(request));
            UUID owner = asked.promise().owner();
            Set<UUID> may =
                    requests.maySeeTo(asked).stream().map(WorkerId::value).collect(Collectors.toSet());
            may.add(owner);
            Map<UUID, String> names = pages.names(may);
            model.addAttribute("asked", asked);
            model.addAttribute("owner", names.getOrDefault(owner, ""));
            model.addAttribute(
                    "owners",
                    names.entrySet().stream()
                            .filter(one -> !one.getKey().equals(owner))
                            .sorted(Map.Entry.comparingByValue())
                            .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                            .toList());
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
