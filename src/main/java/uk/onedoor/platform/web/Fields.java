package uk.onedoor.platform.web;

import org.jspecify.annotations.Nullable;

/** How the parts of one form field find each other: ids, and the classes that mark a fault. */
public final class Fields {

    private Fields() {}

    /** The ids of what a screen reader says after the label; null when there is nothing to say. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String fault) {
        return describedBy(name, hint, fault, false);
    }

    /** As above, with the line that counts words when the field has one. */
    public static @Nullable String describedBy(
            String name, @Nullable String hint, @Nullable String fault, boolean counted) {
        String ids = (counted ? name + "-info " : "")
                + (hint == null ? "" : name + "-hint ")
                + (fault == null ? "" : name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The id of an option: the first carries the field's own name, so that the summary of faults leads to it. */
    public static String option(String name, int position) {
        return position == 0 ? name : name + "-" + (position + 1);
    }

    /** The class of the group around a field. */
    public static String group(@Nullable String fault) {
        return fault == null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";
    }
}
