package uk.onedoor.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.nation.Nation;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;
import uk.onedoor.returns.baseline.AgeRange;
import uk.onedoor.returns.baseline.Baseline;
import uk.onedoor.returns.baseline.MeasureKind;
import uk.onedoor.returns.baseline.TouchingErrors;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.shared.NotFound;

/** Where the children of a kept return stand: every measure for the ages whoever looks picks, and the rows behind each number. */
@Controller
@RequestMapping("/returns/checks/{kept}/baseline")
@OpenTo(Opens.RETURNS)
class BaselineController {

    private static final List<String> USUAL = List.of("all", "10+", "10-17", "12-17", "13-17", "16-17");

    /** Nobody older than this is in a return's episodes, but by mistake. */
    private static final int OLDEST = 17;

    private final KeptReturns returns;
    private final Checks checks;
    private final Audit audit;

    BaselineController(KeptReturns returns, Checks checks, Audit audit) {
        this.returns = returns;
        this.checks = checks;
        this.audit = audit;
    }

    @GetMapping
    String baseline(
            @PathVariable UUID kept,
            @RequestParam(required = false) @Nullable String ages,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable String council,
            @ModelAttribute("page") Page page,
            Model model) {
        AgeRange range = range(ages, from, to);
        String chosen = Objects.requireNonNullElse(council, "");
        TouchingErrors touching = errors(kept);
        return audit.page(() -> {
            audit.shown();
            Baseline baseline = Baseline.of(returns.roll(kept), range);
            Baseline all = range.isAll() ? baseline : Baseline.of(returns.roll(kept), AgeRange.ALL);
            model.addAttribute("kept", returns.get(kept));
            model.addAttribute("view", new BaselinePages(page, baseline, touching, page.path()).view(all, chosen));
            model.addAttribute("tabs", tabs(range, page));
            model.addAttribute("years", IntStream.rangeClosed(0, OLDEST).boxed().toList());
            model.addAttribute("councils", councils());
            model.addAttribute("chosen", chosen);
            model.addAttribute("unaligned", returns.roll(kept).unaligned());
            model.addAttribute("from", Math.min(range.youngest(), OLDEST));
            model.addAttribute("to", Math.min(range.oldest(), OLDEST));
            return "returns/baseline";
        });
    }

    /** What the check found; null while it is under way. */
    private @Nullable TouchingErrors errors(UUID kept) {
        Stories told = checks.of(kept).stories();
        return told == null ? null : new TouchingErrors(told.checked());
    }

    private static List<Choice> councils() {
        return Nation.shipped().authorities().stream()
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }

    private static List<Tab> tabs(AgeRange chosen, Page page) {
        List<Tab> tabs = new ArrayList<>();
        for (String usual : USUAL) {
            AgeRange range = AgeRange.of(usual);
            tabs.add(new Tab(
                    page.t("returns.baseline.ages." + (range.isAll() ? "all" : "some"), usual),
                    page.path() + "?ages=" + usual.replace("+", "%2B"),
                    range.equals(chosen)));
        }
        return tabs;
    }

    /** The rows behind one measure, or behind one part of it. */
    @GetMapping("/{measure}")
    String rows(
            @PathVariable UUID kept,
            @PathVariable String measure,
            @RequestParam(required = false) @Nullable String ages,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "1") int sheet,
            @ModelAttribute("page") Page page,
            Model model) {
        AgeRange range = range(ages, null, null);
        MeasureKind kind = Stream.of(MeasureKind.values())
                .filter(one -> BaselinePages.slug(one).equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound("measure " + measure));
        TouchingErrors touching = errors(kept);
        return audit.page(() -> {
            audit.shown();
            String at = "/returns/checks/" + kept + "/baseline";
            String query = "?ages=" + range.toString().replace("+", "%2B");
            Baseline baseline = Baseline.of(returns.roll(kept), range);
            model.addAttribute("kept", returns.get(kept));
            model.addAttribute("rows", new BaselinePages(page, baseline, touching, at).rows(kind, part, sheet));
            model.addAttribute("ages", range.toString());
            model.addAttribute("back", at + query + "#" + measure);
            model.addAttribute("at", page.path() + query + BaselinePages.partOf(part) + "&sheet=");
            return "returns/baseline-rows";
        });
    }

    private static AgeRange range(@Nullable String ages, @Nullable Integer from, @Nullable Integer to) {
        try {
            if (from != null && to != null) return between(from, to);
            if (ages == null) return AgeRange.ALL;
            // A plus that nobody wrote as %2B arrives as a blank.
            return AgeRange.of(ages.replace(' ', '+'));
        } catch (IllegalArgumentException misunderstood) {
            throw new NotFound("ages " + ages);
        }
    }

    private static AgeRange between(int one, int other) {
        int[] ends = IntStream.of(one, other).sorted().toArray();
        return Arrays.equals(ends, new int[] {0, OLDEST}) ? AgeRange.ALL : new AgeRange(ends[0], ends[1]);
    }
}
