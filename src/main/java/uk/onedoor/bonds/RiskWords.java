package uk.onedoor.bonds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Page;

/** Tells bonds at risk in plain words, by reason and by name: what is said of a worker is said once. */
final class RiskWords {

    private final Page page;
    private final Map<YoungPersonId, YoungPerson> known;

    RiskWords(Page page, Map<YoungPersonId, YoungPerson> known) {
        this.page = page;
        this.known = known;
    }

    List<AtRisk> sections(List<Risk> found) {
        Map<Risk.Why, Map<String, List<Risk>>> byReason = new EnumMap<>(Risk.Why.class);
        found.stream()
                .filter(risk -> known.containsKey(risk.part().youngPerson()))
                .sorted(Comparator.comparing((Risk risk) -> name(risk).toLowerCase(Locale.ROOT))
                        .thenComparing(risk -> risk.part().youngPerson().toString()))
                .forEach(risk -> byReason.computeIfAbsent(
                                risk.why(), why -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                        .computeIfAbsent(words(risk), sentence -> new ArrayList<>())
                        .add(risk));
        List<AtRisk> sections = new ArrayList<>();
        byReason.forEach((why, sentences) -> sections.add(new AtRisk(
                page.t("bonds.risk." + why),
                page.t("bonds.risk." + why + ".lead"),
                sentences.entrySet().stream()
                        .map(one -> new AtRisk.Line(one.getKey(), of(why, one.getValue())))
                        .toList())));
        return sections;
    }

    private List<AtRisk.Of> of(Risk.Why why, List<Risk> risks) {
        if (!why.isOfTheWorker()) {
            return List.of(new AtRisk.Of(null, people(risks)));
        }
        Map<TeamPart, List<Risk>> byPart = risks.stream()
                .collect(Collectors.groupingBy(
                        risk -> risk.part().part(), () -> new EnumMap<>(TeamPart.class), Collectors.toList()));
        return byPart.entrySet().stream()
                .map(one -> new AtRisk.Of(page.t("bonds.risk.of." + one.getKey()), people(one.getValue())))
                .toList();
    }

    private List<AtRisk.Person> people(List<Risk> risks) {
        return risks.stream()
                .map(risk -> new AtRisk.Person(
                        name(risk),
                        "/young-people/" + risk.part().youngPerson() + "/bonds/days?worker="
                                + risk.part().worker()))
                .toList();
    }

    private String words(Risk risk) {
        String key = "bonds.risk." + risk.why() + ".line";
        String worker = risk.part().workerName();
        return switch (risk.why()) {
            case GONE -> page.t(key, worker);
            case LEAVING, CONTRACT_ENDS ->
                page.t(
                        risk.on().isBefore(page.today()) ? key + ".over" : key,
                        worker,
                        page.date(risk.on()),
                        page.ago(risk.on()));
            case AWAY ->
                risk.until() == null
                        ? page.t(key, worker, page.date(risk.on()))
                        : page.t(key + ".until", worker, page.date(risk.on()), page.date(risk.until()));
            case NOT_MET, FIRST_WEEKS -> page.n(key, risk.days(), worker, name(risk));
            case SILENCE ->
                risk.usual() == null
                        ? page.n(key, risk.days(), worker, name(risk))
                        : page.n(
                                key + ".usual",
                                risk.days(),
                                worker,
                                name(risk),
                                page.n("bonds.risk.days", risk.usual()));
        };
    }

    private String name(Risk risk) {
        return Objects.requireNonNull(known.get(risk.part().youngPerson())).wholeName();
    }
}
