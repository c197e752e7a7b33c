package uk.onedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where no proxy was named. */
@OneDoorTest
class NoProxyTest {

    @LocalServerPort
    int port;

    @Test
    void nobody_is_believed_about_who_asks_and_how() {
        var said = Map.of("X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https", "Forwarded", "proto=https");
        var page = HttpByHand.get("" + port, "127.0.0.1", "/code", said);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers()).doesNotContain("Strict-Transport-Security");
        assertThat(page.cookies()).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
    }
}
