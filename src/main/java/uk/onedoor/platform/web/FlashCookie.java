package uk.onedoor.platform.web;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Carries what the next page says once ("Saved", a code shown only now) in a sealed cookie that lives a minute, so that no
 * node keeps anything of a visitor. Each is kept until its page has said it. Only words are carried; the key is the database's, the same on every node.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashCookie extends AbstractFlashMapManager {

    private static final OwnCookie COOKIE = new OwnCookie("onedoor_once");
    private static final int MOST_BYTES = 2_900;
    private static final List<Integer> SHORTER = List.of(300, 120, 60);
    private static final Duration LIVES = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(FlashCookie.class);

    private final Sealing sealing;

    FlashCookie(Sealing sealing) {
        this.sealing = sealing;
        setFlashMapTimeout((int) LIVES.toSeconds());
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        String kept = COOKIE.read(request).orElse(null);
        if (kept == null) {
            return null;
        }
        try {
            // Spring takes what was shown out of this very list.
            return read(sealing.open(Base64.getUrlDecoder().decode(kept)));
        } catch (GeneralSecurityException | IllegalArgumentException | UncheckedIOException notOurs) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            COOKIE.take(request, response);
            return;
        }
        byte[] sealed = sealing.seal(fitting(maps));
        COOKIE.give(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIVES);
    }

    /** All that is still to be said. What a cookie cannot hold is cut short for everybody to see, then left out, oldest first. */
    private static byte[] fitting(List<FlashMap> maps) {
        byte[] whole = write(maps, Integer.MAX_VALUE);
        for (int longest : SHORTER) {
            if (whole.length <= MOST_BYTES) {
                return whole;
            }
            LOG.warn("What the next page says takes {} bytes: words are cut to {} letters", whole.length, longest);
            whole = write(maps, longest);
        }
        for (int left = 1; whole.length > MOST_BYTES; left++) {
            LOG.warn("More waits to be said than a cookie holds: the {} oldest are left out", left);
            whole = write(maps.subList(left, maps.size()), SHORTER.get(SHORTER.size() - 1));
        }
        return whole;
    }

    private static byte[] write(List<FlashMap> maps, int longest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(maps.size());
            for (FlashMap map : maps) {
                out.writeLong(map.getExpirationTime());
                Texts.write(out, map.getTargetRequestPath() == null ? "" : map.getTargetRequestPath());
                Map<String, String> said = new LinkedHashMap<>();
                map.forEach((name, words) -> said.put(name, cut(String.valueOf(words), longest)));
                Texts.write(out, said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Codes and receipts are shorter than anything is ever cut to. */
    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }

    static List<FlashMap> read(byte[] plain) {
        List<FlashMap> maps = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            for (int many = in.readInt(); many > 0; many--) {
                FlashMap map = new FlashMap();
                map.setExpirationTime(in.readLong());
                String path = Texts.read(in);
                map.setTargetRequestPath(path.isEmpty() ? null : path);
                map.putAll(Texts.readAll(in));
                maps.add(map);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return maps;
    }
}
