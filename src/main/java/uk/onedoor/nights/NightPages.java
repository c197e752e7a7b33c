package uk.onedoor.nights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.nights.Ledger.Writing;
import uk.onedoor.nights.NightsView.AvoidedView;
import uk.onedoor.nights.NightsView.HubView;
import uk.onedoor.nights.NightsView.RowView;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Bar;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;

/** Fills the pages of figures. Every number of a hub is told in tens, so that nobody can be made out. */
@Component
class NightPages {

    private static final int TEN = 10;

    private final Ledger ledger;
    private final NightFigures figures;
    private final People people;
    private final CurrentViewer viewer;
    private final Forms forms;

    NightPages(Ledger ledger, NightFigures figures, People people, CurrentViewer viewer, Forms forms) {
        this.ledger = ledger;
        this.figures = figures;
        this.people = people;
        this.viewer = viewer;
        this.forms = forms;
    }

    /** Fills the page; returns the young people who stand on it by name. */
    List<UUID> show(Page page, Model model, Period period) {
        LocalDate written = ledger.lastWriting().map(Writing::upTo).orElse(null);
        LocalDate last = written == null || written.isAfter(period.last()) ? period.last() : written;
        model.addAttribute("period", page.t("nights.period", page.date(period.first()), page.date(period.last())));
        model.addAttribute("choices", choices(page, period));
        model.addAttribute("upTo", last.isBefore(period.last()) ? last : null);
        boolean any = written != null && !last.isBefore(period.first());
        Map<String, NightCount> hubs = any ? figures.hubs(period.first(), last) : Map.of();
        model.addAttribute("hubs", views(page, hubs));
        model.addAttribute("avoided", any ? avoided(page, period, last, hubs) : List.of());
        model.addAttribute("manages", viewer.get().may(Opens.MANAGERS));
        model.addAttribute("missing", missing().stream().map(page::name).toList());
        List<RowView> rows = any && viewer.get().may(Opens.MANAGERS) ? rows(page, period.first(), last) : List.of();
        model.addAttribute("rows", rows);
        return rows.stream().map(row -> row.person().id().value()).toList();
    }

    String asking(Page page, Model model, BindingResult errors) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("choices", Choice.of(page, NightFigure.values()));
        return "nights/baseline";
    }

    /** The baseline of a figure that holds now; null when nobody stated one. */
    @Nullable
    UUID holds(NightFigure figure) {
        return figures.baselines().stream()
                .filter(stated -> stated.figure() == figure)
                .map(StatedBaseline::id)
                .findFirst()
                .orElse(null);
    }

    private Set<NightFigure> missing() {
        Set<NightFigure> missing = EnumSet.allOf(NightFigure.class);
        figures.baselines().forEach(stated -> missing.remove(stated.figure()));
        return missing;
    }

    private static List<HubView> views(Page page, Map<String, NightCount> hubs) {
        double most = hubs.values().stream().mapToLong(NightCount::all).max().orElse(1);
        List<HubView> views = new ArrayList<>();
        hubs.forEach((hub, count) -> views.add(new HubView(
                hub,
                page.t("nights.hub.finding", page.tens(count.of(NightFigure.BED)), page.tens(count.people())),
                bars(page, count),
                most,
                table(page, count),
                leftOut(page, count))));
        return views;
    }

    /** The length of a bar is that of the ten the number lies in: a picture tells no more than its words. */
    private static List<Bar> bars(Page page, NightCount count) {
        List<Bar> bars = new ArrayList<>();
        for (NightFigure figure : NightFigure.values()) {
            long nights = count.of(figure);
            bars.add(new Bar(page.name(figure), (double) (nights / TEN * TEN), page.tens(nights)));
        }
        return bars;
    }

    private static List<List<String>> table(Page page, NightCount count) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(page.t("nights.all"), page.tens(count.all())));
        for (NightFigure figure : NightFigure.values()) {
            table.add(List.of(page.name(figure), page.tens(count.of(figure))));
        }
        return table;
    }

    private static List<String> leftOut(Page page, NightCount count) {
        List<String> left = new ArrayList<>();
        leave(left, page, "nights.left.unknown", count.unknown());
        leave(left, page, "nights.left.area", count.areaUnknown());
        leave(left, page, "nights.left.miles", count.milesUnknown());
        leave(left, page, "nights.left.bed", count.bedUntold());
        return left;
    }

    private static void leave(List<String> left, Page page, String key, long nights) {
        if (nights > 0) {
            left.add(page.t(key, page.tens(nights)));
        }
    }

    private List<AvoidedView> avoided(Page page, Period period, LocalDate last, Map<String, NightCount> hubs) {
        List<AvoidedView> lines = new ArrayList<>();
        for (StatedBaseline stated : figures.baselines()) {
            long now = hubs.values().stream()
                    .mapToLong(count -> count.of(stated.figure()))
                    .sum();
            long before = stated.nights(period.first(), last);
            String key = now <= before ? "nights.avoided.fewer" : "nights.avoided.more";
            String difference = page.tens(Math.abs(before - now));
            lines.add(new AvoidedView(
                    page.t(key, page.name(stated.figure()), difference, before),
                    stated.words(),
                    page.t("nights.avoided.by", stated.by(), page.date(page.day(stated.at())), stated.nightsAYear())));
        }
        return lines;
    }

    private List<RowView> rows(Page page, LocalDate first, LocalDate last) {
        Map<YoungPersonId, NightCount> counted = figures.people(first, last);
        Map<YoungPersonId, YoungPerson> whom = people.find(counted.keySet());
        List<RowView> rows = new ArrayList<>();
        counted.forEach((who, count) -> {
            YoungPerson person = whom.get(who);
            if (person != null) {
                rows.add(new RowView(person, line(page, count)));
            }
        });
        return rows;
    }

    private static String line(Page page, NightCount count) {
        return page.t(
                "nights.row",
                count.all(),
                count.of(NightFigure.BED),
                count.of(NightFigure.AWAY),
                count.of(NightFigure.OUT_OF_AREA),
                count.of(NightFigure.FAR));
    }

    private static List<Choice> choices(Page page, Period period) {
        return List.of(
                choice(page, period.before(), "nights.period.before"),
                choice(page, period.after(), "nights.period.after"),
                choice(page, period.as(1), "nights.period.1"),
                choice(page, period.as(3), "nights.period.3"),
                choice(page, period.as(12), "nights.period.12"));
    }

    private static Choice choice(Page page, Period period, String key) {
        return new Choice(period.written(), page.t(key), null);
    }
}
