package uk.onedoor.outcomes;

import static uk.onedoor.outcomes.Section.HEALTH;
import static uk.onedoor.outcomes.Section.LIFE;
import static uk.onedoor.outcomes.Section.POLICE;

/** What can happen, the good things first: each belongs to a section, and some last from a day to a day. */
public enum HappeningKind {
    ACHIEVEMENT(LIFE, true, false),
    FIRST_DAY(LIFE, true, false),
    VISIT_HOME(LIFE, true, false),
    SCHOOL_OR_WORK_BEGUN(LIFE, true, false),
    SCHOOL_OR_WORK_KEPT(LIFE, true, false),
    OTHER_GOOD(LIFE, true, false),
    MISSING(LIFE, false, true),
    ARREST(POLICE, false, false),
    POLICE_CALL(POLICE, false, false),
    AE_ATTENDANCE(HEALTH, false, false),
    EXCLUSION(LIFE, false, true),
    SCHOOL_OR_WORK_LOST(LIFE, false, false),
    AWAY(LIFE, false, true),
    CHARGE(POLICE, false, false),
    REMAND(POLICE, false, true),
    HOSPITAL_ADMISSION(HEALTH, false, true),
    CAMHS_CRISIS(HEALTH, false, false),
    SUBSTANCE_USE(HEALTH, false, false),
    HOMELESSNESS(LIFE, false, true);

    private final Section section;
    private final boolean good;
    private final boolean spell;

    HappeningKind(Section section, boolean good, boolean spell) {
        this.section = section;
        this.good = good;
        this.spell = spell;
    }

    Section section() {
        return section;
    }

    public boolean good() {
        return good;
    }

    /** True when it lasts from a day to a day. */
    public boolean spell() {
        return spell;
    }
}
