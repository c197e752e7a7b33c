package uk.onedoor.plans;

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
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.AlongView.Offer;
import uk.onedoor.plans.Offers.CameOfIt;
import uk.onedoor.plans.Offers.NewOffer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Something is offered; later it was tried, kept, or not for them. */
@Controller
@RequestMapping("/young-people/{person}/plan/opportunities")
@OpenTo(Opens.RECORDS)
class OfferController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "plans.words.missing") @Size(max = 300, message = "plans.step.long")
            String words,

            @NotNull(message = "plans.area.missing") @Nullable
            PortfolioArea area,

            @NotBlank(message = "plans.offer.by.missing") @Size(max = 100, message = "plans.step.name.long")
            String by,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on) {}

    record Came(
            @NotNull(message = "plans.ending.how.missing") @Nullable
            CameOfIt what,

            @NotNull(message = "plans.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 1_000, message = "plans.because.long")
            String words) {}

    private final Offers offers;
    private final PlanPages pages;
    private final Forms forms;

    OfferController(Offers offers, PlanPages pages, Forms forms) {
        this.offers = offers;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(
                Ids.next(), "", null, page.viewer() == null ? "" : page.viewer().name(), page.today());
        return offering(person, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String offer(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    PortfolioArea area = Objects.requireNonNull(asked.area());
                    offers.offer(
                            new YoungPersonId(person),
                            new NewOffer(asked.id(), area, asked.words(), asked.by(), asked.on()));
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> offering(person, errors, page, model));
    }

    @GetMapping("/{opportunity}/what-came")
    @OnlyNow
    String askWhatCame(
            @PathVariable UUID person, @PathVariable UUID opportunity, @ModelAttribute("page") Page page, Model model) {
        Came blank = new Came(null, page.today(), null);
        return coming(person, opportunity, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping("/{opportunity}/what-came")
    String came(
            @PathVariable UUID person,
            @PathVariable UUID opportunity,
            @Valid @ModelAttribute("asked") Came asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    CameOfIt what = Objects.requireNonNull(asked.what());
                    offers.say(new YoungPersonId(person), opportunity, what, asked.on(), asked.words());
                    return Saved.to("/young-people/" + person + "/plan").saying(page.t("plans.saved"));
                },
                () -> coming(person, opportunity, errors, page, model));
    }

    private String offering(UUID person, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/offer-new", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("areas", Choice.of(page, PortfolioArea.values()));
        });
    }

    private String coming(UUID person, UUID opportunity, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "plans/offer-came", open -> {
            Offer offer = new AlongWords(page, open.words())
                    .view(open.plan()).offers().stream()
                            .filter(one -> one.id().equals(opportunity))
                            .findFirst()
                            .orElseThrow(() -> new NotFound("offer " + opportunity));
            model.addAttribute("offer", offer);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("ways", Choice.of(page, CameOfIt.values()));
        });
    }
}
