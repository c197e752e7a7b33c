package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Decides after weighing: yes, yes with what will be done, or not here. */
@Controller
@RequestMapping("/young-people/{id}/house-mix/{place}/decision")
@OpenTo(Opens.HOMES)
class MixDecisionController {

    /** {@code willDo}: what will be done about each worry, by its key. */
    record Form(
            @NotNull(message = "placements.mix.form.stale") @Nullable
            UUID mix,

            @NotNull(message = "placements.mix.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @NotNull(message = "placements.mix.decision.missing") @Nullable
            MixDecision decision,

            @Nullable Map<String, String> willDo,

            @NotBlank(message = "placements.mix.because.missing")
            @Size(max = 2000, message = "placements.mix.long.2000")
            String because,

            @Nullable @Size(max = 1000, message = "placements.mix.long.1000")
            String notKnown,

            @NotBlank(message = "placements.mix.answer.missing") @Size(max = 1000, message = "placements.mix.long.1000")
            String answer) {

        Form {
            willDo = willDo == null ? Map.of() : willDo;
        }
    }

    private final HouseMix mixes;
    private final OurHomes homes;
    private final MixPages pages;
    private final Forms forms;

    MixDecisionController(HouseMix mixes, OurHomes homes, MixPages pages, Forms forms) {
        this.mixes = mixes;
        this.homes = homes;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable MixDecision decision,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), from == null ? page.today() : from, decision, Map.of(), "", null, "");
        return asking(id, place, blank.from(), page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String decide(
            @PathVariable YoungPersonId id,
            @PathVariable UUID place,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult read,
            @ModelAttribute("page") Page page,
            Model model) {
        BindingResult errors = new BeanPropertyBindingResult(asked, read.getObjectName());
        errors.addAllErrors(read);
        return forms.save(
                errors,
                () -> {
                    UUID mix = Objects.requireNonNull(asked.mix());
                    mixes.decide(
                            mix,
                            new Proposal(id, new HomeId(place), Objects.requireNonNull(asked.from())),
                            new Verdict(
                                    Objects.requireNonNull(asked.decision()),
                                    asked.because(),
                                    asked.notKnown(),
                                    page.t("placements.mix.question"),
                                    asked.answer()),
                            Objects.requireNonNull(asked.willDo()),
                            phrase -> phrase.in(page));
                    return Saved.to("/young-people/" + id + "/house-mixes/" + mix)
                            .saying(page.t("placements.mix.kept"));
                },
                () -> asking(id, place, asked.from(), page, model, errors));
    }

    private String asking(
            YoungPersonId id, UUID place, @Nullable LocalDate from, Page page, Model model, BindingResult typed) {
        LocalDate day = from == null ? page.today() : from;
        return pages.ask(id, page, model, "placements/mix-decision", frame -> {
            Mix mix = mixes.weigh(frame.person().id(), new HomeId(place), day);
            model.addAttribute("home", homes.get(new HomeId(place)));
            model.addAttribute("from", day);
            model.addAttribute("twos", new MixWords(page, pages.names(frame, mix.residents())).of(mix));
            model.addAttribute("decisions", Choice.of(page, List.of(MixDecision.values())));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
