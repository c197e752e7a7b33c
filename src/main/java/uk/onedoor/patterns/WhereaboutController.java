package uk.onedoor.patterns;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.patterns.Whereabouts.Told;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.safety.EpisodePages;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Where somebody was in one episode, with whom and how they got about: named, so that the same is found again. */
@Controller
@RequestMapping("/young-people/{id}/missing/{episode}/whereabouts")
@OpenTo(Opens.RECORDS)
class WhereaboutController {

    record Form(
            @NotNull(message = "unreadable") UUID whereabout,

            @NotNull(message = "patterns.kind.missing") @Nullable
            WhereaboutKind kind,

            @NotBlank(message = "patterns.name.missing") @Size(max = 120, message = "patterns.name.long") @Nullable
            String name,

            @Size(max = 12, message = "patterns.postcode.wrong") @Nullable
            String postcode,

            @NotNull(message = "patterns.handling.missing") @Nullable
            Handling handling,

            @Size(max = 500, message = "patterns.words.long") @Nullable
            String words) {

        /** @throws Refusal by the field when what was said does not go together */
        Told told() {
            WhereaboutKind of = Objects.requireNonNull(kind);
            Handling how = Objects.requireNonNull(handling);
            String said = Objects.requireNonNullElse(words, "").strip();
            String typed = Objects.requireNonNullElse(postcode, "").strip();
            if (how != Handling.MAY_SHARE && said.isEmpty()) {
                throw new Refusal("words", "patterns.words.missing");
            }
            if (!typed.isEmpty() && of != WhereaboutKind.PLACE) {
                throw new Refusal("postcode", "patterns.postcode.place");
            }
            String written = typed.isEmpty()
                    ? null
                    : Postcodes.written(typed).orElseThrow(() -> new Refusal("postcode", "patterns.postcode.wrong"));
            return new Told(
                    whereabout, of, Objects.requireNonNull(name).strip().replaceAll("\\s+", " "), written, how, said);
        }
    }

    private final EpisodePages pages;
    private final Whereabouts whereabouts;
    private final Forms forms;

    WhereaboutController(EpisodePages pages, Whereabouts whereabouts, Forms forms) {
        this.pages = pages;
        this.whereabouts = whereabouts;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(Ids.next(), null, "", "", null, "");
        return shown(id, episode, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String add(
            @PathVariable YoungPersonId id,
            @PathVariable UUID episode,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    whereabouts.add(pages.standing(id, episode), episode, asked.told());
                    return Saved.to(WhereaboutLink.at(id, episode)).saying(page.t("patterns.saved"));
                },
                () -> shown(id, episode, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID episode, Page page, Model model, BindingResult typed) {
        return pages.ask(id, episode, page, model, "patterns/whereabouts", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("kinds", Choice.of(page, WhereaboutKind.values()));
            model.addAttribute("handlings", Choice.of(page, Handling.values()));
            var all = whereabouts.all();
            model.addAttribute(
                    "lines",
                    all.stream()
                            .filter(one -> one.episode().equals(episode))
                            .map(one -> line(page, one))
                            .toList());
            model.addAttribute(
                    "known",
                    all.stream().map(Whereabout::name).distinct().sorted().toList());
        });
    }

    static WhereaboutLine line(Page page, Whereabout one) {
        return new WhereaboutLine(
                one.id(),
                page.name(one.kind()),
                one.name(),
                Objects.requireNonNullElse(one.postcode(), ""),
                page.name(one.handling()),
                one.words(),
                page.t("patterns.by", one.by(), page.ago(one.at())));
    }
}
