package uk.onedoor.nation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Published figures of the viewer's own council, or of one they choose: all of them, one over the years, and a first picture. */
@Controller
@RequestMapping("/nation")
@OpenTo(Opens.COUNTS)
class NationController {

    private final Authorities authorities;
    private final CurrentViewer viewer;

    NationController(Authorities authorities, CurrentViewer viewer) {
        this.authorities = authorities;
        this.viewer = viewer;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable String council, @ModelAttribute("page") Page page, Model model) {
        return show(council, page, model, place -> {
            model.addAttribute("overview", Overview.of(page, Nation.shipped(), place));
            return "nation/nation";
        });
    }

    @GetMapping("/figures/{measure}")
    String one(
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String council,
            @ModelAttribute("page") Page page,
            Model model) {
        Measure asked = Measure.bySlug(measure)
                .filter(found -> found.scale() != null)
                .orElseThrow(() -> new NotFound("measure " + measure));
        return show(council, page, model, place -> {
            model.addAttribute("figure", OverTheYears.of(page, Nation.shipped(), place, asked));
            return "nation/figure";
        });
    }

    @GetMapping("/first-picture")
    String first(
            @RequestParam(required = false) @Nullable String council, @ModelAttribute("page") Page page, Model model) {
        return show(council, page, model, place -> {
            model.addAttribute("picture", FirstPicture.of(page, Nation.shipped(), place));
            return "nation/first-picture";
        });
    }

    /** The page of the council asked for, or of the viewer's own; where figures know no such council, the page to choose one on. */
    private String show(@Nullable String asked, Page page, Model model, Function<Place, String> view) {
        boolean own = asked == null || asked.isBlank();
        String code =
                own ? viewer.get().authority() : Objects.requireNonNull(asked).strip();
        Optional<Place> place = Nation.shipped().authority(code);
        model.addAttribute("council", place.orElse(null));
        model.addAttribute(
                "asked", own ? "" : "?council=" + place.map(Place::code).orElse(""));
        model.addAttribute("chosen", place.map(Place::code).orElse(""));
        model.addAttribute("choices", choices());
        return place.map(view).orElseGet(() -> choose(own, code, page, model));
    }

    private String choose(boolean own, String code, Page page, Model model) {
        Nation nation = Nation.shipped();
        Optional<FormerCouncil> former = nation.former(code);
        model.addAttribute("unknown", unknown(own, code, former, page));
        model.addAttribute(
                "offered",
                former.map(nation::successors)
                        .orElseGet(() -> nation.authority("E06000065").stream().toList()));
        return "nation/choose";
    }

    /** Which council there are no figures of, in a sentence. */
    private String unknown(boolean own, String code, Optional<FormerCouncil> former, Page page) {
        if (former.isPresent()) {
            FormerCouncil council = former.get();
            return page.t("nation.choose.former", council.name(), page.date(Objects.requireNonNull(council.until())));
        }
        return own
                ? authorities
                        .find(code)
                        .map(council ->
                                page.t(council.demo() ? "nation.choose.demo" : "nation.choose.own", council.name()))
                        .orElseGet(() -> page.t("nation.choose.asked"))
                : page.t("nation.choose.asked");
    }

    private static List<Choice> choices() {
        return Nation.shipped().authorities().stream()
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }
}
