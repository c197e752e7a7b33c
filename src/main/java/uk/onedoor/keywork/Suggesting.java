package uk.onedoor.keywork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presence.Missing;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/**
 * In which order workers are thought of for a young person, and why: first whoever they already know, even when that
 * worker is full, because a bond is not made twice; then whom they wish for; then who has room by their hours, then who
 * shares something. Among equals comes first whose room is least taken, then whoever was longest not given anybody.
 */
final class Suggesting {

    /** A slow ending takes up to twelve weeks: who is not there for that long would be a loss already planned. */
    static final int WEEKS_TO_STAY = 12;

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
    record Candidate(Presence presence, Bond bond, Load load, Shared shared) {

        Worker worker() {
            return presence.worker();
        }

        private Candidate with(@Nullable Load picked) {
            return picked == null ? this : new Candidate(presence, bond, picked, shared);
        }

        boolean hasRoomFor(BigDecimal weight) {
            return load.weight().add(weight).compareTo(presence.room()) <= 0;
        }

        /** How much of their room is taken: two of three as much as four of six. */
        private double taken() {
            double room = presence.room().doubleValue();
            return room == 0 ? Double.POSITIVE_INFINITY : load.weight().doubleValue() / room;
        }
    }

    /** For whom somebody is sought, how much of a worker's room they take, and everybody who works here. */
    record Asked(YoungPersonId who, BigDecimal weight, List<Candidate> candidates) {

        private Asked with(Map<WorkerId, Load> picked) {
            return new Asked(
                    who,
                    weight,
                    candidates.stream()
                            .map(one -> one.with(picked.get(one.worker().id())))
                            .toList());
        }
    }

    /** A candidate with what is reckoned once and compared often. */
    private record Thought(Candidate of, boolean hasRoom, double taken) {

        static Thought of(Candidate one, BigDecimal weight) {
            return new Thought(one, one.hasRoomFor(weight), one.taken());
        }

        private Bond bond() {
            return of.bond();
        }

        private Shared shared() {
            return of.shared();
        }
    }

    private static final Comparator<Worker> BY_NAME =
            Comparator.comparing(Worker::name).thenComparing(one -> one.id().toString());

    private static final Comparator<Thought> FIRST_THOUGHT_OF = Comparator.comparing(
                    (Thought one) -> !one.bond().knowsThem())
            .thenComparing(one -> !Boolean.TRUE.equals(one.bond().wished()))
            .thenComparing(one -> !one.bond().wasKeyWorker())
            .thenComparing(one -> one.bond().knowsThem() ? -one.bond().notes() : 0)
            .thenComparing(one -> !one.hasRoom())
            .thenComparing(one -> !one.shared().nights())
            .thenComparing(one -> -one.shared().languages().size())
            .thenComparing(one -> !one.shared().hub())
            .thenComparing(one -> -one.shared().interests().size())
            .thenComparing(Thought::taken)
            .thenComparing(one -> one.of().load().lastOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.of().worker(), BY_NAME);

    private Suggesting() {}

    /** Everybody, those to be thought of first in front; those not to be chosen at the end, by name. */
    static List<KeyWorkerSuggestion> inOrder(Asked asked, LocalDate today) {
        List<Thought> thoughts = new ArrayList<>();
        List<KeyWorkerSuggestion> apart = new ArrayList<>();
        for (Candidate one : asked.candidates()) {
            whyNot(one, today)
                    .ifPresentOrElse(
                            why -> apart.add(new KeyWorkerSuggestion(one, asked.weight(), why)),
                            () -> thoughts.add(Thought.of(one, asked.weight())));
        }
        thoughts.sort(FIRST_THOUGHT_OF);
        apart.sort(Comparator.comparing(KeyWorkerSuggestion::worker, BY_NAME));
        List<KeyWorkerSuggestion> all = new ArrayList<>();
        thoughts.forEach(one -> all.add(new KeyWorkerSuggestion(one.of(), asked.weight(), null)));
        all.addAll(apart);
        return all;
    }

