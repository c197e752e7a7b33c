package uk.onedoor.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.Section;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/**
 * One thing that happened in the town at a moment; its key is unique and stable, so that a second writing is
 * recognised. {@code youngPerson} is always the key of a {@link TownYoungPerson}, {@code by} of a staff member.
 */
public sealed interface TownFact {

    Instant at();

    String key();

    /**
     * Somebody asked for help at the door. Without {@code asker} name it was anonymous; without {@code youngPerson}
     * only the words say who it is about. {@code takenBy} is set when staff wrote it down for a caller or visitor.
     */
    record Asked(
            Instant at,
            String key,
            String hub,
            Asker who,
            @Nullable String askerName,
            @Nullable String contact,
            @Nullable String youngPerson,
            String aboutWords,
            String worry,
            String hope,
            Urgency urgency,
            @Nullable String takenBy)
            implements TownFact {}

    /** Who stands at the door. */
    enum Asker {
        YOUNG_PERSON,
        PARENT_OR_FAMILY,
        TEACHER,
        POLICE,
        HEALTH,
        SOCIAL_WORKER,
        NEIGHBOUR_OR_OTHER
    }

    /** How soon somebody should ring. */
    enum Urgency {
        TODAY,
        THIS_WEEK,
        WHEN_YOU_CAN
    }

    /**
     * What the huddle decided about one asking. {@code asked} is its key. {@code acceptedBy}, {@code organisation} and
     * {@code acceptedAt} are set for WALKED_TO_SOMEONE_ELSE; {@code nextStep} and {@code nextOn} for NOT_YET, after which
     * a second Decided about the same asking follows on that date.
     */
    record Decided(
            Instant at,
            String key,
            String asked,
            Decision decision,
            String hub,
            String owner,
            @Nullable String youngPerson,
            @Nullable SupportCategory category,
            String reasons,
            @Nullable String acceptedBy,
            @Nullable String organisation,
            @Nullable Instant acceptedAt,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn,
            int provocation,
            String answer)
            implements TownFact {}

    /** The three ways a door can open; none of them is no. */
    enum Decision {
        WITH_US,
        WALKED_TO_SOMEONE_ELSE,
        NOT_YET
    }

    /** A young person was given their one key worker. */
    record Allocated(
            Instant at,
            String key,
            String youngPerson,
            String hub,
            String keyWorker,
            String backUp,
            String by,
            String reasons)
            implements TownFact {}

    /** The key worker changed, which should be rare, with what was said in handing over. */
    record KeyWorkerChanged(
            Instant at,
            String key,
            String youngPerson,
            String from,
            String to,
            String backUp,
            String by,
            String reason,
            String handover)
            implements TownFact {}

    /** A worker wrote down time spent, about one to four young people. */
    record NoteWritten(
            Instant at,
            String key,
            String by,
            List<String> youngPeople,
            How how,
            int minutes,
            Area area,
            String text,
            @Nullable String ownWords,
            @Nullable Integer mood,
            @Nullable String withheldBecause)
            implements TownFact {}

    /** How they met. */
    enum How {
        FACE,
        CAR,
        MEAL,
        ACTIVITY,
        CALL,
        TEXT,
        VIDEO,
        ATTEMPTED
    }

    /** The six areas of the work. */
    enum Area {
        SAFETY,
        RELATIONSHIPS,
        ACCOMMODATION,
        EDUCATION_TRAINING_WORK,
        RESILIENCE,
        EMOTIONAL_HEALTH
    }

    /**
     * Something happened in a young person's life. {@code endedAt} is set when it ended the same day; when it lasts
     * longer an {@link Ended} follows on the day it does.
     */
    record Happened(
            Instant at,
            String key,
            String youngPerson,
            Kind kind,
            Source source,
            String by,
            @Nullable Instant endedAt,
            String words)
            implements TownFact {}

