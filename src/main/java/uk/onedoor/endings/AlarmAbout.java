package uk.onedoor.endings;

/** What an alarm is about: a cliff of some kind, what happens beside the plan, or stepping away sooner than is slow. */
public enum AlarmAbout {
    BIRTHDAY,
    WORKER_LEAVES,
    TENANCY,
    SCHOOL_ENDS,
    FUNDING_ENDS,
    MOVE,
    OTHER,
    OFF_PLAN,
    SOONER;

    static AlarmAbout of(CliffKind kind) {
        return valueOf(kind.name());
    }
}
