package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** How we stick with one young person, as at any day; each figure opens the rows it was counted from. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/stickability")
class StickController {

    private final AsAtPages pages;
    private final Stickability sticking;
    private final BondRepository rows;

    StickController(AsAtPages pages, Stickability sticking, BondRepository rows) {
        this.pages = pages;
        this.sticking = sticking;
        this.rows = rows;
    }

    @GetMapping
    String show(
            @PathVariable UUID person,
            @ModelAttribute("asked") AsAtPages.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(person, "/stickability", asked, errors, page, model, (frame, asAt) -> {
            model.addAttribute(
                    "lines",
                    words(page, frame, sticking.facts(glance(frame), asAt), asAt)
                            .lines());
            return "bonds/stickability";
        });
    }

    @GetMapping("/rows")
    String rows(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "SAME_WORKER") StickFigure figure,
            @ModelAttribute("asked") AsAtPages.Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.show(person, "/stickability", asked, errors, page, model, (frame, asAt) -> {
            StickFacts facts = sticking.facts(glance(frame), asAt);
            StickWords words = words(page, frame, facts, asAt);
            List<Encounter> encounters = encounters(figure, facts);
            List<RowLine> lines = new ArrayList<>(words.rowsOf(figure));
            if (!encounters.isEmpty()) {
                lines.addAll(RowLine.ofEncounters(page, encounters, rows.readable(encounters)));
            }
            model.addAttribute("title", page.name(figure));
            model.addAttribute("words", words.words(figure));
            model.addAttribute("rows", lines);
            return "bonds/stick-rows";
        });
    }

    private StickWords words(Page page, Frame frame, StickFacts facts, AsAt asAt) {
        return new StickWords(page, facts, sticking.rung(glance(frame), asAt), frame.at());
    }

    /** What a figure counted of encounters, the first one first. */
    private static List<Encounter> encounters(StickFigure figure, StickFacts facts) {
        StickFacts.Gap gap = facts.gap();
        Stream<Encounter> counted = switch (figure) {
            case LONGEST_GAP -> gap == null ? Stream.of() : Stream.of(gap.last(), gap.next());
            case TRIED_AGAIN -> Stream.concat(facts.refused().stream(), facts.tried().stream());
            default -> Stream.of();
        };
        return counted.filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Encounter::at))
                .toList();
    }

    private static Glance glance(Frame frame) {
        return new Glance(frame.person().id(), frame.records());
    }
}
