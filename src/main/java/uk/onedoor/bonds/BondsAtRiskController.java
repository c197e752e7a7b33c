package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** Those who run a hub read which bonds could come apart, each in a sentence with its reason. */
@Controller
@OpenTo(Opens.MANAGERS)
class BondsAtRiskController {

    private final BondsAtRisk risks;
    private final People people;
    private final Audit audit;

    BondsAtRiskController(BondsAtRisk risks, People people, Audit audit) {
        this.risks = risks;
        this.people = people;
        this.audit = audit;
    }

    @GetMapping("/bonds")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<Risk> found = risks.now();
            List<YoungPersonId> about = found.stream()
                    .map(risk -> risk.part().youngPerson())
                    .distinct()
                    .toList();
            Map<YoungPersonId, YoungPerson> known = people.find(about);
            audit.shown(known.keySet().stream().map(YoungPersonId::value).toArray(UUID[]::new));
            model.addAttribute("sections", sections(page, found, known));
            return "bonds/at-risk";
        });
    }

    private static List<AtRisk> sections(Page page, List<Risk> found, Map<YoungPersonId, YoungPerson> known) {
        Map<Risk.Why, List<Risk>> byReason = new EnumMap<>(Risk.Why.class);
        found.stream()
                .filter(risk -> known.containsKey(risk.part().youngPerson()))
                .sorted(Comparator.comparing((Risk risk) -> name(known, risk).toLowerCase(Locale.ROOT))
                        .thenComparing(risk -> risk.part().youngPerson().toString()))
                .forEach(risk -> byReason.computeIfAbsent(risk.why(), why -> new ArrayList<>())
                        .add(risk));
        List<AtRisk> sections = new ArrayList<>();
        byReason.forEach((why, risks) -> sections.add(new AtRisk(
                page.t("bonds.risk." + why),
                page.t("bonds.risk." + why + ".lead"),
                risks.stream().map(risk -> line(page, risk, name(known, risk))).toList())));
        return sections;
    }

    private static AtRisk.Line line(Page page, Risk risk, String name) {
        Part part = risk.part();
        String days = "/young-people/" + part.youngPerson() + "/bonds/days?worker=" + part.worker();
        return new AtRisk.Line(words(page, risk, name), days, name);
    }

    private static String words(Page page, Risk risk, String name) {
        Part part = risk.part();
        String key = "bonds.risk." + risk.why() + ".line";
        String worker = part.workerName();
        String as = page.name(part.part());
        return switch (risk.why()) {
            case GONE -> page.t(key, worker, name, as);
            case LEAVING, CONTRACT_ENDS ->
                page.t(
                        risk.on().isBefore(page.today()) ? key + ".over" : key,
                        worker,
                        name,
                        as,
                        page.date(risk.on()),
                        page.ago(risk.on()));
            case AWAY ->
                risk.until() == null
                        ? page.t(key, worker, name, as, page.date(risk.on()))
                        : page.t(key + ".until", worker, name, as, page.date(risk.on()), page.date(risk.until()));
            case NOT_MET, FIRST_WEEKS -> page.n(key, risk.days(), worker, name);
            case SILENCE ->
                risk.usual() == null
                        ? page.n(key, risk.days(), worker, name)
                        : page.n(key + ".usual", risk.days(), worker, name, page.n("bonds.risk.days", risk.usual()));
        };
    }

    private static String name(Map<YoungPersonId, YoungPerson> known, Risk risk) {
        return Objects.requireNonNull(known.get(risk.part().youngPerson())).wholeName();
    }
}
