package uk.onedoor.platform.web;

import uk.onedoor.shared.TooLate;

/** Somebody else changed the same thing after the form was opened: nothing is saved before both were seen. */
final class Overtaken extends TooLate {

    static final String KEY = "form.overtaken";

    Overtaken() {
        super(KEY);
    }
}