    /** The same for several, one after another: whoever is thought of first for one has more to do when the next is asked about. */
    static Map<YoungPersonId, List<KeyWorkerSuggestion>> oneAfterAnother(Collection<Asked> all, LocalDate today) {
        Map<WorkerId, Load> picked = new HashMap<>();
        Map<YoungPersonId, List<KeyWorkerSuggestion>> suggestions = new LinkedHashMap<>();
        for (Asked next : all) {
            List<KeyWorkerSuggestion> inOrder = inOrder(next.with(picked), today);
            suggestions.put(next.who(), inOrder);
            inOrder.stream()
                    .filter(one -> one.whyNot() == null)
                    .findFirst()
                    .ifPresent(one ->
                            picked.put(one.worker().id(), one.candidate().load().and(next.weight(), today)));
        }
        return suggestions;
    }

    /** Why this worker becomes nobody's key worker from today on, whoever it is for; empty when they can. */
    static Optional<Reason> neverChosen(Presence one, LocalDate today) {
        String name = one.worker().name();
        return one.missing(today, today.plusWeeks(WEEKS_TO_STAY))
                .map(why -> Reason.of(key(why), name))
                .or(() -> keyWorks(one.worker())
                        ? Optional.empty()
                        : Optional.of(Reason.of("keywork.not.key.worker", name)));
    }

    /** Whether somebody is here to be young people's key worker. */
    static boolean keyWorks(Worker worker) {
        return worker.caseload() > 0 && worker.roles().stream().anyMatch(KEY_WORKING::contains);
    }

    private static String key(Missing why) {
        return switch (why) {
            case GONE, LEAVES -> "keywork.not.leaving";
            case CONTRACT_ENDS -> "keywork.not.contract";
            case AWAY -> "keywork.not.away";
            case MOSTLY_AWAY -> "keywork.not.mostly.away";
        };
    }

    private static Optional<Reason> whyNot(Candidate one, LocalDate today) {
        String name = one.worker().name();
        if (one.bond().isKeyWorker()) {
            return Optional.of(Reason.of("keywork.not.again", name));
        }
        if (one.bond().conflict()) {
            return Optional.of(Reason.of("keywork.not.conflict", name));
        }
        return neverChosen(one.presence(), today)
                .or(() -> Boolean.FALSE.equals(one.bond().wished())
                        ? Optional.of(Reason.of("keywork.not.wished", name))
                        : Optional.empty())
                .or(() -> one.shared().hub() || one.bond().knowsThem()
                        ? Optional.empty()
                        : Optional.of(Reason.of("keywork.not.other.hub", name)));
    }

    /** What speaks for them, in plain lines. */
    static List<Reason> reasons(Candidate one, BigDecimal weight) {
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
        BigDecimal whole = BigDecimal.valueOf(one.worker().caseload());
        if (one.presence().room().compareTo(whole) < 0) {
            lines.add(Reason.of("keywork.reason.part.week", whole));
        }
        String hours = one.worker().hours();
        if (hours != null) {
            lines.add(Reason.of("keywork.reason.hours", hours));
        }
        if (one.shared().nights()) {
            lines.add(Reason.of("keywork.reason.nights"));
        }
        return lines;
    }

    /** How full they are, by their hours; what their people weigh is said where it is not their number. */
    private static Reason room(Candidate one, BigDecimal weight) {
        String key = one.hasRoomFor(weight) ? "keywork.reason.room" : "keywork.reason.full";
        BigDecimal people = BigDecimal.valueOf(one.load().people());
        String room = one.presence().room().toPlainString();
        return one.load().weight().compareTo(people) == 0
                ? Reason.of(key, people, room)
                : Reason.of(
                        key + ".weighed",
                        people,
                        room,
                        one.load().weight().stripTrailingZeros().toPlainString());
    }
}
