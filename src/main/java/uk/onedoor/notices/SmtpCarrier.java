package uk.onedoor.notices;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands messages to the council's own mail server. Its log says which message and what was answered, never to whom. */
final class SmtpCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);
    private static final int FOR_GOOD = 500;

    private final @Nullable JavaMailSender server;
    private final String from;
    private final String signIn;

    /** {@code server} null: there is none. */
    SmtpCarrier(@Nullable JavaMailSender server, String from, String signIn) {
        this.server = server;
        this.from = from;
        this.signIn = signIn;
    }

    @Override
    public boolean isThere() {
        return server != null;
    }

    @Override
    public String signIn() {
        return signIn;
    }

    @Override
    public Answer carry(Letter letter) {
        if (server == null) {
            return Answer.NOT_NOW;
        }
        try {
            server.send(message(server, letter));
            return Answer.TAKEN;
        } catch (AddressException nowhere) {
            LOG.warn("Message {} has no address that could be one", letter.id());
            return Answer.REFUSED;
        } catch (MessagingException | MailException failed) {
            int code = code(failed);
            LOG.warn("Message {} was not taken (answer {})", letter.id(), code == 0 ? "none" : code);
            return code >= FOR_GOOD ? Answer.REFUSED : Answer.NOT_NOW;
        }
    }

    private MimeMessage message(JavaMailSender server, Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        // Nobody's holiday answers to it; and the same name each time, by which a double can be known.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + letter.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return message;
    }

    /** What the server answered, such as 550; 0 when it answered nothing. */
    private static int code(Exception failed) {
        Throwable why = failed;
        if (failed instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            why = send.getMessageExceptions()[0];
        }
        int code = 0;
        while (why instanceof MessagingException one) {
            if (one instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (one instanceof SMTPSendFailedException sent) {
                code = sent.getReturnCode();
            }
            why = one.getNextException();
        }
        return code;
    }
}
