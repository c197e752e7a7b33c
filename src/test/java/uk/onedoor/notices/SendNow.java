package uk.onedoor.notices;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.web.Bundles;

/** Sends what waits in a council through a real mail server, as the product does by itself every minute. */
public final class SendNow {

    private SendNow() {}

    /** All the server took, as it stands on the wire. */
    public static String by(PostOffice office, ApplicationContext product, Council council) {
        Carrier carrier = office.carrier();
        Outbox outbox = product.getBean(Outbox.class);
        var sources = product.getBeanProvider(LetterSource.class).stream().toList();
        var letters = new Letters(outbox, carrier, sources, product.getBean(Bundles.class));
        var courier =
                new Courier(outbox, product.getBean(Wishes.class), letters, carrier, product.getBean(Clock.class));
        council.asSystem(() -> {
            courier.send();
            return true;
        });
        return office.taken().stream().map(SendNow::whole).collect(joining("\n"));
    }

    private static String whole(jakarta.mail.internet.MimeMessage message) {
        try {
            var bytes = new java.io.ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
