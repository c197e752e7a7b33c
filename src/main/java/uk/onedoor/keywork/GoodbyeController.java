package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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

/** Telling of the goodbye of a key worker who left: when it was, how, and what the young person said. */
@Controller
@OpenTo(Opens.ALONGSIDE)
@RequestMapping("/young-people/{person}/team/{allocation}/goodbye")
@OnlyNow
class GoodbyeController {

    /** When it was, how it went, and their own words. */
    record Form(
            @NotNull(message = "keywork.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotBlank(message = "keywork.goodbye.words.missing") @Size(max = 5000, message = "keywork.too.long.5000")
            String words,

            @Size(max = 5000, message = "keywork.too.long.5000") @Nullable
            String own) {}

    private final TeamGoodbyes goodbyes;
    private final TeamPages teamPages;
    private final Forms forms;

    GoodbyeController(TeamGoodbyes goodbyes, TeamPages teamPages, Forms forms) {
        this.goodbyes = goodbyes;
        this.teamPages = teamPages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID person, @PathVariable UUID allocation, Page page, Model model) {
        return show(person, allocation, null, page, model);
    }

    @PostMapping
    String record(
            @PathVariable UUID person,
            @PathVariable UUID allocation,
            @Valid @ModelAttribute("goodbye") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    goodbyes.tell(parted(person, allocation).came().id(), asked.on(), asked.words(), asked.own());
                    return Saved.to("/young-people/" + person + "/team").saying(page.t("keywork.goodbye.done"));
                },
                () -> show(person, allocation, errors, page, model));
    }

    private String show(UUID person, UUID allocation, @Nullable BindingResult errors, Page page, Model model) {
        model.addAttribute(
                "form",
                forms.show(
                        page, errors == null ? new MapBindingResult(Map.of("on", page.today()), "goodbye") : errors));
        TeamPages.Parted parted = parted(person, allocation);
        model.addAttribute("person", parted.person());
        model.addAttribute("came", parted.came());
        model.addAttribute("left", parted.left());
        return "keywork/goodbye";
    }

    private TeamPages.Parted parted(UUID person, UUID allocation) {
        return teamPages.parted(new YoungPersonId(person), new AllocationId(allocation), goodbyes);
    }
}
