package uk.onedoor.placements;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PlacementsShown.Handed;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Purpose;

/** Asks for a home for a young person, and shows every option for it with its reasons. */
@Controller
@RequestMapping("/young-people/{id}/home-requests")
@OpenTo(Opens.HOMES)
class HomeRequestController {

    private final HomeRequests requests;
    private final OptionPages options;
    private final OurHomes homes;
    private final PlacementPages pages;
    private final Forms forms;

    HomeRequestController(
            HomeRequests requests, OptionPages options, OurHomes homes, PlacementPages pages, Forms forms) {
        this.requests = requests;
        this.options = options;
        this.homes = homes;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        UUID me = Objects.requireNonNull(page.viewer()).account();
        RequestForm blank = RequestForm.blank(Ids.next(), page.today(), me);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @GetMapping
    String list(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "placements/home-requests-of", frame -> {
            List<HomeRequest> all = requests.of(frame.person().id());
            model.addAttribute("asked", all);
            model.addAttribute("open", options.open(all));
        });
    }

    @PostMapping
    String save(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") RequestForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    if (asked.wishHome() != null) {
                        homes.get(new HomeId(asked.wishHome()));
                    }
                    String provocation = page.t("placements.provocation." + asked.question());
                    requests.ask(asked.asked(id, provocation));
                    return Saved.to("/young-people/" + id + "/home-requests/" + asked.request())
                            .saying(page.t("placements.request.done"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{request}")
    @OnlyNow
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(id, page, model, "placements/home-request", frame -> {
            HomeRequest asked = requests.of(frame, new HomeRequestId(request));
            model.addAttribute("handed", handed(page, asked));
            pages.named(frame, options.fill(page, model, asked, all));
        });
    }

    private List<Handed> handed(Page page, HomeRequest asked) {
        List<HandedOver> all = requests.handedOver(asked.id());
        Map<UUID, String> names = pages.names(
                all.stream().flatMap(one -> Stream.of(one.from(), one.to())).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new Handed(
                        page.t(
                                "placements.handed",
                                names.getOrDefault(one.from(), ""),
                                names.getOrDefault(one.to(), ""),
                                page.moment(one.at())),
                        one.because()))
                .toList();
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "placements/home-request-new", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("provocation", page.t("placements.provocation." + question(typed)));
            model.addAttribute("wishBys", Choice.of(page, WishBy.values()));
            model.addAttribute("kinds", Choice.of(page, HomeOption.values()));
            model.addAttribute("features", Choice.of(page, Feature.values()));
            model.addAttribute("purposes", Choice.of(page, Purpose.values()));
            model.addAttribute("urgencies", Choice.of(page, Urgency.values()));
            model.addAttribute("owners", pages.owners());
            model.addAttribute(
                    "homes",
                    homes.openFrom(page.today()).stream()
                            .map(home -> new Choice(home.id().toString(), home.name()))
                            .toList());
        });
    }

    /** Which question the form asks; the first where what was sent names none. */
    private static int question(BindingResult typed) {
        Integer asked = typed.getTarget() instanceof RequestForm form ? form.question() : null;
        return asked == null || asked < 1 || asked > RequestForm.PROVOCATIONS ? 1 : asked;
    }
}
