package uk.onedoor.notices;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.onedoor.notices.Outbox.Taken;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Words;

/**
 * The words of every message: the same for everybody, whatever it is about. They are ours and not a council's own, so that
 * nobody can put a name in.
 */
@Component
class Letters {

    private final Outbox outbox;
    private final Carrier carrier;
    private final Words words;

    Letters(Outbox outbox, Carrier carrier, Bundles bundles) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.words = new Words(bundles, Language.ENGLISH, Map.of());
    }

    Letter of(Taken message) {
        String key = "notices.mail." + message.kind();
        String place = switch (message.kind()) {
            case NOTICE, DIGEST -> carrier.signIn();
            case CODE -> spaced(outbox.code(message.address()));
        };
        return new Letter(
                message.id().toString(),
                message.to(),
                words.say(key + ".subject"),
                words.say(key, place) + "\r\n\r\n" + words.say("notices.mail.foot") + "\r\n");
    }

    private static String spaced(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
