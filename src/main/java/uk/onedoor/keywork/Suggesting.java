package uk.onedoor.keywork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/**
 * In which order workers are thought of for a young person, and why: first whoever they already know, even when that
 * worker is full, because a bond is not made twice; then whom they wish for; then who has room, then who shares something.
 * Among equals comes first whoever was longest not given anybody.
 */
final class Suggesting {

    /** A slow ending takes up to twelve weeks: who leaves before that would be a loss already planned. */
    private static final int WEEKS_TO_STAY = 12;

    private static final int NOTES_THAT_MAKE_A_BOND = 3;
    private static final Set<Role> KEY_WORKING =
            EnumSet.of(Role.KEY_WORKER, Role.RESIDENTIAL_WORKER, Role.OUTREACH_WORKER, Role.DEPUTY_MANAGER);

    /**
     * What is between one worker and one young person by now.
     *
     * @param wished true when the young person named them, false when they would rather not; null when they did not
     * @param conflict true when the worker said that they should not be their key worker
     */
    record Bond(
            int notes,
            boolean wasKeyWorker,
            boolean isBackUp,
            boolean isKeyWorker,
            @Nullable Boolean wished,
            boolean conflict) {

        static final Bond NONE = new Bond(0, false, false, false, null, false);

        boolean knowsThem() {
            return wasKeyWorker || isBackUp || notes >= NOTES_THAT_MAKE_A_BOND;
        }
    }

    /** How much a worker has to do: how many they key-work, what these weigh together, and when they were last given one. */
    record Load(int people, BigDecimal weight, @Nullable LocalDate lastOn) {

        static final Load NONE = new Load(0, BigDecimal.ZERO, null);

        Load and(BigDecimal more, LocalDate today) {
            return new Load(people + 1, weight.add(more), today);
        }
    }

    /** What a worker and a young person share; {@code nights} when they are there in the first nights of a new home. */
    record Shared(List<String> languages, List<String> interests, boolean hub, boolean nights) {}

    /** One worker beside one young person. */
    record Candidate(Worker worker, Bond bond, Load load, Shared shared) {

        boolean hasRoomFor(BigDecimal weight) {
            return load.weight().add(weight).compareTo(BigDecimal.valueOf(worker.caseload())) <= 0;
        }
    }

    /** For whom somebody is sought, how much of a worker's room they take, and everybody who works here. */
    record Asked(YoungPersonId who, BigDecimal weight, List<Candidate> candidates) {

        private Asked with(Map<WorkerId, Load> picked) {
            return new Asked(
                    who,
                    weight,
                    candidates.stream()
                            .map(one -> new Candidate(
                                    one.worker(),
                                    one.bond(),
                                    picked.getOrDefault(one.worker().id(), one.load()),
                                    one.shared()))
                            .toList());
        }
    }

    private Suggesting() {}

    /** Everybody, those to be thought of first in front; those not to be chosen at the end. */
    static List<KeyWorkerSuggestion> inOrder(Asked asked, LocalDate today) {
        List<KeyWorkerSuggestion> suggested = new ArrayList<>();
        List<KeyWorkerSuggestion> apart = new ArrayList<>();
        for (Candidate one : asked.candidates().stream()
                .sorted(firstThoughtOf(asked.weight()))
                .toList()) {
            Reason whyNot = whyNot(one, today).orElse(null);
            (whyNot == null ? suggested : apart)
                    .add(new KeyWorkerSuggestion(one.worker(), reasons(one, asked.weight()), whyNot));
        }
        suggested.addAll(apart);
        return suggested;
    }

    /** The same for several, one after another: whoever is thought of first for one has more to do when the next is asked about. */
    static Map<YoungPersonId, List<KeyWorkerSuggestion>> oneAfterAnother(List<Asked> all, LocalDate today) {
        Map<WorkerId, Load> picked = new HashMap<>();
        Map<YoungPersonId, List<KeyWorkerSuggestion>> suggestions = new LinkedHashMap<>();
        for (Asked next : all) {
            Asked asked = next.with(picked);
            List<KeyWorkerSuggestion> inOrder = inOrder(asked, today);
            suggestions.put(asked.who(), inOrder);
            inOrder.stream()
                    .filter(one -> one.whyNot() == null)
                    .findFirst()
                    .flatMap(first -> asked.candidates().stream()
                            .filter(one ->
                                    one.worker().id().equals(first.worker().id()))
                            .findFirst())
                    .ifPresent(one -> picked.put(one.worker().id(), one.load().and(asked.weight(), today)));
        }
        return suggestions;
    }

