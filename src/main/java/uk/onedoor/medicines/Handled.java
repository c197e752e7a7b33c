package uk.onedoor.medicines;

import java.util.List;

/** What is done with a medicine. */
public enum Handled {
    GIVEN,
    DECLINED,
    NOT_GIVEN,
    RECEIVED,
    COUNTED,
    RETURNED,
    SPOILED,
    HANDED_ON,
    CAME_BACK,
    THEY_KEEP,
    WE_KEEP;

    /** What answers a time at which it was to be taken. */
    static final List<Handled> GIVING = List.of(GIVEN, DECLINED, NOT_GIVEN);

    /** What comes, goes and is counted. */
    static final List<Handled> STOCK = List.of(RECEIVED, COUNTED, RETURNED, SPOILED, HANDED_ON, CAME_BACK);

    /** Who keeps it: from the middle of their teens often they themselves. */
    static final List<Handled> KEEPING = List.of(THEY_KEEP, WE_KEEP);

    /** True when it says how much. */
    boolean counts() {
        return this != DECLINED && this != NOT_GIVEN && !KEEPING.contains(this);
    }

    /** True when it has to say why. */
    boolean saysWhy() {
        return this == NOT_GIVEN || this == SPOILED || this == HANDED_ON || KEEPING.contains(this);
    }

    /** True when there is more of it with us afterwards. */
    boolean adds() {
        return this == RECEIVED || this == CAME_BACK;
    }
}
