package uk.onedoor.placements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
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
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Writes down what is known of a young person beside somebody else, and that it does not hold any more. */
@Controller
@RequestMapping("/young-people/{id}/pair-facts")
@OpenTo(Opens.HOMES)
class PairFactController {

    /** Which of the two is meant: both alike, the one whose page it is, or the other. */
    enum Side {
        BOTH,
        THIS,
        OTHER;

        @Nullable
        YoungPersonId of(YoungPersonId one, YoungPersonId other) {
            return this == BOTH ? null : this == THIS ? one : other;
        }
    }

    record Form(
            @NotNull(message = "placements.mix.form.stale") @Nullable
            UUID fact,

            @NotNull(message = "placements.pair.other.missing") @Nullable
            UUID other,

            @NotNull(message = "placements.pair.bearing.missing") @Nullable
            Bearing bearing,

            @NotNull(message = "placements.pair.topic.missing") @Nullable
            Topic topic,

            @NotNull(message = "placements.pair.side.missing") @Nullable
            Side comesFrom,

            @NotBlank(message = "placements.pair.words.missing") @Size(max = 2000, message = "placements.mix.long.2000")
            String words,

            @NotNull(message = "placements.pair.section.missing") @Nullable
            String section,

            @NotNull(message = "placements.pair.side.missing") @Nullable
            Side about,

            @NotBlank(message = "placements.pair.told.missing") @Size(max = 300, message = "placements.mix.long.300")
            String told,

            @NotNull(message = "placements.pair.noted.wrong") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate noted) {

        /** @throws Refusal by {@code bearing} or {@code topic} when it is none that somebody writes down */
        Reason reason(YoungPersonId one, YoungPersonId two) {
            if (bearing == Bearing.NOT_KNOWN) {
                throw new Refusal("bearing", "placements.pair.bearing.missing");
            }
            if (!TOPICS.contains(Objects.requireNonNull(topic))) {
                throw new Refusal("topic", "placements.pair.topic.missing");
            }
            return new Reason(
                    Objects.requireNonNull(bearing),
                    Phrase.written(told),
                    new Why(
                            topic,
                            Objects.requireNonNull(comesFrom).of(one, two),
                            Phrase.written(words),
                            Phrase.of("placements.pair.source"),
                            noted,
                            Objects.requireNonNull(section),
                            Objects.requireNonNull(about).of(one, two)));
        }
    }

    record OverForm(
            @NotBlank(message = "placements.pair.over.missing") @Size(max = 500, message = "placements.mix.long.500")
            String because) {}

    private static final Collection<Topic> TOPICS = EnumSet.complementOf(EnumSet.of(Topic.AGE, Topic.OTHER));

    private final PairFacts facts;
    private final MixPages pages;
    private final Forms forms;

    PairFactController(PairFacts facts, MixPages pages, Forms forms) {
        this.facts = facts;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null, null, Side.BOTH, "", "MIX", Side.BOTH, "", page.today());
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String note(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    YoungPersonId other = new YoungPersonId(Objects.requireNonNull(asked.other()));
                    facts.note(Objects.requireNonNull(asked.fact()), id, other, asked.reason(id, other));
                    return Saved.to(at(id)).saying(page.t("placements.pair.saved"));
                },
                () -> asking(id, page, model, errors));
    }

    @GetMapping("/{pair}/over")
    @OnlyNow
    String askOver(
            @PathVariable YoungPersonId id, @PathVariable UUID pair, @ModelAttribute("page") Page page, Model model) {
        return askingOver(id, pair, page, model, new BeanPropertyBindingResult(new OverForm(""), "asked"));
    }

    @PostMapping("/{pair}/over")
    String over(
            @PathVariable YoungPersonId id,
            @PathVariable UUID pair,
            @Valid @ModelAttribute("asked") OverForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    facts.over(pair, id, asked.because());
                    return Saved.to(at(id)).saying(page.t("placements.pair.over.said"));
                },
                () -> askingOver(id, pair, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "placements/pair-fact-new", frame -> {
            List<YoungPerson> others = facts.others(frame.person().id());
            pages.names(frame, others.stream().map(YoungPerson::id).toList());
            String name = frame.person().nameUsed();
            model.addAttribute(
                    "others",
                    others.stream()
                            .map(one -> new Choice(one.id().toString(), one.wholeName()))
                            .toList());
            model.addAttribute("bearings", Choice.of(page, Bearing.WORRY, Bearing.GOOD));
            model.addAttribute("topics", Choice.of(page, TOPICS));
            model.addAttribute(
                    "sides",
                    List.of(
                            new Choice("BOTH", page.t("placements.pair.side.both")),
                            new Choice("THIS", page.t("placements.pair.side.this", name)),
                            new Choice("OTHER", page.t("placements.pair.side.other"))));
            model.addAttribute(
                    "sections",
                    PairFacts.SECTIONS.stream()
                            .map(code -> new Choice(code, page.t("placements.mix.section." + code)))
                            .toList());
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private String askingOver(YoungPersonId id, UUID pair, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "placements/pair-fact-over", frame -> {
            YoungPersonId person = frame.person().id();
            PairFact known = facts.get(pair, person);
            YoungPersonId other = known.pair().beside(person);
            var names = pages.names(frame, List.of(other));
            model.addAttribute("fact", known.id());
            model.addAttribute("told", new MixWords(page, names).of(known).told());
            model.addAttribute("other", Objects.requireNonNullElse(names.get(other), ""));
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id) {
        return "/young-people/" + id + "/house-mix";
    }
}