    /** What happened; the good things are as long a list as a life needs. */
    enum Kind {
        ARREST,
        CHARGE,
        REMAND,
        POLICE_CALL,
        MISSING,
        AWAY,
        AE_ATTENDANCE,
        HOSPITAL_ADMISSION,
        CAMHS_CRISIS,
        SCHOOL_OR_WORK_BEGUN,
        SCHOOL_OR_WORK_KEPT,
        SCHOOL_OR_WORK_LOST,
        EXCLUSION,
        SUBSTANCE_USE,
        HOMELESSNESS,
        ACHIEVEMENT,
        FIRST_DAY,
        VISIT_HOME,
        OTHER_GOOD;

        boolean good() {
            return this == SCHOOL_OR_WORK_BEGUN || this == SCHOOL_OR_WORK_KEPT || ordinal() >= ACHIEVEMENT.ordinal();
        }
    }

    /** How we know. */
    enum Source {
        SEEN,
        TOLD_BY_YOUNG_PERSON,
        TOLD_BY_FAMILY,
        POLICE,
        HEALTH,
        SCHOOL,
        SOCIAL_CARE
    }

    /** Something that lasted is over: back after being missing, home from hospital. {@code happened} is its key. */
    record Ended(Instant at, String key, String youngPerson, String happened, String by, String words)
            implements TownFact {}

    /** The state on arrival: the twelve months before, which nobody can ask about later. */
    record BaselineTaken(
            Instant at,
            String key,
            String youngPerson,
            String by,
            LifeLately lately,
            @Nullable String ownWords) implements TownFact {}

    /** The same questions at 1, 3, 6 or 12 months after arrival; {@code lately} is absent when nobody could be reached. */
    record FollowUpTaken(
            Instant at,
            String key,
            String youngPerson,
            String by,
            int month,
            @Nullable LifeLately lately,
            @Nullable String ownWords)
            implements TownFact {}

    /** One score of one measure on one date; never the questions behind it. */
    record MeasureTaken(Instant at, String key, String youngPerson, String by, Measure measure, int score)
            implements TownFact {}

    /** The measures and their ranges. */
    enum Measure {
        SDQ_TOTAL(0, 40),
        GOAL_PROGRESS(0, 10),
        WELLBEING(7, 35);

        private final int least;
        private final int most;

        Measure(int least, int most) {
            this.least = least;
            this.most = most;
        }

        int within(double score) {
            return (int) Math.max(least, Math.min(most, Math.round(score)));
        }
    }

    /** Where they sleep from a date, beginning with where they slept when they came to us. */
    record MovedHome(
            Instant at,
            String key,
            String youngPerson,
            String by,
            HomeKind kind,
            String place,
            LocalDate from,
            SupportCategory category,
            String reason)
            implements TownFact {}

    /** A section of About me was said, first or anew. {@code withWorker} is absent when they wrote it alone. */
    record AboutMeSaid(
            Instant at,
            String key,
            String youngPerson,
            Section section,
            String text,
            @Nullable String withWorker) implements TownFact {}

    /** The young person said something from their own page; {@code about} is the key of a note for NOT_RIGHT. */
    record Said(
            Instant at,
            String key,
            String youngPerson,
            Saying saying,
            String text,
            @Nullable String about) implements TownFact {}

    /** What a young person can say from their own page. */
    enum Saying {
        CALL_ME,
        NOT_RIGHT,
        SOMETHING_TO_SAY
    }

    /** Someone answered; {@code said} is the key. */
    record Answered(Instant at, String key, String youngPerson, String said, String by, String text)
            implements TownFact {}

    /** We stepped away, the door left open. {@code pace} is the young person's own rating, 1 far too fast to 5 just right. */
    record SteppedAway(
            Instant at, String key, String youngPerson, String by, String words, int pace, boolean staysClose)
            implements TownFact {}

    /** Someone who had left was welcomed back, without having to ask again at the door; an Allocated follows. */
    record WelcomedBack(Instant at, String key, String youngPerson, String by, String words) implements TownFact {}
}
