package uk.onedoor.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * A form as the page shows it: what was typed, and by each field what is wrong and how to put it right.
 *
 * <p>Made from Spring's {@link BindingResult}, so that a value that could not be read is still shown as typed.
 */
public final class FormView {

    /** One thing to put right: the field (empty for the whole form) and the words. */
    public record Fault(String field, String words) {}

    private final BindingResult result;
    private final List<Fault> faults;

    FormView(BindingResult result, Words words) {
        this.result = result;
        this.faults = result.getAllErrors().stream()
                .map(error -> new Fault(
                        error instanceof FieldError field ? field.getField() : "", FormFaults.inWords(error, words)))
                .distinct()
                .toList();
    }

    /** What stands in the field now: as typed, or as it was given to begin with. */
    public String value(String field) {
        return Objects.toString(result.getFieldValue(field), "");
    }

    /** True when the field holds, or its list of ticks contains, this value. */
    public boolean has(String field, String value) {
        // A list is asked for as it is: as a field's text its ticks would be one line with commas.
        Object whole = result.getTarget() == null ? null : result.getRawFieldValue(field);
        Object typed = whole instanceof Iterable<?> ? whole : result.getFieldValue(field);
        if (typed instanceof Object[] sent) {
            typed = List.of(sent);
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
