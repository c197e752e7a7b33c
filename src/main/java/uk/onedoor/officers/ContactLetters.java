package uk.onedoor.officers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.notices.LetterSource;

/** The message with the code by which the address of a police contact is confirmed. */
@Component
class ContactLetters implements LetterSource {

    private final Contacts contacts;

    ContactLetters(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String words() {
        return "officers.mail.contact";
    }

    @Override
    public Addressed addressed(UUID about) {
        return new Addressed(contacts.email(about), spaced(contacts.code(about)));
    }

    /** A code as it is read aloud. */
    static String spaced(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
