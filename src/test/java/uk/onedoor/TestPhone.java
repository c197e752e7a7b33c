package uk.onedoor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.nodes.Document;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;

/** An authenticator app: reads the key off the page and shows codes, reckoned here and not by the database. */
public final class TestPhone {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long step;

    private TestPhone(String letters) {
        this.secret = bytes(letters);
        this.step = System.currentTimeMillis() / 30_000 - 1;
    }

    /** A phone that was shown the key of this page. */
    public static TestPhone shown(Document page) {
        return new TestPhone(page.select(".od-key").text().replace(" ", ""));
    }

    /** Goes on after the password with a new phone, to the page of recovery codes. */
    public static Answer setUp(Visitor visitor, Answer afterPassword) {
        return visitor.submit(
                afterPassword.page(),
                "/enrolment",
                Map.of("code", shown(afterPassword.page()).next()));
    }

    /** The code of the next step: the first is of now, and each more of half a minute later. */
    public String next() {
        return code(++step);
    }

    /** The code that was shown last. */
    public String again() {
        return code(step);
    }

    /** The code of so many steps from now. */
    public String off(int steps) {
        return code(System.currentTimeMillis() / 30_000 + steps);
    }

    private String code(long of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(of).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String letters) {
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits = bits << 5 | ALPHABET.indexOf(letters.charAt(i));
            if (i % 8 == 7) {
                bytes.put(ByteBuffer.allocate(8).putLong(bits).array(), 3, 5);
                bits = 0;
            }
        }
        return bytes.array();
    }
}
