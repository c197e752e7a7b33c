package uk.onedoor.outcomes;

import static uk.onedoor.outcomes.Section.HEALTH;
import static uk.onedoor.outcomes.Section.LIFE;
import static uk.onedoor.outcomes.Section.POLICE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked on arrival about the twelve months before, and in each follow-up about the time since the last. */
public enum Question {
    WANTS(LIFE, 0, List.of(), null),
    LIVING(LIFE, 0, List.of(LivingPlace.values()), null),
    AREA(LIFE, 0, List.of(LivingArea.values()), null),
    MOVES(LIFE, 365, List.of(), null),
    SCHOOL_OR_WORK(LIFE, 0, List.of(SchoolOrWork.values()), null),
    DAYS_MISSED(LIFE, 28, List.of(), null),
    MISSING_TIMES(LIFE, 365, List.of(), HappeningKind.MISSING),
    ARRESTS(POLICE, 365, List.of(), HappeningKind.ARREST),
    AE_ATTENDANCES(HEALTH, 365, List.of(), HappeningKind.AE_ATTENDANCE),
    HOSPITAL_ADMISSIONS(HEALTH, 365, List.of(), HappeningKind.HOSPITAL_ADMISSION),
    SUBSTANCE_USE(HEALTH, 0, List.of(SubstanceUse.values()), null);

    private final Section section;
    private final int most;
    private final List<? extends Enum<?>> choices;
    private final @Nullable HappeningKind counts;

    Question(Section section, int most, List<? extends Enum<?>> choices, @Nullable HappeningKind counts) {
        this.section = section;
        this.most = most;
        this.choices = choices;
        this.counts = counts;
    }

    Section section() {
        return section;
    }

    /** True when the answer is how many. */
    public boolean numbered() {
        return most > 0;
    }

    /** The largest number that can be an answer. */
    public int most() {
        return most;
    }

    /** What can be chosen; empty when the answer is a number or words. */
    public List<? extends Enum<?>> choices() {
        return choices;
    }

    /** What happened that the same number is counted from afterwards; null when there is none. */
    @Nullable
    HappeningKind counts() {
        return counts;
    }
}
