package uk.onedoor.platform.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals bytes so that only a node of ours reads them, and nobody changes them unseen (AES-GCM, the nodes' secret). */
@Component
class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NodeSecret secret;

    Sealing(NodeSecret secret) {
        this.secret = secret;
    }

    byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing", e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws GeneralSecurityException when it is not ours, or was changed
     */
    byte[] open(byte[] both) throws GeneralSecurityException {
        if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("Too short");
        }
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(secret.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
