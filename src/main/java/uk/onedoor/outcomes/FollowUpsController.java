package uk.onedoor.outcomes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** The follow-ups planned for a young person, and how those that had their day went. */
@Controller
@RequestMapping("/young-people/{person}/follow-ups")
@OpenTo(Opens.RECORDS)
class FollowUpsController {

    private final FollowUps followUps;
    private final Supports supports;
    private final OutcomeRights rights;
    private final PersonPages pages;

    FollowUpsController(FollowUps followUps, Supports supports, OutcomeRights rights, PersonPages pages) {
        this.followUps = followUps;
        this.supports = supports;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping
    String plan(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return pages.show(person, page, model, "outcomes/follow-ups", found -> {
            Optional<Support> support = supports.current(found.id());
            model.addAttribute("support", support.orElse(null));
            model.addAttribute(
                    "lines", support.map(now -> lines(page, found, now)).orElse(List.of()));
        });
    }

    private List<FollowUpLine> lines(Page page, YoungPerson person, Support support) {
        List<FollowUp> results = followUps.of(person.id());
        boolean mayWrite = rights.writable(person.id()).containsAll(EnumSet.allOf(Section.class));
        return Planned.of(support).stream()
                .map(planned -> line(page, person, planned, planned.among(results, support), mayWrite))
                .toList();
    }

    private static FollowUpLine line(
            Page page, YoungPerson person, Planned planned, @Nullable FollowUp result, boolean mayWrite) {
        boolean reachable = mayWrite && !page.today().isBefore(planned.opensOn());
        return new FollowUpLine(
                planned,
                page.t("outcomes.followUp." + planned.phase() + "." + planned.months()),
                result == null ? FollowUpWords.stands(page, planned) : FollowUpWords.told(page, result),
                result == null ? List.of() : AnswerFacts.of(page, result.answers()),
                reachable ? "/young-people/" + person.id() + "/follow-ups/" + FollowUpLine.path(planned) : null,
                result != null);
    }
}
