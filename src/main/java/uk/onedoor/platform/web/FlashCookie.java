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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_BYTES = 3_000;
    private static final Duration LIVES = Duration.ofMinutes(1);

    private final Sealing sealing;

    FlashCookie(Sealing sealing) {
        this.sealing = sealing;
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
            return new ArrayList<>(
                    List.of(read(sealing.open(Base64.getUrlDecoder().decode(cookie.getValue())))));
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
        byte[] sealed = sealing.seal(write(maps.get(maps.size() - 1)));
        if (sealed.length <= MOST_BYTES) {
            set(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIVES);
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
