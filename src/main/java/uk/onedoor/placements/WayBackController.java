package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.placements.WayBack.Living;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.StayId;

/** Plans how a young person who lives out of their area comes back. */
@Controller
@RequestMapping("/young-people/{id}/way-back/{stay}")
@OpenTo(Opens.HOMES)
class WayBackController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID way,

            @NotNull(message = "placements.request.owner.missing") @Nullable
            UUID owner,

            @NotNull(message = "placements.back.by.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate backBy,

            @NotBlank(message = "placements.back.happen.missing") @Size(max = 2000, message = "placements.long.2000")
            String hasToHappen,

            @NotNull(message = "placements.back.look.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate lookOn) {

        Back back() {
            return new Back(
                    Objects.requireNonNull(owner),
                    Objects.requireNonNull(backBy),
                    hasToHappen,
                    Objects.requireNonNull(lookOn));
        }
    }

    private final WaysBack ways;
    private final People people;
    private final PlacementPages pages;
    private final Forms forms;

    WayBackController(WaysBack ways, People people, PlacementPages pages, Forms forms) {
        this.ways = ways;
        this.people = people;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id, @PathVariable UUID stay, @ModelAttribute("page") Page page, Model model) {
        return asking(id, stay, page, model, null);
    }

    @PostMapping
    String plan(
            @PathVariable YoungPersonId id,
            @PathVariable UUID stay,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    ways.planAgain(
                            Objects.requireNonNull(asked.way()),
                            people.everyRecord(id),
                            new StayId(stay),
                            asked.back());
                    return Saved.to("/way-backs").saying(page.t("placements.back.done"));
                },
                () -> asking(id, stay, page, model, errors));
    }

    private String asking(YoungPersonId id, UUID stay, Page page, Model model, @Nullable BindingResult typed) {
        return pages.ask(id, page, model, "placements/way-back", frame -> {
            Living living = ways.get(new StayId(stay), frame.records());
            model.addAttribute("living", living);
            model.addAttribute("owners", pages.owners());
            model.addAttribute("form", forms.show(page, typed == null ? opened(page, living) : typed));
        });
    }

    /** What holds now, to be said anew. */
    private static BindingResult opened(Page page, Living living) {
        UUID me = Objects.requireNonNull(page.viewer()).account();
        Back back = living.back();
        Form form = back == null
                ? new Form(Ids.next(), me, null, "", null)
                : new Form(Ids.next(), back.owner(), back.by(), back.hasToHappen(), back.lookOn());
        return new BeanPropertyBindingResult(form, "asked");
    }
}
