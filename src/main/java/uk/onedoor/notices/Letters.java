package uk.onedoor.notices;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.notices.LetterSource.Addressed;
import uk.onedoor.notices.Outbox.Other;
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
    private final Map<String, LetterSource> others;
    private final Words words;

    Letters(Outbox outbox, Carrier carrier, List<LetterSource> others, Bundles bundles) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.others = others.stream().collect(Collectors.toMap(LetterSource::words, Function.identity()));
        this.words = new Words(bundles, Language.ENGLISH, Map.of());
    }

    Letter of(Taken message) {
        String key = "notices.mail." + message.kind();
        return switch (message.kind()) {
            case NOTICE, DIGEST -> written(message, key, own(message, carrier.signIn()));
            case CODE -> written(message, key, own(message, spaced(outbox.code(message.address()))));
            case OTHER -> {
                Other other = message.other();
                LetterSource source = Objects.requireNonNull(others.get(other.words()), other.words());
                yield written(message, other.words(), source.addressed(other.about()), at(source.page()));
            }
        };
    }

    private static Addressed own(Taken message, String place) {
        return new Addressed(Objects.requireNonNull(message.goes().email()), place);
    }

    private String at(String page) {
        return URI.create(carrier.signIn()).resolve(page).toString();
    }

    private Letter written(Taken message, String key, Addressed goes, String... more) {
        return new Letter(
                message.id().toString(),
                goes.to(),
                words.say(key + ".subject"),
                words.say(
                                key,
                                Stream.concat(Stream.of(goes.place()), Stream.of(more))
                                        .toArray()) + "\r\n\r\n" + words.say("notices.mail.foot") + "\r\n");
    }

    private static String spaced(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}
