package uk.onedoor.carers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import uk.onedoor.homes.Feature;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** What a household offers: agreed anew whenever it changes, from a day on. */
@Controller
@RequestMapping("/carers/{household}/terms")
@OpenTo(Opens.CARERS)
class TermsController {

    /** What stands beside the ages: each said or left. */
    enum Extra {
        SIBLINGS,
        EMERGENCIES,
        SHORT_BREAKS_ONLY
    }

    record Form(
            @Nullable UUID id,

            @NotNull(message = "carers.terms.ages.missing")
            @Min(value = 0, message = "carers.terms.ages.wrong")
            @Max(value = 25, message = "carers.terms.ages.wrong")
            @Nullable
            Integer youngest,

            @NotNull(message = "carers.terms.ages.missing")
            @Min(value = 0, message = "carers.terms.ages.wrong")
            @Max(value = 25, message = "carers.terms.ages.wrong")
            @Nullable
            Integer oldest,

            @NotNull(message = "carers.terms.places.missing")
            @Min(value = 1, message = "carers.terms.places.wrong")
            @Max(value = 10, message = "carers.terms.places.wrong")
            @Nullable
            Integer places,

            @Nullable List<Extra> extras,
            @Nullable List<Feature> offers,

            @Nullable @Size(max = 2000, message = "carers.terms.words.long")
            String words,

            @NotNull(message = "carers.terms.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from) {

        Offer offer(HouseholdId household) {
            Set<Extra> chosen = extras == null || extras.isEmpty() ? Set.of() : EnumSet.copyOf(extras);
            return new Offer(
                    id == null ? Ids.next() : id,
                    household,
                    from,
                    Objects.requireNonNull(youngest),
                    Objects.requireNonNull(oldest),
                    Objects.requireNonNull(places),
                    chosen.contains(Extra.SIBLINGS),
                    chosen.contains(Extra.EMERGENCIES),
                    chosen.contains(Extra.SHORT_BREAKS_ONLY),
                    offers == null || offers.isEmpty() ? Set.of() : EnumSet.copyOf(offers),
                    words);
        }
    }

    private final Offers offers;
    private final CarerPages pages;
    private final Forms forms;

    TermsController(Offers offers, CarerPages pages, Forms forms) {
        this.offers = offers;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable HouseholdId household, @ModelAttribute("page") Page page, Model model) {
        Optional<Offer> last = offers.of(household).stream().findFirst();
        Form begun = last.map(offer -> stored(offer, page.today()))
                .orElseGet(() -> new Form(Ids.next(), null, null, 1, List.of(), List.of(), null, page.today()));
        return show(household, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String agree(
            @PathVariable HouseholdId household,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    offers.agree(asked.offer(household));
                    return Saved.to("/carers/" + household).saying(page.t("carers.terms.done"));
                },
                () -> show(household, errors, page, model));
    }

    /** The form begins with what stands now; what it saves is a revision of its own. */
    private static Form stored(Offer offer, LocalDate today) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (offer.siblings()) {
            extras.add(Extra.SIBLINGS);
        }
        if (offer.emergencies()) {
            extras.add(Extra.EMERGENCIES);
        }
        if (offer.shortBreaksOnly()) {
            extras.add(Extra.SHORT_BREAKS_ONLY);
        }
        return new Form(
                Ids.next(),
                offer.youngest(),
                offer.oldest(),
                offer.places(),
                List.copyOf(extras),
                offer.offers().stream().sorted().toList(),
                offer.words(),
                today);
    }

    private String show(HouseholdId household, BindingResult errors, Page page, Model model) {
        model.addAttribute("extras", CarerPages.kinds(page, "carers.terms.extra", Extra.values()));
        model.addAttribute("features", Choice.of(page, Feature.values()));
        return pages.show("terms", pages.open(household), errors, page, model);
    }
}
