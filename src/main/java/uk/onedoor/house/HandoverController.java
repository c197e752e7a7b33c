package uk.onedoor.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** The change of shift: the page is made, whoever goes adds what it does not say, and whoever comes reads it. */
@Controller
@OpenTo(Opens.HOMES)
class HandoverController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @Nullable @Size(max = 2000, message = "house.long.2000")
            String words) {

        @Nullable
        String said() {
            return words == null || words.isBlank() ? null : words.strip();
        }
    }

    private final Handovers handovers;
    private final HandoverPages pages;
    private final Forms forms;

    HandoverController(Handovers handovers, HandoverPages pages, Forms forms) {
        this.handovers = handovers;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/homes/{home}/handover")
    String ask(@PathVariable HomeId home, @ModelAttribute("page") Page page, Model model) {
        return asking(home, page, model, new BeanPropertyBindingResult(new Form(Ids.next(), null), "asked"));
    }

    @PostMapping("/homes/{home}/handover")
    String handOver(
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    handovers.handOver(asked.id(), home, asked.said());
                    return Saved.to(HandoverPages.at(home, asked.id())).saying(page.t("house.handed.done"));
                },
                () -> asking(home, page, model, errors));
    }

    @GetMapping("/homes/{home}/handovers/{shiftHandover}")
    String show(
            @PathVariable HomeId home,
            @PathVariable("shiftHandover") UUID id,
            @ModelAttribute("page") Page page,
            Model model) {
        Handover handover = handovers.get(home, id);
        UUID viewer = Objects.requireNonNull(page.viewer()).account();
        model.addAttribute("shown", pages.of(handover, page));
        model.addAttribute("handed", pages.handed(handover, viewer, page));
        return "house/handed";
    }

    @PostMapping("/homes/{home}/handovers/{shiftHandover}/read")
    String read(@PathVariable HomeId home, @PathVariable("shiftHandover") UUID id, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            handovers.read(home, id);
            return Saved.to(HandoverPages.at(home, id)).saying(page.t("house.read.done"));
        });
    }

    private String asking(HomeId home, Page page, Model model, BindingResult typed) {
        model.addAttribute("shown", pages.now(home, page));
        model.addAttribute("at", HandoverPages.at(home));
        model.addAttribute(
                "last",
                handovers
                        .last(home)
                        .map(one -> HandoverPages.at(home, one.id()))
                        .orElse(null));
        model.addAttribute("form", forms.show(page, typed));
        return "house/handover";
    }
}
