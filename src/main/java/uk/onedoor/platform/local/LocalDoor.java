package uk.onedoor.platform.local;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Admits commands typed on this machine by the user who runs the server, and tells them where it is. */
@Component
public class LocalDoor implements DisposableBean {

    /** What is reached by this door. It proves itself by the secret, so a forgery token is not asked for. */
    public static final String PATHS = "/local/**";

    /** The header that carries the secret. */
    public static final String HEADER = "OneDoor-Secret";

    private static final Logger log = LoggerFactory.getLogger(LocalDoor.class);
    private static final int BYTES = 32;

    private final Environment settings;
    private final String secret;
    private volatile @Nullable ServerFile told;

    LocalDoor(Environment settings) {
        this.settings = settings;
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
    }

    /** True for a request from this machine, straight, with the secret. */
    public boolean admits(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        boolean passedOn = request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null;
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))
                && !passedOn
                && isHere(request.getRemoteAddr());
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        Integer port = settings.getProperty("local.server.port", Integer.class);
        if (port == null) {
            return;
        }
        ServerFile file = new ServerFile(
                port, ProcessHandle.current().pid(), secret, settings.getProperty("onedoor.database.url"));
        try {
            file.write(data());
            told = file;
        } catch (IOException | UnsupportedOperationException unwritable) {
            log.warn("Commands on this machine will not find this server: {}", unwritable.toString());
        }
    }

    @Override
    public void destroy() throws IOException {
        ServerFile file = told;
        if (file != null) {
            file.remove(data());
        }
    }

    private Path data() {
        return Path.of(settings.getProperty("onedoor.data", "data"));
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unreadable) {
            return false;
        }
    }
}