    /** Why this worker is nobody's key worker from today on, whoever it is for; empty when they can be. */
    static Optional<Reason> neverChosen(Worker worker, LocalDate today) {
        LocalDate leaves = worker.leavesOn();
        if (worker.gone() || (leaves != null && leaves.isBefore(today.plusWeeks(WEEKS_TO_STAY)))) {
            return Optional.of(Reason.of("keywork.not.leaving", worker.name()));
        }
        boolean keyWorks = worker.caseload() > 0 && worker.roles().stream().anyMatch(KEY_WORKING::contains);
        return keyWorks ? Optional.empty() : Optional.of(Reason.of("keywork.not.key.worker", worker.name()));
    }

    private static Comparator<Candidate> firstThoughtOf(BigDecimal weight) {
        return Comparator.comparing((Candidate one) -> !one.bond().knowsThem())
                .thenComparing(one -> !Boolean.TRUE.equals(one.bond().wished()))
                .thenComparing(one -> !one.bond().wasKeyWorker())
                .thenComparing(one -> one.bond().knowsThem() ? -one.bond().notes() : 0)
                .thenComparing(one -> !one.hasRoomFor(weight))
                .thenComparing(one -> !one.shared().nights())
                .thenComparing(one -> -one.shared().languages().size())
                .thenComparing(one -> !one.shared().hub())
                .thenComparing(one -> -one.shared().interests().size())
                .thenComparing(one -> one.load().weight())
                .thenComparing(one -> one.load().lastOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(one -> one.worker().name())
                .thenComparing(one -> one.worker().id().toString());
    }

    private static Optional<Reason> whyNot(Candidate one, LocalDate today) {
        String name = one.worker().name();
        if (one.bond().isKeyWorker()) {
            return Optional.of(Reason.of("keywork.not.again", name));
        }
        if (one.bond().conflict()) {
            return Optional.of(Reason.of("keywork.not.conflict", name));
        }
        return neverChosen(one.worker(), today)
                .or(() -> Boolean.FALSE.equals(one.bond().wished())
                        ? Optional.of(Reason.of("keywork.not.wished", name))
                        : Optional.empty())
                .or(() -> one.shared().hub() || one.bond().knowsThem()
                        ? Optional.empty()
                        : Optional.of(Reason.of("keywork.not.other.hub", name)));
    }

    private static List<Reason> reasons(Candidate one, BigDecimal weight) {
        List<Reason> lines = new ArrayList<>();
        if (one.bond().wasKeyWorker()) {
            lines.add(Reason.of("keywork.reason.was.key.worker"));
        }
        if (one.bond().isBackUp()) {
            lines.add(Reason.of("keywork.reason.back.up"));
        }
        if (one.bond().notes() > 0) {
            lines.add(Reason.of("keywork.reason.notes", one.bond().notes()));
        }
        if (Boolean.TRUE.equals(one.bond().wished())) {
            lines.add(Reason.of("keywork.reason.wished"));
        }
        lines.add(room(one, weight));
        one.shared().languages().forEach(language -> lines.add(Reason.of("keywork.reason.language", language)));
        one.shared().interests().forEach(interest -> lines.add(Reason.of("keywork.reason.interest", interest)));
        lines.add(Reason.of(one.shared().hub() ? "keywork.reason.same.hub" : "keywork.reason.other.hub"));
        String hours = one.worker().hours();
        if (hours != null) {
            lines.add(Reason.of("keywork.reason.hours", hours));
        }
        if (one.shared().nights()) {
            lines.add(Reason.of("keywork.reason.nights"));
        }
        return lines;
    }

    /** How full they are; what their people weigh is said where it is not their number. */
    private static Reason room(Candidate one, BigDecimal weight) {
        String key = one.hasRoomFor(weight) ? "keywork.reason.room" : "keywork.reason.full";
        int people = one.load().people();
        int caseload = one.worker().caseload();
        return one.load().weight().compareTo(BigDecimal.valueOf(people)) == 0
                ? Reason.of(key, people, caseload)
                : Reason.of(
                        key + ".weighed",
                        people,
                        caseload,
                        one.load().weight().stripTrailingZeros().toPlainString());
    }
}
