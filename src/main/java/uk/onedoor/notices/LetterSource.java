package uk.onedoor.notices;

import java.util.UUID;

/**
 * A room above that has something to send to somebody who has no account here. It says where to and which code at the moment
 * of sending, so that neither is kept with the message. Asked as the product itself.
 */
public interface LetterSource {

    /**
     * Where one message goes, and what stands in its words.
     *
     * @param place for the one place there is in the words: a code or a page, never anything of a record
     */
    record Addressed(String to, String place) {

        @Override
        public String toString() {
            return "Addressed[]";
        }
    }

    /** The key of its words; {@code .subject} under it is what the message is called. They name nobody. */
    String words();

    /** Where what it says is opened, from the root; {@code {1}} of its words. */
    default String page() {
        return "";
    }

    /** What there is to say about one thing. */
    Addressed addressed(UUID about);
}
