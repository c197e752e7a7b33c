package uk.onedoor.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries what the next page says once ("Saved", a code shown only now) in a sealed cookie that lives a minute, so that no
 * node keeps anything of a visitor. Only words are carried; the key is the database's, the same on every node.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashCookie extends AbstractFlashMapManager {

    private static final String NAME = "onedoor_once";
    private static final String SEALING = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 3_000;
    private static final Duration LIVES = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NodeSecret secret;

    FlashCookie(NodeSecret secret) {
        this.secret = secret;
        setFlashMapTimeout((int) LIVES.toSeconds());
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            // Spring takes what was shown out of this very list.
            return new ArrayList<>(List.of(read(open(Base64.getUrlDecoder().decode(cookie.getValue())))));
        } catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException notOurs) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            set(request, response, "", Duration.ZERO);
            return;
        }
        try {
            byte[] sealed = seal(write(maps.get(maps.size() - 1)));
            if (sealed.length <= MOST_BYTES) {
                set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIVES);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing what the next page says", e);
        }
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private byte[] seal(byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
        byte[] both = new byte[nonce.length + sealed.length];
        System.arraycopy(nonce, 0, both, 0, nonce.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    private byte[] open(byte[] both) throws GeneralSecurityException {
        if (both.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("Too short");
        }
        byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(SEALING);
        cipher.init(mode, new SecretKeySpec(secret.key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] write(FlashMap map) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(map.getExpirationTime());
            out.writeUTF(map.getTargetRequestPath() == null ? "" : map.getTargetRequestPath());
            out.writeInt(map.size());
            for (Map.Entry<String, Object> entry : map.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(String.valueOf(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static FlashMap read(byte[] plain) {
        FlashMap map = new FlashMap();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            map.setExpirationTime(in.readLong());
            String path = in.readUTF();
            map.setTargetRequestPath(path.isEmpty() ? null : path);
            for (int left = in.readInt(); left > 0; left--) {
                map.put(in.readUTF(), in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map;
    }
}
