package uk.onedoor.endings;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.ContactMode;

/** What support is made of, as the hours of a week are agreed. */
public enum SupportKind {
    FACE_TO_FACE,
    PHONE,
    TEXT,
    GROUP,
    BED,
    DROP_IN;

    /** True when notes tell how much of it there was. */
    public boolean isTold() {
        return this == FACE_TO_FACE || this == PHONE || this == TEXT;
    }

    /** By which number a council's settings name it. */
    int number() {
        return ordinal() + 1;
    }

    /** The kind of this number. */
    static SupportKind of(int number) {
        return values()[number - 1];
    }

    /** Which kind a note of time together tells of; null when there was none. */
    static @Nullable SupportKind of(ContactMode how) {
        if (how.inPerson()) {
            return FACE_TO_FACE;
        }
        return switch (how) {
            case CALL, VIDEO -> PHONE;
            case TEXT -> TEXT;
            default -> null;
        };
    }

    /** These minutes, in the order of the kinds. */
    public static Map<SupportKind, Integer> minutes(int... each) {
        Map<SupportKind, Integer> minutes = new EnumMap<>(SupportKind.class);
        for (SupportKind kind : values()) {
            minutes.put(kind, each[kind.ordinal()]);
        }
        return minutes;
    }
}
