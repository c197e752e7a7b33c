package uk.onedoor.platform.web;

import uk.onedoor.shared.Refusal;

/** This very form was saved before, and comes again with other words: going back in a browser shows it once more. */
final class SentAlready extends Refusal {

    SentAlready() {
        super("", "form.sent.already");
    }
}
