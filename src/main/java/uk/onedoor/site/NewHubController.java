package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.WorkerId;

/** The administrator opens a hub: what it is called, since when, and who runs it. */
@Controller
@OpenTo(Opens.SETTINGS)
class NewHubController {

    record Form(
            @NotBlank(message = "site.firstRun.hub.missing") @Size(max = 100, message = "site.firstRun.long")
            String hub,

            @NotNull(message = "site.hubs.openedOn.missing") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate openedOn,

            @Nullable @Size(max = 30, message = "site.accounts.phone.long")
            String phone,

            @Nullable WorkerId manager,

            @Nullable @Size(max = 100, message = "site.firstRun.long")
            String name,

            @Nullable @Pattern(regexp = "[A-Za-z0-9._@+-]{3,100}", message = "site.accounts.username.wrong")
            String username) {}

    private final HubOpening opening;
    private final Forms forms;

    NewHubController(HubOpening opening, Forms forms) {
        this.opening = opening;
        this.forms = forms;
    }

    @GetMapping("/hubs/new")
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        List<Choice> managers = new ArrayList<>();
        opening.colleagues()
                .forEach(worker -> managers.add(new Choice(worker.id().toString(), worker.name())));
        model.addAttribute("managers", managers);
        model.addAttribute("form", forms.show(page, errors));
        return "site/hub-new";
    }

    @PostMapping("/hubs")
    String open(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    HubOpening.Opened opened = opening.open(asked, Objects.requireNonNull(asked.openedOn()));
                    Saved saved =
                            Saved.to("/accounts/" + opened.manager()).saying(page.t("site.hubs.opened", asked.hub()));
                    return opened.code() == null ? saved : saved.with("code", opened.code());
                },
                () -> ask(asked, errors, page, model));
    }
}
