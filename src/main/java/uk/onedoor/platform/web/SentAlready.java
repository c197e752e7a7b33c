package uk.onedoor.platform.web;

import uk.onedoor.shared.TooLate;

/** This very form was saved before, and comes again with other words: going back in a browser shows it once more. */
final class SentAlready extends TooLate {

    static final String KEY = "form.sent.already";

    SentAlready() {
        super(KEY);
    }
}
