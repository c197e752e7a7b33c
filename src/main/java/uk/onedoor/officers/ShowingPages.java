package uk.onedoor.officers;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.notices.Messages;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Page;
import uk.onedoor.safety.EpisodePages;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Sends the code of a showing, and tells whom a night is shown to. */
@Component
class ShowingPages {

    /** How long a code may lie before it is typed; the database holds it to the same. */
    private static final Duration CODE_HOLDS = Duration.ofHours(2);

    private final EpisodePages nights;
    private final Showings showings;
    private final Contacts contacts;
    private final ShowingLetters letters;
    private final Messages messages;

    ShowingPages(EpisodePages nights, Showings showings, Contacts contacts, ShowingLetters letters, Messages messages) {
        this.nights = nights;
        this.showings = showings;
        this.contacts = contacts;
        this.letters = letters;
        this.messages = messages;
    }

    /** The form, with whom it can be shown to and whom it was. */
    String ask(YoungPersonId id, UUID episode, Page page, Model model) {
        return nights.ask(id, episode, page, model, "officers/showings", frame -> {
            model.addAttribute("there", messages.areSent());
            model.addAttribute(
                    "contacts",
                    contacts.all().stream()
                            .filter(PoliceContact::confirmed)
                            .map(one -> new Choice(one.id().toString(), one.name() + ", " + one.force()))
                            .toList());
            List<ShowingLine> lines =
                    showings.of(episode).stream().map(one -> line(page, one)).toList();
            model.addAttribute("lines", lines);
        });
    }

    /**
     * Sends a contact the code of a night, in the transaction of whoever asks.
     *
     * @throws Refusal by {@code contact} when nobody confirmed them, or they were stood down; when the night is over
     * @throws NotFound when the viewer may not write of it
     */
    void send(YoungPersonId id, UUID episode, UUID showing, UUID contact) {
        YoungPersonId record = nights.whileNotBack(id, episode);
        if (contacts.find(contact).filter(PoliceContact::confirmed).isEmpty()) {
            throw new Refusal("contact", "officers.show.gone");
        }
        showings.add(showing, record, episode, contact);
        messages.send(letters, showing);
    }

    private static ShowingLine line(Page page, Showing one) {
        return new ShowingLine(one.id(), one.contact(), words(page, one), one.stands());
    }

    private static String words(Page page, Showing one) {
        String sent = page.moment(one.sent());
        if (one.opened() != null) {
            String opened = page.moment(one.opened());
            return one.ended() == null
                    ? page.t("officers.show.opened", sent, opened)
                    : page.t("officers.show.over", sent, opened, page.moment(one.ended()));
        }
        boolean tooLate = one.ended() != null
                || one.sent().plus(CODE_HOLDS).isBefore(page.clock().instant());
        return page.t(tooLate ? "officers.show.never" : "officers.show.waits", sent);
    }
}
