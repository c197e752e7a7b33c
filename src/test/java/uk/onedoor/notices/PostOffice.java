package uk.onedoor.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real mail server on this machine, which can be cut and comes back at the same port with what it had. */
public final class PostOffice implements AutoCloseable {

    private final List<MimeMessage> before = new ArrayList<>();
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port;

    public PostOffice() {
        server.start();
        port = server.getSmtp().getPort();
    }

    /** Nobody answers at its port any more. */
    public void cut() {
        before.addAll(Arrays.asList(server.getReceivedMessages()));
        server.stop();
    }

    public void comesBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Everything it took, before it was cut and after. */
    public List<MimeMessage> taken() {
        List<MimeMessage> all = new ArrayList<>(before);
        all.addAll(Arrays.asList(server.getReceivedMessages()));
        return all;
    }

    /** The names of the messages it took. */
    public List<String> names() {
        return taken().stream().map(PostOffice::name).toList();
    }

    private static String name(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another way to it, as each copy of the program has its own. */
    Carrier carrier() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties limits = new Properties();
        limits.setProperty("mail.smtp.connectiontimeout", "5000");
        limits.setProperty("mail.smtp.timeout", "5000");
        sender.setJavaMailProperties(limits);
        return new SmtpCarrier(sender, "onedoor@council.example", "https://onedoor.council.example/sign-in");
    }

    @Override
    public void close() {
        server.stop();
    }
}
