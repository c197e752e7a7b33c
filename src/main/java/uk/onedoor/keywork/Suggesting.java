package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/**
 * In which order workers are thought of for a young person, and why: first whoever they already know, even when that
 * worker is full, because a bond is not made twice; then who has room, then who shares something.
 */
final class Suggesting {

    /** A slow ending takes up to twelve weeks: who leaves before that would be a loss already planned. */
    private static final int WEEKS_TO_STAY = 12;

    private static final int NOTES_THAT_MAKE_A_BOND = 3;
    private static final Set<Role> KEY_WORKING =
            EnumSet.of(Role.KEY_WORKER, Role.RESIDENTIAL_WORKER, Role.OUTREACH_WORKER, Role.DEPUTY_MANAGER);

    /** What is known of one worker beside one young person. */
    record Candidate(
            Worker worker,
            int notesTogether,
            boolean wasKeyWorker,
            boolean isBackUp,
            int load,
            List<String> languages,
            List<String> interests,
            boolean sameHub) {

        boolean knowsThem() {
            return wasKeyWorker || isBackUp || notesTogether >= NOTES_THAT_MAKE_A_BOND;
        }

        boolean hasRoom() {
            return load < worker.caseload();
        }
    }

    private static final Comparator<Candidate> FIRST_THOUGHT_OF = Comparator.comparing(
                    (Candidate one) -> !one.knowsThem())
            .thenComparing(one -> !one.wasKeyWorker())
            .thenComparing(one -> one.knowsThem() ? -one.notesTogether() : 0)
            .thenComparing(one -> !one.hasRoom())
            .thenComparing(one -> -one.languages().size())
            .thenComparing(one -> !one.sameHub())
            .thenComparing(one -> -one.interests().size())
            .thenComparing(Candidate::load)
            .thenComparing(one -> one.worker().name())
            .thenComparing(one -> one.worker().id().toString());

    private Suggesting() {}

    /** Everybody, those to be thought of first in front; those not to be chosen at the end. */
    static List<KeyWorkerSuggestion> inOrder(List<Candidate> all, @Nullable WorkerId now, LocalDate today) {
        List<KeyWorkerSuggestion> suggested = new ArrayList<>();
        List<KeyWorkerSuggestion> apart = new ArrayList<>();
        for (Candidate one : all.stream().sorted(FIRST_THOUGHT_OF).toList()) {
            Reason whyNot = whyNot(one, now, today).orElse(null);
            (whyNot == null ? suggested : apart).add(new KeyWorkerSuggestion(one.worker(), reasons(one), whyNot));
        }
        suggested.addAll(apart);
        return suggested;
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

    private static Optional<Reason> whyNot(Candidate one, @Nullable WorkerId now, LocalDate today) {
        if (one.worker().id().equals(now)) {
            return Optional.of(Reason.of("keywork.not.again", one.worker().name()));
        }
        return neverChosen(one.worker(), today)
                .or(() -> one.sameHub() || one.knowsThem()
                        ? Optional.empty()
                        : Optional.of(
                                Reason.of("keywork.not.other.hub", one.worker().name())));
    }

    private static List<Reason> reasons(Candidate one) {
        List<Reason> lines = new ArrayList<>();
        if (one.wasKeyWorker()) {
            lines.add(Reason.of("keywork.reason.was.key.worker"));
        }
        if (one.isBackUp()) {
            lines.add(Reason.of("keywork.reason.back.up"));
        }
        if (one.notesTogether() > 0) {
            lines.add(Reason.of("keywork.reason.notes", one.notesTogether()));
        }
        String room = one.hasRoom() ? "keywork.reason.room" : "keywork.reason.full";
        lines.add(Reason.of(room, one.load(), one.worker().caseload()));
        one.languages().forEach(language -> lines.add(Reason.of("keywork.reason.language", language)));
        one.interests().forEach(interest -> lines.add(Reason.of("keywork.reason.interest", interest)));
        lines.add(Reason.of(one.sameHub() ? "keywork.reason.same.hub" : "keywork.reason.other.hub"));
        String hours = one.worker().hours();
        if (hours != null) {
            lines.add(Reason.of("keywork.reason.hours", hours));
        }
        return lines;
    }
}
