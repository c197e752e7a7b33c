package uk.onedoor.nights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Moves;

/** Nights of a month, a quarter or a year: in tens for who works with numbers, by young person for who may see them. */
@Controller
class NightsController {

    record Form(
            @NotNull(message = "nights.baseline.figure.missing") @Nullable
            NightFigure figure,

            @NotNull(message = "nights.baseline.nights.wrong")
            @Min(value = 1, message = "nights.baseline.nights.wrong")
            @Max(value = 1_000_000, message = "nights.baseline.nights.wrong")
            @Nullable
            Integer nights,

            @NotBlank(message = "nights.baseline.words.missing")
            @Size(max = 1000, message = "nights.baseline.words.long")
            String words,

            @Nullable UUID baseline,
            @Nullable UUID instead) {}

    private final NightPages pages;
    private final NightFigures figures;
    private final Forms forms;
    private final Moves moves;
    private final Audit audit;

    NightsController(NightPages pages, NightFigures figures, Moves moves, Forms forms, Audit audit) {
        this.pages = pages;
        this.figures = figures;
        this.moves = moves;
        this.forms = forms;
        this.audit = audit;
    }

    @GetMapping("/nights")
    @OpenTo(Opens.COUNTS)
    String show(@RequestParam(required = false) @Nullable String of, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Period period = Period.of(of, page.today().minusDays(1));
            audit.shown(pages.show(page, model, period));
            boolean manages = Objects.requireNonNull(page.viewer()).may(Opens.MANAGERS);
            model.addAttribute("moves", manages ? moves.between(period.first(), period.last()) : null);
            return "nights/nights";
        });
    }

    @GetMapping("/nights/baseline")
    @OpenTo(Opens.MANAGERS)
    String ask(@RequestParam(defaultValue = "BED") NightFigure figure, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(figure, null, "", Ids.next(), pages.holds(figure));
        return pages.asking(page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/nights/baseline")
    @OpenTo(Opens.MANAGERS)
    String state(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID id = asked.baseline() == null ? Ids.next() : asked.baseline();
                    int nights = Objects.requireNonNull(asked.nights());
                    figures.state(id, Objects.requireNonNull(asked.figure()), nights, asked.words(), asked.instead());
                    return Saved.to("/nights").saying(page.t("nights.baseline.done"));
                },
                () -> pages.asking(page, model, errors));
    }
}
