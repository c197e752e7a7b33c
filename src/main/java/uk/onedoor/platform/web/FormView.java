package uk.onedoor.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import uk.onedoor.shared.Ids;

/**
 * A form as the page shows it: what was typed, and by each field what is wrong and how to put it right.
 *
 * <p>Made from Spring's {@link BindingResult}, so that a value that could not be read is still shown as typed.
 */
public final class FormView {

    /** One thing to put right: the field (empty for the whole form) and the words. */
    public record Fault(String field, String words) {}

    private final BindingResult result;
    private final @Nullable Meanwhile meanwhile;
    private final @Nullable Draft draft;
    private final UnaryOperator<String> read;
    private final List<Fault> faults;

    /** {@code read}: what of a text that stands in {@code result} whoever is looking may read. */
    FormView(
            BindingResult result,
            Words words,
            @Nullable Meanwhile meanwhile,
            @Nullable Draft draft,
            UnaryOperator<String> read) {
        this.result = result;
        this.read = read;
        this.meanwhile = meanwhile;
        this.draft = draft;
        this.faults = result.getAllErrors().stream()
                .map(error -> new Fault(
                        error instanceof FieldError field ? field.getField() : "", FormFaults.inWords(error, words)))
                .distinct()
                .toList();
    }

    /** What stands in the field now: as typed, or as it was given to begin with. */
    public String value(String field) {
        if (draft != null && draft.fields().containsKey(field)) {
            return String.join("\n", draft.of(field));
        }
        String typed = read.apply(Objects.toString(result.getFieldValue(field), ""));
        String taken = meanwhile == null ? null : meanwhile.takenOver(field, Stored.text(typed));
        return taken == null ? typed : taken;
    }

    /** The key of the row this form makes: another one when it made a row already and is asked for a second. */
    public String key(String field) {
        boolean again =
                result.getGlobalErrors().stream().anyMatch(error -> SentAlready.KEY.equals(error.getDefaultMessage()));
        return again ? Ids.next().toString() : value(field);
    }

    /** When the words now in the form were typed, if they come from a draft; null otherwise. */
    public @Nullable Instant draftSince() {
        return draft == null ? null : draft.keptAt();
    }

    /** The version of what the form changes, which it carries; null when it only adds. */
    public @Nullable String version() {
        return meanwhile == null ? null : meanwhile.seen().text();
    }

    /** What somebody else saved in this field while it was being typed in; null when nobody did. */
    public @Nullable String meanwhile(String field) {
        return meanwhile == null ? null : meanwhile.theirs(field, Stored.text(raw(field)));
    }

    /** True when the field holds, or its list of ticks contains, this value. */
    public boolean has(String field, String value) {
        if (draft != null) {
            return draft.of(field).contains(value);
        }
        Object typed = raw(field);
        String taken = meanwhile == null ? null : meanwhile.takenOver(field, Stored.text(typed));
        if (taken != null) {
            return List.of(taken.split("\n", -1)).contains(value);
        }
        if (typed instanceof Iterable<?> many) {
            for (Object one : many) {
                if (value.equals(String.valueOf(one))) {
                    return true;
                }
            }
            return false;
        }
        return value.equals(Objects.toString(typed, ""));
    }

    /** A list is asked for as it is: as a field's text its ticks would be one line with commas. */
    private @Nullable Object raw(String field) {
        Object whole = result.getTarget() == null ? null : result.getRawFieldValue(field);
        Object typed = whole instanceof Iterable<?> ? whole : result.getFieldValue(field);
        return typed instanceof Object[] sent ? List.of(sent) : typed;
    }

    /** What is wrong with the field, in words; null when nothing is. */
    public @Nullable String fault(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }
}
