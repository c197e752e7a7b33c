package uk.onedoor.shared;

import java.util.Arrays;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * A rule says no, in words for the person who asked: a key of the bundles, what fills its places, and the field of the
 * form it stands by (empty for the whole form).
 */
public class Refusal extends RuntimeException {

    private final String field;
    private final String key;
    private final Object[] places;

    public Refusal(String field, String key, Object... places) {
        super(key + " " + Arrays.toString(places), null, false, false);
        this.field = field;
        this.key = key;
        this.places = places;
    }

    /** Shows the refusal by its field, on the page that asked. */
    public void addTo(Errors errors) {
        if (field.isEmpty()) {
            errors.reject(key, places, key);
        } else {
            reject(errors);
        }
    }

    /** A form of which a field could not be read has no bean behind it: what was typed is all there is. */
    private void reject(Errors errors) {
        if (errors instanceof BindingResult result && result.getTarget() == null) {
            Object typed = result.getFieldValue(field);
            result.addError(
                    new FieldError(result.getObjectName(), field, typed, false, new String[] {key}, places, key));
        } else {
            errors.rejectValue(field, key, places, key);
        }
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] places() {
        return places.clone();
    }
}
