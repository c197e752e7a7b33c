package uk.onedoor.platform.web;

import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import uk.onedoor.platform.time.London.FarYear;

/** Turns what Spring found wrong with a form into the words for a person. */
final class FormFaults {

    private FormFaults() {}

    /**
     * A message in braces, or one that is itself a key of the bundles, is looked up; a value that could not be read
     * (letters for a date) has no message of ours and gets the words for its field, else those for any field.
     */
    static String inWords(ObjectError error, Words words) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            if (isFarYear(error)) {
                return words.say("unreadable.year");
            }
            String own = "unreadable." + field.getObjectName() + "." + field.getField();
            return words.has(own) ? words.say(own) : words.say("unreadable");
        }
        String message = String.valueOf(error.getDefaultMessage());
        Object[] places = error.getArguments() == null ? new Object[0] : error.getArguments();
        return words.has(message) ? words.say(message, places) : message;
    }

    private static boolean isFarYear(ObjectError error) {
        return error.contains(TypeMismatchException.class)
                && error.unwrap(TypeMismatchException.class).getMostSpecificCause() instanceof FarYear;
    }
}
