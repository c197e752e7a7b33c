package uk.onedoor.keywork;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
import uk.onedoor.shared.Refusal;

/** The time of keeping in touch with somebody who stepped away comes to its end. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/young-people/{person}/staying-close/ending")
class LosingTouchController {

    /** With which hub, and from when. */
    record Form(
            @NotNull(message = "keywork.parting.hub.missing")
            UUID hub,

            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on) {}

    private final SupportEpisodes support;
    private final PartingPages partings;
    private final Pages pages;

    LosingTouchController(SupportEpisodes support, PartingPages partings, Pages pages) {
        this.support = support;
        this.partings = partings;
        this.pages = pages;
    }

    @GetMapping
    String ask(@PathVariable UUID person, Page page, Model model) {
        return show(person, null, page, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID person,
            @Valid @ModelAttribute("parting") Form asked,
            BindingResult errors,
            Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PartingPages.Parting parting =
                partings.losingTouch(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        if (!errors.hasErrors()) {
            try {
                support.endStayClose(parting.person().id(), new HubId(asked.hub()), asked.on());
                flash.addFlashAttribute(
                        "done", page.t("keywork.touch.done", parting.person().nameUsed()));
                return "redirect:/young-people/before";
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, errors, page, model);
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        PartingPages.Parting parting =
                partings.losingTouch(new YoungPersonId(person), Objects.requireNonNull(page.viewer()));
        BindingResult asked = errors != null
                ? errors
                : new MapBindingResult(Map.of("hub", parting.hubs().get(0).value(), "on", page.today()), "parting");
        model.addAttribute("form", pages.form(page, asked));
        model.addAttribute("person", parting.person());
        model.addAttribute("hubs", parting.hubs());
        model.addAttribute("keyWorker", parting.keyWorker());
        return "keywork/losingTouch";
    }
}
