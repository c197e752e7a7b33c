package uk.onedoor.notices;

import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.onedoor.notices.Outbox.Other;

/** The post, for rooms above: what they hand in is sent as every message is, once the transaction they are in is kept. */
@Service
public class Messages {

    private final Outbox outbox;
    private final Carrier carrier;

    Messages(Outbox outbox, Carrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    /** False when nobody said by whom messages go: what is handed in waits then. */
    public boolean areSent() {
        return carrier.isThere();
    }

    /** Hands in one message; one about the same thing can be handed in once. */
    public void send(LetterSource source, UUID about) {
        outbox.addOther(new Other(source.words(), about));
    }
}
