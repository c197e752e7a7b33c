package uk.onedoor.officers;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.notices.LetterSource;

/** The message with the code by which one of the police opens what they are shown. */
@Component
class ShowingLetters implements LetterSource {

    private final Showings showings;
    private final Contacts contacts;

    ShowingLetters(Showings showings, Contacts contacts) {
        this.showings = showings;
        this.contacts = contacts;
    }

    @Override
    public String words() {
        return "officers.mail.showing";
    }

    @Override
    public String page() {
        return "police";
    }

    @Override
    public Addressed addressed(UUID about) {
        return new Addressed(contacts.email(showings.contact(about)), ContactLetters.spaced(contacts.code(about)));
    }
}
