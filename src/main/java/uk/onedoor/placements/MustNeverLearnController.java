package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.placements.NeverLearns.Who;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Writes down who must never learn where a home stands, and that this is over. */
@Controller
@RequestMapping("/homes/{home}/never-learn")
@OpenTo(Opens.MANAGERS)
class MustNeverLearnController {

    record Form(
            @NotNull(message = "placements.form.stale") @Nullable
            UUID said,

            @NotNull(message = "placements.never.who.missing") @Nullable
            UUID who,

            @NotNull(message = "placements.never.from.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @NotBlank(message = "placements.never.said.missing") @Size(max = 200, message = "placements.long.200")
            String saidBy,

            @NotBlank(message = "placements.never.because.missing") @Size(max = 1000, message = "placements.long.1000")
            String because) {}

    record OverForm(
            @NotBlank(message = "placements.never.over.missing") @Size(max = 500, message = "placements.mix.long.500")
            String because) {}

    private final MustNeverLearn never;
    private final OurHomes homes;
    private final Audit audit;
    private final Forms forms;

    MustNeverLearnController(MustNeverLearn never, OurHomes homes, Audit audit, Forms forms) {
        this.never = never;
        this.homes = homes;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping("/new")
    String ask(@PathVariable HomeId home, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, page.today(), "", "");
        return asking(home, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String note(
            @PathVariable HomeId home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    never.note(
                            Objects.requireNonNull(asked.said()),
                            home,
                            Objects.requireNonNull(asked.who()),
                            Objects.requireNonNull(asked.from()),
                            asked.saidBy(),
                            asked.because());
                    return Saved.to(address(home)).saying(page.t("placements.never.saved"));
                },
                () -> asking(home, page, model, errors));
    }

    @GetMapping("/{never}/over")
    String askOver(
            @PathVariable HomeId home, @PathVariable("never") UUID id, @ModelAttribute("page") Page page, Model model) {
        return askingOver(home, id, page, model, new BeanPropertyBindingResult(new OverForm(""), "asked"));
    }

    @PostMapping("/{never}/over")
    String over(
            @PathVariable HomeId home,
            @PathVariable("never") UUID id,
            @Valid @ModelAttribute("asked") OverForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    never.over(id, home, asked.because());
                    return Saved.to(address(home)).saying(page.t("placements.never.over.said"));
                },
                () -> askingOver(home, id, page, model, errors));
    }

    private String asking(HomeId home, Page page, Model model, BindingResult typed) {
        return audit.page(() -> {
            List<Who> everybody = never.everybody(home);
            audit.shown(everybody.stream()
                    .map(one -> one.person().value())
                    .distinct()
                    .toList());
            model.addAttribute("home", homes.get(home));
            model.addAttribute(
                    "everybody",
                    everybody.stream()
                            .map(one -> new Choice(one.key().toString(), one.name()))
                            .toList());
            model.addAttribute("form", forms.show(page, typed));
            return "placements/never-learn-new";
        });
    }

    private String askingOver(HomeId home, UUID id, Page page, Model model, BindingResult typed) {
        return audit.page(() -> {
            NeverLearns said = never.get(id, home);
            audit.shown(List.of());
            model.addAttribute("home", homes.get(home));
            model.addAttribute("never", said.id());
            model.addAttribute("who", said.who().name());
            model.addAttribute("form", forms.show(page, typed));
            return "placements/never-learn-over";
        });
    }

    private static String address(HomeId home) {
        return "/homes/" + home + "/address";
    }
}
