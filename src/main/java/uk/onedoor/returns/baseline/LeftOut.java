package uk.onedoor.returns.baseline;

import uk.onedoor.returns.rows.Row;

/** A row that no figure of its measure rests on, and why. */
public record LeftOut(Row row, Why why) {

    /** Why a row is left out. */
    public enum Why {
        SHORT_BREAK("is part of a series of short breaks (V3 or V4), which these figures leave out"),
        NO_CHILD("names no child"),
        START_UNREADABLE("has no start that can be read"),
        END_UNREADABLE("has an end that cannot be read"),
        ENDS_TOO_SOON("ends on the day it starts, or before"),
        OUTSIDE_THE_YEAR("lies outside the year"),
        AGE_UNKNOWN("is of a child whose date of birth cannot be read in Header, so nobody can tell their age"),
        KIND_UNKNOWN("says neither M (missing) nor A (away without authorisation)"),
        NOT_ANSWERED("leaves the question without an answer");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** In plain words, to follow "this row". */
        public String words() {
            return words;
        }

        /** As fields name it, such as short_break. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String child() {
        return row.child();
    }
}
