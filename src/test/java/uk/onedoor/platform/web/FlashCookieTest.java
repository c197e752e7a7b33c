package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

@ExtendWith(OutputCaptureExtension.class)
class FlashCookieTest {

    private static final int MOST_OF_A_COOKIE = 4_096;

    private final FlashCookie flashes =
            new FlashCookie(new Sealing(new NodeSecret(JdbcClient.create(new SimpleDriverDataSource())) {
                @Override
                byte[] key() {
                    return new byte[32];
                }
            }));

    private @Nullable Cookie cookie;

    @Test
    void what_two_pages_are_to_say_waits_for_each_of_them() {
        say("/accounts/1", Map.of("done", "Ana has joined", "code", "KTRW-9H4P-XBM3"));
        say("/accounts/2", Map.of("done", "Ben has joined", "code", "ABCD-EFGH-JKLM"));
        assertThat(open("/accounts/1")).containsEntry("code", "KTRW-9H4P-XBM3").containsEntry("done", "Ana has joined");
        assertThat(open("/accounts/2")).containsEntry("code", "ABCD-EFGH-JKLM");
        assertThat(open("/accounts/2")).isEmpty();
    }

    @Test
    void words_too_long_for_a_cookie_are_cut_short_to_see_and_the_code_stays_whole(CapturedOutput log) {
        say("/accounts/1", Map.of("done", "漢😀".repeat(50_000), "code", "KTRW-9H4P-XBM3"));
        Map<String, Object> said = open("/accounts/1");
        assertThat(said.get("code")).isEqualTo("KTRW-9H4P-XBM3");
        assertThat(String.valueOf(said.get("done"))).startsWith("漢😀漢😀").endsWith("…");
        assertThat(log).contains("words are cut to 300 letters");
    }

    @Test
    void when_no_more_fits_the_newest_stay_and_the_log_says_so(CapturedOutput log) {
        for (int page = 0; page < 100; page++) {
            say("/accounts/" + page, Map.of("done", "漢".repeat(60), "code", "KTRW-9H4P-XBM3"));
        }
        assertThat(open("/accounts/99")).containsEntry("code", "KTRW-9H4P-XBM3");
        assertThat(open("/accounts/0")).isEmpty();
        assertThat(log).contains("oldest are left out");
    }

    @Test
    void a_cookie_that_is_not_ours_says_nothing() {
        cookie = new Cookie("onedoor_once", "bm90IG91cnMgYXQgYWxsLCBub3QgYXQgYWxs");
        assertThat(open("/accounts/1")).isEmpty();
    }

    private void say(String path, Map<String, String> words) {
        FlashMap map = new FlashMap();
        map.putAll(words);
        map.setTargetRequestPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(map, request("/accounts"), response);
        keep(response);
    }

    private Map<String, Object> open(String path) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FlashMap found = flashes.retrieveAndUpdate(request(path), response);
        keep(response);
        return found == null ? Map.of() : found;
    }

    private MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        return request;
    }

    private void keep(MockHttpServletResponse response) {
        var sent = response.getCookie("onedoor_once");
        if (sent != null) {
            assertThat(sent.getName().length()
                            + Objects.requireNonNull(sent.getValue()).length())
                    .isLessThan(MOST_OF_A_COOKIE);
            cookie = sent;
        }
    }
}
