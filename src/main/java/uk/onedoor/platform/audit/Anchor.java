package uk.onedoor.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where the chains of one council ended at a moment; its root stands for that and for every anchor before it. */
record Anchor(String authority, long number, Instant at, String heads, byte[] previous) {

    static Anchor of(ResultSet row) throws SQLException {
        return new Anchor(
                row.getString("authority_id"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("heads"),
                row.getBytes("previous"));
    }

    byte[] root() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            String told = authority + "\n" + number + "\n" + at.getEpochSecond() + "\n" + at.getNano() + "\n" + heads;
            return digest.digest(told.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] signed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(root());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is written beside the records and into the log. */
    String line() {
        return authority + " " + number + " " + at + " " + HexFormat.of().formatHex(root());
    }
}
