package uk.onedoor.risks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** Risk, analysis, intervention, solution and evaluation of one worry, as it was written down; what came of it and how safe it felt to them since, the first first. */
record Raise(
        UUID id,
        YoungPersonId record,
        Says says,
        String by,
        Instant at,
        List<Evaluation> evaluations,
        List<Feeling> feelings) {

    /** What is written. */
    record Says(
            String harm,
            String analysis,
            WhoseRisk whose,
            String intervention,
            String solution,
            Safe safe,
            LocalDate evaluateOn) {}

    /** What came of it on its day; {@code next} null: nobody looks again. */
    record Evaluation(
            UUID id,
            Worked worked,
            String words,
            Safe safe,
            @Nullable LocalDate next,
            String by,
            Instant at) {}

    /** How safe it feels, as they said it themselves; {@code theirs} null: in words alone. */
    record Feeling(@Nullable Integer theirs, String words, Instant at) {}

    /** The same with what came of it, and what they said themselves. */
    Raise with(List<Evaluation> came, List<Feeling> felt) {
        return new Raise(id, record, says, by, at, came, felt);
    }

    /** True while somebody is to look again. */
    boolean goesOn() {
        return due().isPresent();
    }

    /** By when it is looked at; empty when nobody looks again. */
    Optional<LocalDate> due() {
        return evaluations.isEmpty()
                ? Optional.of(says.evaluateOn())
                : Optional.ofNullable(evaluations.get(evaluations.size() - 1).next());
    }
}
