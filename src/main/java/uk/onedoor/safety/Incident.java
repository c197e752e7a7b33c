package uk.onedoor.safety;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * Something that happened in which a young person had a part: what was seen and heard, which closes when it is saved, and every
 * step since, the first first.
 *
 * @param began when and where it was and what happened
 */
public record Incident(UUID id, YoungPersonId record, Began began, Written written, List<Step> steps)
        implements Followed {

    /**
     * What is said at first.
     *
     * @param danger whether people or property were in immediate danger, so that the police were called at once
     * @param words what was seen and heard, in neutral words
     */
    public record Began(Instant at, String place, boolean danger, String words) {}

    /** What follows. */
    public enum Kind {
        /** Whoever answers for the hub decided what follows, with time to think. */
        DECIDED,
        CHILD_HEARD,
        /** Those it was between met to put it right, or were asked to. */
        REPAIR,
        STAFF_HEARD,
        /** Somebody asked whether the young person was exploited. */
        EXPLOITATION_ASKED,
        /** Somebody outside was told. */
        TOLD,
        /** The police were called; each call is counted. */
        POLICE_CALLED,
        /** It is an event the home has to give notice of. */
        NOTIFIABLE,
        /** Whoever answers for the hub asked somebody by name to put something right, by adding to it. */
        CORRECTION_ASKED,
        /** Something known later, added by name. */
        ADDED;

        /** What may be chosen with it; empty when nothing is. */
        public List<Answer> answers() {
            return Arrays.stream(Answer.values())
                    .filter(answer -> answer.of == this)
                    .toList();
        }

        /** The words of it that stand in an address. */
        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What is chosen with a step. */
    public enum Answer {
        REPAIRED_AMONG_THEM(Kind.DECIDED),
        NOTHING_MORE(Kind.DECIDED),
        SOMEBODY_HELPS(Kind.DECIDED),
        POLICE_TOLD(Kind.DECIDED),
        NO_SIGN(Kind.EXPLOITATION_ASKED),
        MAY_BE(Kind.EXPLOITATION_ASKED),
        SIGNS(Kind.EXPLOITATION_ASKED),
        MET(Kind.REPAIR),
        ASKED(Kind.REPAIR),
        WOULD_RATHER_NOT(Kind.REPAIR),
        EXPLOITATION(Kind.NOTIFIABLE),
        SERIOUS_POLICE(Kind.NOTIFIABLE),
        ALLEGATION(Kind.NOTIFIABLE),
        CHILD_PROTECTION(Kind.NOTIFIABLE),
        OTHER_SERIOUS(Kind.NOTIFIABLE),
        OFSTED(Kind.TOLD),
        PLACING_AUTHORITY(Kind.TOLD),
        PARENTS(Kind.TOLD),
        POLICE(Kind.TOLD),
        SOMEBODY_ELSE(Kind.TOLD);

        private final Kind of;

        Answer(Kind of) {
            this.of = of;
        }
    }

    /**
     * What a step says.
     *
     * @param answer what was chosen; null where nothing is
     * @param name who was told, called or asked; empty where nobody is
     * @param reference of the police; empty when there is none
     * @param whoseRisk whether the risk is one to the young person or to the organisation; of a decision alone
     */
    public record Said(@Nullable Answer answer, String name, String reference, String whoseRisk, String words) {}

    /** One step. */
    public record Step(UUID id, Kind kind, Instant at, Said said, Written written) {}

    /** The same with what followed. */
    Incident with(List<Step> followed) {
        return new Incident(id, record, began, written, followed);
    }

    /** The steps of a kind that stand. */
    Stream<Step> standing(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind && step.written().stands());
    }

    /** What was decided; empty while nothing is. */
    Optional<Step> decision() {
        return standing(Kind.DECIDED).findFirst();
    }

    @Override
    public Instant since() {
        return began.at();
    }

    @Override
    public Stream<Entered> followed() {
        return steps.stream().map(step -> new Entered(step.id(), step.written()));
    }
}
