package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.MixShown.Fact;
import uk.onedoor.placements.MixShown.Kept;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;

/** Weighs who would live with whom, if this young person came to a home on a day. */
@Controller
@RequestMapping("/young-people/{id}/house-mix")
@OpenTo(Opens.HOMES)
class HouseMixController {

    private final HouseMix mixes;
    private final PairFacts facts;
    private final OurHomes homes;
    private final MixPages pages;

    HouseMixController(HouseMix mixes, PairFacts facts, OurHomes homes, MixPages pages) {
        this.mixes = mixes;
        this.facts = facts;
        this.homes = homes;
        this.pages = pages;
    }

    /** What was decided, what is written of them beside others, and the choice of a home to weigh; which leads on to it. */
    @GetMapping
    String list(
            @PathVariable YoungPersonId id,
            @RequestParam(required = false) @Nullable UUID home,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @ModelAttribute("page") Page page,
            Model model) {
        if (home != null) {
            return "redirect:/young-people/" + id + "/house-mix/" + home + "?from="
                    + (from == null ? page.today() : from);
        }
        return pages.show(id, page, model, "placements/house-mixes", frame -> {
            List<Home> open = homes.openFrom(page.today());
            YoungPersonId person = frame.person().id();
            List<PairFact> known = facts.of(person);
            Map<YoungPersonId, String> names = pages.names(frame, MixWords.others(known, person));
            MixWords shown = new MixWords(page, names);
            model.addAttribute(
                    "homes",
                    open.stream()
                            .filter(one -> MixDueRules.asksForOne(one.option()))
                            .map(one -> new Choice(one.id().toString(), one.name()))
                            .toList());
            model.addAttribute(
                    "facts",
                    known.stream()
                            .filter(fact -> names.containsKey(fact.pair().beside(person)))
                            .map(fact -> new Fact(
                                    Objects.requireNonNull(names.get(fact.pair().beside(person))), shown.of(fact)))
                            .toList());
            model.addAttribute("kept", kept(page, person));
        });
    }

    private List<Kept> kept(Page page, YoungPersonId person) {
        return mixes.of(person).stream()
                .map(mix -> new Kept(
                        mix.id(),
                        homes.get(mix.proposal().home()).name(),
                        mix.proposal().from(),
                        mix.verdict().decision(),
                        page.moment(mix.at())))
                .toList();
    }

    /** The mix on a day; {@code without} tells it as it would be if these moved away. */
    @GetMapping("/{place}")
    @OnlyNow
    String weigh(
            @PathVariable YoungPersonId id,
            @PathVariable UUID place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable List<UUID> without,
            @ModelAttribute("page") Page page,
            Model model) {
        LocalDate day = from == null ? page.today() : from;
        List<YoungPersonId> moved = without == null
                ? List.of()
                : without.stream().distinct().limit(20).map(YoungPersonId::new).toList();
        return pages.show(id, page, model, "placements/house-mix", frame -> {
            Mix whole = mixes.weigh(frame.person().id(), new HomeId(place), day);
            Mix mix = whole;
            for (YoungPersonId one : moved) {
                mix = mix.without(one);
            }
            MixWords shown = new MixWords(page, pages.names(frame, whole.residents()));
            Home there = homes.get(new HomeId(place));
            model.addAttribute("home", there);
            model.addAttribute("from", day);
            model.addAttribute("twos", shown.of(mix));
            model.addAttribute("moved", moved(frame, there, day, shown.of(whole), moved));
            model.addAttribute("moves", moves(frame, there, day, shown.of(mix), moved));
            model.addAttribute(
                    "unknown",
                    mixes.cannotKnow().stream().map(phrase -> phrase.in(page)).toList());
        });
    }

    /** Who was taken to have moved away, each with the address of the page where they are back. */
    private static Map<String, String> moved(
            Frame frame, Home home, LocalDate from, List<MixShown.Two> all, List<YoungPersonId> moved) {
        return all.stream()
                .filter(two -> moved.contains(new YoungPersonId(two.id())))
                .collect(Collectors.toMap(
                        MixShown.Two::resident,
                        two -> at(
                                frame,
                                home,
                                from,
                                moved.stream()
                                        .filter(one -> !one.value().equals(two.id()))
                                        .toList()),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    /** For each who is there, the address of the page as it would be without them. */
    private static Map<UUID, String> moves(
            Frame frame, Home home, LocalDate from, List<MixShown.Two> there, List<YoungPersonId> moved) {
        return there.stream().collect(Collectors.toMap(MixShown.Two::id, two -> {
            List<YoungPersonId> all = new ArrayList<>(moved);
            all.add(new YoungPersonId(two.id()));
            return at(frame, home, from, all);
        }));
    }

    private static String at(Frame frame, Home home, LocalDate from, List<YoungPersonId> without) {
        return frame.at() + "/house-mix/" + home.id() + "?from=" + from
                + without.stream().map(one -> "&without=" + one).collect(Collectors.joining());
    }
}
