package uk.onedoor.bonds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Page;

/** Tells how we stick with somebody in plain sentences, one a figure, and the rows behind each. */
public final class StickWords {

    /** One figure as it is shown; {@code rows} is null where there is nothing behind it to open. */
    public record Line(String title, String words, @Nullable String rows) {}

    private final Page page;
    private final StickFacts facts;
    private final Sticks figures;
    private final List<FirstRung.Ring> rung;
    private final String at;

    StickWords(Page page, StickFacts facts, List<FirstRung.Ring> rung, String at) {
        this.page = page;
        this.facts = facts;
        this.figures = facts.figures();
        this.rung = rung;
        this.at = at;
    }

    List<Line> lines() {
        return Arrays.stream(StickFigure.values())
                .map(figure -> new Line(page.name(figure), words(figure), any(figure) ? rows(figure) : null))
                .toList();
    }

    private String rows(StickFigure figure) {
        return at + "/stickability/rows?figure=" + figure + "&on="
                + facts.asAt().day();
    }

    private boolean any(StickFigure figure) {
        return switch (figure) {
            case SAME_WORKER -> !facts.same().isEmpty();
            case WORKERS -> figures.workers() > 0;
            case LONGEST_GAP ->
                facts.gap() != null
                        && (facts.gap().last() != null || facts.gap().next() != null);
            case TRIED_AGAIN -> figures.refusals() > 0;
            case MOVES -> facts.moves() != null && !facts.moves().isEmpty();
            case RUNG_FIRST -> !rung.isEmpty();
        };
    }

    String words(StickFigure figure) {
        return switch (figure) {
            case SAME_WORKER ->
                facts.same().isEmpty()
                        ? page.t("bonds.stick.same.none")
                        : page.n(
                                facts.isBroken() ? "bonds.stick.same.broken" : "bonds.stick.same",
                                Objects.requireNonNull(figures.sameDays()),
                                facts.same().get(0).workerName(),
                                page.date(facts.same().get(0).from()));
            case WORKERS -> page.n("bonds.stick.workers", figures.workers(), since());
            case LONGEST_GAP -> gap();
            case TRIED_AGAIN ->
                figures.refusals() == 0
                        ? page.t("bonds.stick.refused.none")
                        : page.n(
                                "bonds.stick.refused",
                                figures.refusals(),
                                page.n("bonds.stick.tried", figures.triedAgain()));
            case MOVES -> moves();
            case RUNG_FIRST ->
                rung.isEmpty() ? page.t("bonds.stick.rung.none") : page.n("bonds.stick.rung", rung.size());
        };
    }

    private String gap() {
        StickFacts.Gap gap = facts.gap();
        if (gap == null) {
            return page.t("bonds.stick.gap.none");
        }
        String how = gap.next() == null ? "bonds.stick.gap.going.on" : "bonds.stick.gap";
        return page.n(gap.last() == null ? how + ".first" : how, gap.days());
    }

    private String moves() {
        Integer moves = figures.moves();
        if (moves == null) {
            return page.t("bonds.stick.moves.hidden");
        }
        return moves == 0
                ? page.t("bonds.stick.moves.none")
                : page.n("bonds.stick.moves", moves, page.n("bonds.stick.kept", figures.movesKept()));
    }

    private String since() {
        LocalDate joined = facts.joined();
        return joined == null ? page.t("bonds.stick.ever") : page.t("bonds.stick.since", page.date(joined));
    }

    /** The rows of a figure that are no encounters. */
    List<RowLine> rowsOf(StickFigure figure) {
        return switch (figure) {
            case SAME_WORKER -> parts(facts.same());
            case WORKERS -> parts(facts.keyWorkers());
            case MOVES ->
                facts.moves() == null
                        ? List.of()
                        : facts.moves().stream()
                                .map(move -> new RowLine(
                                        page.date(move.on()),
                                        page.t(move.kept() ? "bonds.stick.move.kept" : "bonds.stick.move.lost"),
                                        null,
                                        at + "/home"))
                                .toList();
            case RUNG_FIRST ->
                rung.stream()
                        .map(ring -> new RowLine(
                                page.date(ring.on()), page.t("bonds.stick.rung.row"), ring.who(), ring.link()))
                        .toList();
            case LONGEST_GAP, TRIED_AGAIN -> List.of();
        };
    }

    private List<RowLine> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> new RowLine(
                        part.until() == null
                                ? page.t("keywork.since", page.date(part.from()))
                                : page.t("keywork.from.until", page.date(part.from()), page.date(part.until())),
                        page.name(part.part()),
                        part.workerName(),
                        at + "/team"))
                .toList();
    }
}
