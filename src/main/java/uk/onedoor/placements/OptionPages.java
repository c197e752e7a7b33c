package uk.onedoor.placements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Line.Side;
import uk.onedoor.placements.PlacementsShown.Card;
import uk.onedoor.placements.PlacementsShown.Decided;
import uk.onedoor.placements.PlacementsShown.Held;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.platform.web.Page;
import uk.onedoor.postcodes.LoadedPostcodes;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.stays.StayId;

/** Fills the page of one request: what was asked and decided, and every option in sentences. */
@Component
class OptionPages {

    /** How many homes are shown before somebody asks for the rest. */
    private static final int FIRST = 40;

    private final Options options;
    private final HomeDecisions decisions;
    private final OurHomes homes;
    private final PlacementPages pages;
    private final Postcodes postcodes;

    OptionPages(Options options, HomeDecisions decisions, OurHomes homes, PlacementPages pages, Postcodes postcodes) {
        this.options = options;
        this.decisions = decisions;
        this.homes = homes;
        this.pages = pages;
        this.postcodes = postcodes;
    }

    /** Which of these are not answered yet. */
    Set<HomeRequestId> open(Collection<HomeRequest> requests) {
        return decisions.stillOpen(requests.stream().map(HomeRequest::id).toList());
    }

    /** Fills the model, and says who else is named on the page. */
    Set<YoungPersonId> fill(Page page, Model model, HomeRequest request, boolean all) {
        List<Decision> decided = decisions.of(request.id());
        boolean open = decided.stream().noneMatch(one -> one.what().closes());
        model.addAttribute("asked", request);
        model.addAttribute("open", open);
        model.addAttribute("decided", told(page, decided));
        model.addAttribute("held", open ? held(page, request) : null);
        model.addAttribute("owner", owner(request));
        model.addAttribute("source", source());
        HomeId wished = request.wish().home();
        model.addAttribute("wished", wished == null ? null : homes.get(wished).name());
        Options.All found = open ? options.of(request, decided) : new Options.All(List.of(), Set.of());
        List<Option> shown = all || found.options().size() <= FIRST
                ? found.options()
                : found.options().subList(0, FIRST);
        model.addAttribute("cards", cards(page, shown));
        model.addAttribute("more", found.options().size() - shown.size());
        return found.named();
    }

    private @Nullable Held held(Page page, HomeRequest request) {
        return decisions
                .held(request)
                .map(stay -> new Held(
                        page.moment(Objects.requireNonNull(stay.heldUntil())),
                        stay.home(),
                        homes.get(stay.home()).name(),
                        "/stays/" + stay.id()))
                .orElse(null);
    }

    private @Nullable String source() {
        return postcodes
                .source()
                .map(loaded -> loaded.source() + ". " + LoadedPostcodes.LICENCE)
                .orElse(null);
    }

    private String owner(HomeRequest request) {
        UUID owner = request.promise().owner();
        return Objects.requireNonNullElse(pages.names(List.of(owner)).get(owner), "");
    }

    private List<Decided> told(Page page, List<Decision> decided) {
        Map<StayId, Back> backs = decisions.waysBack(decided);
        Set<UUID> people = new HashSet<>();
        decided.forEach(one -> people.add(one.by()));
        backs.values().forEach(back -> people.add(back.owner()));
        Map<UUID, String> names = people.isEmpty() ? Map.of() : pages.names(people);
        return decided.stream()
                .map(one -> told(page, one, one.stay() == null ? null : backs.get(one.stay()), names))
                .toList();
    }

    private Decided told(Page page, Decision one, @Nullable Back back, Map<UUID, String> names) {
        return new Decided(
                one.what(),
                one.home() == null ? "" : homes.get(one.home()).name(),
                one.stay() == null ? null : "/young-people/" + one.youngPerson() + "/stays/" + one.stay(),
                one.because(),
                one.decidedBy(),
                one.away(),
                back,
                back == null ? "" : names.getOrDefault(back.owner(), ""),
                page.t("placements.decided.written", names.getOrDefault(one.by(), ""), page.moment(one.at())));
    }

    private static List<Card> cards(Page page, List<Option> options) {
        List<Card> cards = new ArrayList<>();
        String before = "";
        for (Option option : options) {
            String heading = heading(page, option);
            cards.add(card(page, option, heading.equals(before) ? null : heading));
            before = heading;
        }
        return cards;
    }

    private static String heading(Page page, Option option) {
        Nearness nearness = option.nearness();
        if (nearness == null) {
            return page.t("placements.options.first");
        }
        return option.wished() == Wished.NOT_NAMED ? page.name(nearness) : page.name(option.wished());
    }

    private static Card card(Page page, Option option, @Nullable String heading) {
        Home home = option.home();
        return new Card(
                heading,
                home == null ? null : home.id(),
                home == null ? page.t("placements.options.outreach") : home.name(),
                home == null ? "" : page.name(home.option()),
                option.lawRefuses(),
                say(page, option.lines(Side.FOR)),
                say(page, option.lines(Side.AGAINST)),
                say(page, option.lines(Side.UNKNOWN)),
                say(page, option.lines(Side.NEITHER)));
    }

    private static List<String> say(Page page, List<Line> lines) {
        return lines.stream().map(line -> line.in(page)).toList();
    }
}
